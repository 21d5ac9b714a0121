package nl.kiem.initiative.bottleneck.view;

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
        Custody custody) {

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
        return new BottleneckOverview(
                id,
                version,
                thread,
                newTitle,
                lawRef,
                article,
                hindered,
                owner,
                policyMinistry,
                state,
                outcome,
                plannedDate,
                affected,
                waitingFor,
                dueBy,
                overdue,
                custody);
    }

    BottleneckOverview cited(@Nullable String law, @Nullable String inArticle) {
        return new BottleneckOverview(
                id,
                version,
                initiative,
                title,
                law,
                inArticle,
                services,
                organisation,
                policyMinistry,
                state,
                outcome,
                plannedDate,
                people,
                waitingFor,
                dueBy,
                overdue,
                custody);
    }

    BottleneckOverview of(@Nullable String ministry, @Nullable BottleneckOutcome said, @Nullable LocalDate planned) {
        return new BottleneckOverview(
                id,
                version,
                initiative,
                title,
                lawRef,
                article,
                services,
                organisation,
                ministry,
                state,
                said,
                planned,
                people,
                waitingFor,
                dueBy,
                overdue,
                custody);
    }

    BottleneckOverview in(BottleneckState now, @Nullable Role role, @Nullable LocalDate day) {
        return waiting(now, role, day, 0);
    }

    BottleneckOverview told(int times) {
        return waiting(state, waitingFor, dueBy, times);
    }

    private BottleneckOverview waiting(BottleneckState now, @Nullable Role role, @Nullable LocalDate day, int times) {
        return new BottleneckOverview(
                id,
                version,
                initiative,
                title,
                lawRef,
                article,
                services,
                organisation,
                policyMinistry,
                now,
                outcome,
                plannedDate,
                people,
                role,
                day,
                times,
                custody);
    }

    BottleneckOverview at(long newVersion, Custody now) {
        return new BottleneckOverview(
                id,
                newVersion,
                initiative,
                title,
                lawRef,
                article,
                services,
                organisation,
                policyMinistry,
                state,
                outcome,
                plannedDate,
                people,
                waitingFor,
                dueBy,
                overdue,
                now);
    }
}
