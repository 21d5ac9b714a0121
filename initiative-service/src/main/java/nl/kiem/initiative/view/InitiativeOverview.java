package nl.kiem.initiative.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One initiative in the list: a row of {@code initiative_overview_v3}.
 *
 * @param source portfolio that it was taken over from
 * @param facet with which intent; null when nobody said so
 * @param obligation task that the law gives and that it serves; null when nobody said so
 * @param stageSince from when it has been in this stage, as far as is known
 * @param mergedInto the initiative in which it goes on; null when it stands by itself
 * @param executive null for an orphan
 * @param graceUntil last day on which gates and money go on although the executive no longer answers for it
 * @param waits everything that is awaited, what is due first in front
 * @param dueBy last day for what is awaited first; null when nothing is
 * @param waitingFor role that has to act first; null when nobody has to
 * @param overdue whether that day passed and was told
 * @param pausedUntil last day of the pause; null when work goes on
 * @param custody whose it is, who takes part and who may know of it
 */
public record InitiativeOverview(
        String id,
        long version,
        String title,
        String organisation,
        @Nullable String source,
        @Nullable Facet facet,
        @Nullable String obligation,
        Stage stage,
        Instant stageSince,
        @Nullable String mergedInto,
        @Nullable String executive,
        @Nullable LocalDate graceUntil,
        @Nullable String owner,
        List<AwaitedEntry> waits,
        @Nullable LocalDate dueBy,
        @Nullable Role waitingFor,
        boolean overdue,
        @Nullable LocalDate pausedUntil,
        Custody custody) {

    /** What it is. */
    record About(
            String title,
            String organisation,
            @Nullable String source,
            @Nullable Facet facet,
            @Nullable String obligation) {}

    /** Where it stands. */
    record Standing(Stage stage, Instant since, @Nullable String mergedInto) {}

    /** Who carries it. */
    record People(
            @Nullable String executive,
            @Nullable LocalDate graceUntil,
            @Nullable String owner) {}

    static InitiativeOverview blank(String id) {
        return new InitiativeOverview(
                id,
                0,
                "",
                "",
                null,
                null,
                null,
                Stage.PROPOSED,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                Custody.NONE);
    }

    InitiativeOverview with(About about) {
        return built(version, about, standing(), people(), waits, pausedUntil, custody);
    }

    InitiativeOverview with(People people) {
        return built(version, about(), standing(), people, waits, pausedUntil, custody);
    }

    /** The same stage again keeps the day on which it began. */
    InitiativeOverview in(Stage now, Instant since) {
        Instant began = now == stage && stageSince.isAfter(Instant.EPOCH) ? stageSince : since;
        return built(version, about(), new Standing(now, began, mergedInto), people(), waits, pausedUntil, custody);
    }

    InitiativeOverview mergedInto(String survivor, Instant since) {
        Standing merged = new Standing(Stage.MERGED, since, survivor);
        return built(version, about(), merged, people(), waits, pausedUntil, custody);
    }

    InitiativeOverview awaiting(List<AwaitedEntry> now) {
        return built(version, about(), standing(), people(), now, pausedUntil, custody);
    }

    InitiativeOverview paused(@Nullable LocalDate until) {
        return built(version, about(), standing(), people(), waits, until, custody);
    }

    InitiativeOverview heldBy(Custody now) {
        return built(version, about(), standing(), people(), waits, pausedUntil, now);
    }

    InitiativeOverview at(long newVersion) {
        return built(newVersion, about(), standing(), people(), waits, pausedUntil, custody);
    }

    About about() {
        return new About(title, organisation, source, facet, obligation);
    }

    People people() {
        return new People(executive, graceUntil, owner);
    }

    private Standing standing() {
        return new Standing(stage, stageSince, mergedInto);
    }

    private InitiativeOverview built(
            long newVersion,
            About about,
            Standing standing,
            People people,
            List<AwaitedEntry> awaited,
            @Nullable LocalDate pause,
            Custody kept) {
        AwaitedEntry first = awaited.isEmpty() ? null : awaited.getFirst();
        return new InitiativeOverview(
                id,
                newVersion,
                about.title(),
                about.organisation(),
                about.source(),
                about.facet(),
                about.obligation(),
                standing.stage(),
                standing.since(),
                standing.mergedInto(),
                people.executive(),
                people.graceUntil(),
                people.owner(),
                awaited,
                first == null ? null : first.dueBy(),
                first == null ? null : first.waitingFor(),
                first != null && first.told() > 0,
                pause,
                kept);
    }
}
