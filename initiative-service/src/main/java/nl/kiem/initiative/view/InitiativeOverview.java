package nl.kiem.initiative.view;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One initiative in the list: a row of {@code initiative_overview_v2}.
 *
 * @param stageSince from when it has been in this stage, as far as is known
 * @param executive null for an orphan
 * @param dueBy last day for what is awaited; null when nothing is
 * @param overdue whether that day passed and was told
 * @param source portfolio that it was taken over from
 * @param custody whose it is, who takes part and who may know of it
 */
public record InitiativeOverview(
        String id,
        long version,
        String title,
        String organisation,
        Stage stage,
        Instant stageSince,
        @Nullable String executive,
        @Nullable String owner,
        @Nullable LocalDate dueBy,
        boolean overdue,
        @Nullable String source,
        Custody custody) {

    static InitiativeOverview blank(String id) {
        return new InitiativeOverview(
                id, 0, "", "", Stage.PROPOSED, Instant.EPOCH, null, null, null, false, null, Custody.NONE);
    }

    InitiativeOverview named(String newTitle, String newOrganisation, @Nullable String newSource) {
        return new InitiativeOverview(
                id,
                version,
                newTitle,
                newOrganisation,
                stage,
                stageSince,
                executive,
                owner,
                dueBy,
                overdue,
                newSource,
                custody);
    }

    /** The same stage again keeps the day on which it began. */
    InitiativeOverview in(Stage now, Instant since, @Nullable LocalDate due) {
        Instant began = now == stage && stageSince.isAfter(Instant.EPOCH) ? stageSince : since;
        return new InitiativeOverview(
                id, version, title, organisation, now, began, executive, owner, due, false, source, custody);
    }

    InitiativeOverview due(@Nullable LocalDate due) {
        return new InitiativeOverview(
                id, version, title, organisation, stage, stageSince, executive, owner, due, false, source, custody);
    }

    InitiativeOverview late() {
        return new InitiativeOverview(
                id, version, title, organisation, stage, stageSince, executive, owner, dueBy, true, source, custody);
    }

    InitiativeOverview answeredBy(String person) {
        return new InitiativeOverview(
                id, version, title, organisation, stage, stageSince, person, owner, dueBy, overdue, source, custody);
    }

    InitiativeOverview ownedBy(String person) {
        return new InitiativeOverview(
                id,
                version,
                title,
                organisation,
                stage,
                stageSince,
                executive,
                person,
                dueBy,
                overdue,
                source,
                custody);
    }

    InitiativeOverview heldBy(Custody now) {
        return new InitiativeOverview(
                id, version, title, organisation, stage, stageSince, executive, owner, dueBy, overdue, source, now);
    }

    InitiativeOverview at(long newVersion) {
        return new InitiativeOverview(
                id,
                newVersion,
                title,
                organisation,
                stage,
                stageSince,
                executive,
                owner,
                dueBy,
                overdue,
                source,
                custody);
    }
}
