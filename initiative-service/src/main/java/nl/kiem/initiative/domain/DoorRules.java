package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.NOT_ADMITTED;
import static nl.kiem.initiative.domain.InitiativeReason.ORGANISATION_ENDED;
import static nl.kiem.initiative.domain.InitiativeReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.domain.InitiativeReason.PROPOSAL_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.REASON_MISSING;
import static nl.kiem.initiative.domain.InitiativeReason.SCREENER_IS_INITIATOR;
import static nl.kiem.initiative.domain.InitiativeReason.SOLUTION_WITHOUT_PROBLEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.Initiative.Proposed;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.RegisterEntries.Named;

/** How an initiative comes in. */
record DoorRules(InitiativeRules rules) {

    static final Missing REASON = new Missing("reason", "why it is let in or not", Role.TL);

    static Rejection notAdmitted(String detail) {
        Missing screening = new Missing("screening", "the team lead lets it in or rejects it", Role.TL);
        return new Rejection(NOT_ADMITTED, detail, List.of(screening));
    }

    static List<InitiativeEvent> propose(Propose c) {
        if (c.problem() == null || c.problem().isBlank()) {
            throw new Rejection(
                    SOLUTION_WITHOUT_PROBLEM,
                    "tell which problem of citizens or staff it takes away",
                    List.of(new Missing("problem", "the problem as people meet it", Role.INI)));
        }
        List<Missing> missing = new ArrayList<>();
        if (c.targetGroups().isEmpty()) {
            missing.add(new Missing("targetGroups", "whose problem it is", Role.INI));
        }
        if (c.types().isEmpty()) {
            missing.add(new Missing("types", "at least one kind of innovation", Role.INI));
        }
        if (!missing.isEmpty()) throw new Rejection(PROPOSAL_INCOMPLETE, "the proposal is not complete", missing);
        c.register().require(named(c), Role.INI, ORGANISATION_UNKNOWN, ORGANISATION_ENDED);
        return List.of(new InitiativeProposed(
                c.id(),
                c.title(),
                c.problem(),
                c.targetGroups(),
                c.types(),
                c.origin(),
                c.organisation(),
                c.by().person(),
                c.by().organisation(),
                c.partners(),
                c.visibility(),
                c.signals(),
                c.facet(),
                c.obligation(),
                c.at()));
    }

    private static List<Named> named(Propose c) {
        List<Named> named = new ArrayList<>();
        named.add(new Named("organisation", c.organisation()));
        c.partners().forEach(partner -> named.add(new Named("partners." + partner, partner)));
        return named;
    }

    /** A screening after its term counts all the same: refusing it would leave the initiator waiting for ever. */
    List<InitiativeEvent> screen(Proposed state, Screen c) {
        if (state.file().parties().team().contains(c.by().person())) {
            throw new Rejection(SCREENER_IS_INITIATOR, "nobody screens the own proposal");
        }
        PartyRules.requireMayLead(state, c.by().person());
        String reason = c.reason();
        if (reason == null || reason.isBlank()) {
            throw new Rejection(REASON_MISSING, "the initiator hears why", List.of(REASON));
        }
        if (!c.admit()) {
            return List.of(new InitiativeRejected(state.file().id(), c.by().person(), reason, c.at()));
        }
        LocalDate due = Objects.requireNonNull(rules.due(Stage.EXPLORING, CivilDate.of(c.at())));
        return List.of(new InitiativeAdmitted(
                state.file().id(), c.by().organisation(), c.by().person(), reason, due, c.alike(), c.at()));
    }
}
