package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.Import;

/** Taking over what the keeper of a portfolio says, as long as nothing was decided here. */
final class ImportRules {

    private ImportRules() {}

    static List<InitiativeEvent> first(Import c) {
        if (!c.organisationKnown()) {
            throw new Rejection(
                    InitiativeReason.ORGANISATION_UNKNOWN, c.organisation() + " takes no part yet: register it first");
        }
        boolean own = c.by().organisation().equals(c.organisation());
        if (!own && c.visibility() == Visibility.PARTICIPANTS) {
            throw new Rejection(
                    InitiativeReason.IMPORTER_WOULD_NOT_SEE_IT,
                    "what only participants see is taken over by " + c.organisation() + " itself");
        }
        return List.of(imported(c, validSince(c)));
    }

    static List<InitiativeEvent> again(Known state, Import c) {
        InitiativeImported before = state.file().about().imported();
        if (before == null) {
            throw new Rejection(InitiativeReason.NOT_FROM_A_PORTFOLIO, "this initiative was proposed here");
        }
        if (c.visibility() != state.file().custody().visibility()) {
            throw new Rejection(
                    InitiativeReason.VISIBILITY_STANDS,
                    "who may see it was said when it was taken over: "
                            + state.file().custody().visibility());
        }
        if (same(before, c)) return List.of();
        if (state.file().steered() && c.stage() != state.stage()) {
            throw new Rejection(
                    InitiativeReason.STEERED_HERE,
                    "since it was imported, decisions made here brought it to %s; the portfolio says %s"
                            .formatted(state.stage(), c.stage()));
        }
        return first(c);
    }

    /** An older import did not say who may see it. */
    private static boolean same(InitiativeImported before, Import c) {
        InitiativeImported now = imported(c, before.at());
        return now.equals(before) || (before.visibility() == null && unsaid(now).equals(before));
    }

    private static InitiativeImported unsaid(InitiativeImported e) {
        return new InitiativeImported(
                e.initiativeId(),
                e.source(),
                e.reference(),
                e.title(),
                e.problem(),
                e.organisation(),
                e.unit(),
                e.stage(),
                e.stageDates(),
                e.contracts(),
                null,
                e.pilots(),
                e.at());
    }

    /** History keeps its own dates: the day on which, as far as is known, this stage began. */
    private static Instant validSince(Import c) {
        LocalDate today = CivilDate.of(c.at());
        return c.stageDates().stream()
                .map(StageDate::since)
                .filter(since -> !since.isAfter(today))
                .max(Comparator.naturalOrder())
                .map(CivilDate::startOf)
                .orElse(c.at());
    }

    private static InitiativeImported imported(Import c, Instant at) {
        return new InitiativeImported(
                c.id(),
                c.source(),
                c.reference(),
                c.title(),
                c.problem(),
                c.organisation(),
                c.unit(),
                c.stage(),
                c.stageDates(),
                c.contracts(),
                c.visibility(),
                c.pilots().isEmpty() ? null : c.pilots(),
                at);
    }
}
