package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.CONDITIONS_DO_NOT_FIT_OUTCOME;
import static nl.kiem.initiative.domain.InitiativeReason.DECIDER_CONFLICTED;
import static nl.kiem.initiative.domain.InitiativeReason.GATE_FILE_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.GATE_NOT_AT_THIS_STAGE;
import static nl.kiem.initiative.domain.InitiativeReason.LESSON_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.MANDATE_EXCEEDED;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.NO_OPEN_REVIEW;
import static nl.kiem.initiative.domain.InitiativeReason.QUORUM_NOT_MET;
import static nl.kiem.initiative.domain.InitiativeReason.RATIONALE_MISSING;
import static nl.kiem.initiative.domain.InitiativeReason.REVIEW_ALREADY_OPEN;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.Parties.Executive;
import org.jspecify.annotations.Nullable;

/** Who may open a gate, on what, and what then happens. */
record GateRules(InitiativeRules rules) {

    List<InitiativeEvent> request(Underway state, RequestGateReview c) {
        if (state.file().waiting().review() != null) {
            throw new Rejection(
                    REVIEW_ALREADY_OPEN,
                    "a review waits for its decision already",
                    List.of(new Missing("decision", "the board decides on the open review", Role.PB)));
        }
        LapseRules.requireNotFrozen(state, c.at());
        PartyRules.requireMayLead(state, c.by().person());
        if (c.gate() != GateFile.next(state)) {
            throw new Rejection(
                    GATE_NOT_AT_THIS_STAGE, "%s is not the gate of stage %s".formatted(c.gate(), state.stage()));
        }
        requireComplete(new GateFile(c.gate(), c.voices(), c.legalBasis(), c.humanScalePlan()), state);
        return List.of(new GateReviewRequested(
                state.file().id(),
                c.gate(),
                c.by().person(),
                c.voices(),
                c.legalBasis(),
                c.humanScalePlan(),
                rules.gateDue(CivilDate.of(c.at())),
                c.at()));
    }

    List<InitiativeEvent> decide(Underway state, DecideGate c) {
        GateReviewRequested review = state.file().waiting().review();
        if (review == null || review.gate() != c.gate()) {
            throw new Rejection(
                    NO_OPEN_REVIEW,
                    "no review of %s is open; it must be requested first".formatted(c.gate()),
                    List.of(new Missing("review", "the team lead asks for the gate", Role.TL)));
        }
        LapseRules.requireNotFrozen(state, c.at());
        String rationale = rationale(c);
        requireFittingConditions(c);
        requireIndependence(state.file(), c);
        requireMandate(state.file(), c);
        boolean late = CivilDate.of(c.at()).isAfter(review.dueBy());
        return switch (c.outcome()) {
            case PASS, CONDITIONAL -> {
                requireComplete(GateFile.of(review), state);
                Stage next = next(c);
                yield List.of(decided(state, c, rationale, late, next, rules.due(next, CivilDate.of(c.at()))));
            }
            case HOLD -> List.of(decided(state, c, rationale, late, state.stage(), stageDue(state)));
            case STOP -> {
                Lesson lesson = Lessons.complete(c.lesson(), LESSON_INCOMPLETE);
                yield List.of(
                        decided(state, c, rationale, late, Stage.STOPPED, null),
                        PartyRules.stopped(state, rationale, lesson, c.at()));
            }
        };
    }

    private static String rationale(DecideGate c) {
        if (c.rationale() == null || c.rationale().isBlank()) {
            throw new Rejection(
                    RATIONALE_MISSING,
                    "a decision tells why",
                    List.of(new Missing("rationale", "why it was decided so", Role.PB)));
        }
        return c.rationale();
    }

    private static void requireFittingConditions(DecideGate c) {
        boolean conditional = c.outcome() == GateOutcome.CONDITIONAL;
        if (conditional == c.conditions().isEmpty()) {
            throw new Rejection(
                    CONDITIONS_DO_NOT_FIT_OUTCOME, "CONDITIONAL names its conditions, every other outcome has none");
        }
    }

    /** Who proposed it, works on it or declared an interest does not decide on it, and does not record it either. */
    private static void requireIndependence(InitiativeFile file, DecideGate c) {
        Set<PersonRef> involved = new LinkedHashSet<>(c.deciders());
        involved.add(c.by().person());
        involved.removeIf(person ->
                !file.parties().team().contains(person) && !c.interests().contains(person));
        if (!involved.isEmpty()) {
            throw new Rejection(
                    DECIDER_CONFLICTED,
                    "the team and people with an interest do not decide: " + String.join(", ", names(involved)));
        }
    }

    private static List<String> names(Set<PersonRef> people) {
        return people.stream().map(PersonRef::value).toList();
    }

    private void requireMandate(InitiativeFile file, DecideGate c) {
        Set<PersonRef> voters = Set.copyOf(c.deciders());
        boolean board = c.by().is(Role.PB);
        if (board && voters.size() < rules.boardQuorum()) {
            throw new Rejection(
                    QUORUM_NOT_MET,
                    "the board decides with at least " + rules.boardQuorum(),
                    List.of(new Missing("deciders", "more members of the board vote", Role.PB)));
        }
        Executive executive = file.parties().executive();
        if (!board && (executive == null || !voters.equals(Set.of(executive.person())) || !by(c, executive))) {
            throw new Rejection(NOT_THE_EXECUTIVE, "outside the board only the accountable executive decides, alone");
        }
        Money configured = board ? rules.boardMandate() : rules.executiveMandate();
        Money most = c.mandate() == null ? configured : c.mandate();
        if (file.funding() != null && file.funding().money().compareTo(most) > 0) {
            throw new Rejection(
                    MANDATE_EXCEEDED,
                    "%d cents are allocated, the mandate ends at %d"
                            .formatted(file.funding().money().eurCents(), most.eurCents()));
        }
    }

    private static boolean by(DecideGate c, Executive executive) {
        return c.by().person().equals(executive.person());
    }

    private static void requireComplete(GateFile file, Underway state) {
        List<Missing> missing = file.missing(state);
        if (!missing.isEmpty()) {
            throw new Rejection(GATE_FILE_INCOMPLETE, "%s cannot open yet".formatted(file.gate()), missing);
        }
    }

    private static Stage next(DecideGate c) {
        return switch (c.gate()) {
            case G1 -> Stage.DEVELOPING;
            case G2 -> Stage.PILOTING;
        };
    }

    /** Holding gives no extra time. */
    private static @Nullable LocalDate stageDue(Underway state) {
        Term term = state.file().waiting().terms().get(Awaited.STAGE);
        return term == null ? null : term.dueBy();
    }

    private static GateDecided decided(
            Underway state, DecideGate c, String rationale, boolean late, Stage next, @Nullable LocalDate nextDue) {
        return new GateDecided(
                state.file().id(),
                c.gate(),
                c.outcome(),
                c.conditions(),
                rationale,
                c.deciders(),
                late,
                next,
                nextDue,
                c.at());
    }
}
