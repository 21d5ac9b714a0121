package nl.kiem.initiative.bottleneck.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One legal bottleneck in the list: a row of {@code legal_bottleneck_v1}.
 *
 * @param initiative that met it; null when it was met elsewhere
 * @param people whom it concerns, as estimated
 * @param policyMinistry that has to answer or has answered; null until it was put before one
 * @param outcome of the last answer; likewise its planned date
 * @param waitingFor role that has to act by {@code dueBy}; both null when nothing is awaited
 * @param overdue how often it was told that nobody acted
 */
@RecordBuilder
public record BottleneckOverview(
        String id,
        long version,
        @Nullable String initiative,
        String title,
        @Nullable String lawRef,
        @Nullable String article,
        List<String> services,
        String organisation,
        @Nullable String policyMinistry,
        BottleneckState state,
        @Nullable BottleneckOutcome outcome,
        @Nullable LocalDate plannedDate,
        long people,
        @Nullable Role waitingFor,
        @Nullable LocalDate dueBy,
        int overdue,
        Custody custody)
        implements BottleneckOverviewBuilder.With {

    static BottleneckOverview blank(String id) {
        return new BottleneckOverview(
                id,
                0,
                null,
                "",
                null,
                null,
                List.of(),
                "",
                null,
                BottleneckState.REGISTERED,
                null,
                null,
                0,
                null,
                null,
                0,
                Custody.NONE);
    }

    BottleneckOverview about(
            @Nullable String thread, String newTitle, List<String> hindered, String owner, long affected) {
        return with(row -> row.initiative(thread)
                .title(newTitle)
                .services(hindered)
                .organisation(owner)
                .people(affected));
    }

    BottleneckOverview cited(@Nullable String law, @Nullable String inArticle) {
        return with(row -> row.lawRef(law).article(inArticle));
    }

    BottleneckOverview of(@Nullable String ministry, @Nullable BottleneckOutcome said, @Nullable LocalDate planned) {
        return with(row -> row.policyMinistry(ministry).outcome(said).plannedDate(planned));
    }

    BottleneckOverview in(BottleneckState now, @Nullable Role role, @Nullable LocalDate day) {
        return waiting(now, role, day, 0);
    }

    BottleneckOverview told(int times) {
        return waiting(state, waitingFor, dueBy, times);
    }

    private BottleneckOverview waiting(BottleneckState now, @Nullable Role role, @Nullable LocalDate day, int times) {
        return with(row -> row.state(now).waitingFor(role).dueBy(day).overdue(times));
    }

    BottleneckOverview at(long newVersion, Custody now) {
        return with(row -> row.version(newVersion).custody(now));
    }
}
