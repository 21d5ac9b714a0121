package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.ASSESSOR_NOT_INDEPENDENT;
import static nl.kiem.initiative.domain.PilotReason.DECIDER_NOT_INDEPENDENT;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;

/** Nobody judges the own work, or what one has an interest in. */
final class Independence {

    private Independence() {}

    static void requireOfAssessor(InitiativeFacts initiative, PilotDesigned plan, Actor assessor) {
        boolean involved = partOf(initiative, plan, assessor.person())
                || initiative.interests().contains(assessor.person())
                || plan.takingPart().contains(assessor.organisation())
                || initiative.custody().participants().contains(assessor.organisation());
        if (involved) {
            throw new Rejection(
                    ASSESSOR_NOT_INDEPENDENT,
                    "an assessor is not of the team, its organisation or its partners, and has no interest in it");
        }
    }

    static void requireOfDecider(InitiativeFacts initiative, PilotFile file, Actor decider) {
        PersonRef person = decider.person();
        EvidenceAssessed assessment = file.ending().assessment();
        boolean assessor = assessment != null && assessment.assessor().equals(person);
        if (assessor || partOf(initiative, file.plan(), person)) {
            throw new Rejection(
                    DECIDER_NOT_INDEPENDENT, "who proposed, carried out or assessed it does not give the verdict");
        }
        requireNoInterest(initiative, person);
    }

    /** Of a decision before there is a plan. */
    static void requireOfBoard(InitiativeFacts initiative, Actor decider) {
        if (initiative.team().contains(decider.person())) {
            throw new Rejection(DECIDER_NOT_INDEPENDENT, "who proposed or carries it out does not decide on it");
        }
        requireNoInterest(initiative, decider.person());
    }

    /** Whether an assessor who was independent has become part of it since. */
    static boolean isLost(InitiativeFacts initiative, PilotDesigned plan, EvidenceAssessed assessment) {
        return partOf(initiative, plan, assessment.assessor())
                || initiative.custody().participants().contains(assessment.assessorOrganisation());
    }

    private static void requireNoInterest(InitiativeFacts initiative, PersonRef person) {
        if (initiative.interests().contains(person)) {
            throw new Rejection(DECIDER_NOT_INDEPENDENT, "who declared an interest does not decide");
        }
    }

    /** Everybody whose work it is, for whoever must be independent of it later; in the order of their references. */
    static List<PersonRef> makers(InitiativeFacts initiative, PilotDesigned plan) {
        return Stream.of(plan.team().stream(), initiative.team().stream(), Stream.ofNullable(initiative.executive()))
                .flatMap(people -> people)
                .distinct()
                .sorted(Comparator.comparing(PersonRef::value))
                .toList();
    }

    private static boolean partOf(InitiativeFacts initiative, PilotDesigned plan, PersonRef person) {
        return plan.team().contains(person) || initiative.team().contains(person);
    }
}
