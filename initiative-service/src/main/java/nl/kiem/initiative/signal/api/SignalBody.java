package nl.kiem.initiative.signal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.Signal.Absent;
import nl.kiem.initiative.signal.domain.Signal.Dismissed;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.Materialised;
import nl.kiem.initiative.signal.domain.Signal.SignalFile;
import nl.kiem.initiative.signal.domain.Signal.Watched;
import nl.kiem.initiative.signal.domain.SignalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A signal with all that was said of it.
 *
 * @param initiatives that take it up today
 * @param endedInitiatives that took it up and ended without having proven anything, or went on in another
 */
@Schema(description = "A signal with all that was said of it / Een signaal met alles wat erover is gezegd")
public record SignalBody(
        UUID id,
        String state,
        String title,
        String description,
        String source,
        @Nullable String serviceChain,
        String organisation,
        long affectedEstimate,
        @Nullable Assessment assessment,
        List<UUID> initiatives,
        List<UUID> endedInitiatives,
        @Nullable LocalDate watchedUntil,
        @Nullable String reason,
        @Nullable Happening happening,
        @Nullable Role waitingFor,
        @Nullable LocalDate dueBy,
        int timesTold) {

    /** How bad it is held to be. */
    public record Assessment(
            Likelihood likelihood, Impact impact, List<String> groups, Horizon horizon, String rationale) {

        static @Nullable Assessment of(@Nullable SignalAssessed e) {
            return e == null
                    ? null
                    : new Assessment(e.likelihood(), e.impact(), e.groups(), e.horizon(), e.rationale());
        }
    }

    /**
     * What came of it.
     *
     * @param leadTimeDays from the first proof to the happening; null when unprepared
     */
    public record Happening(
            Instant occurredAt,
            long affectedCount,
            boolean prepared,
            @Nullable Long leadTimeDays) {

        static @Nullable Happening of(Known state) {
            if (!(state instanceof Materialised happened)) return null;
            SignalMaterialised e = happened.fact();
            return new Happening(e.occurredAt(), e.affectedCount(), e.prepared(), e.leadTimeDays());
        }
    }

    static SignalBody of(Signal state) {
        return switch (state) {
            case Absent _ -> throw new Rejection(SignalReason.SIGNAL_UNKNOWN, "there is no such signal");
            case Known known -> of(known);
        };
    }

    private static SignalBody of(Known state) {
        SignalFile file = state.file();
        SignalAssessed assessment = file.assessment();
        OpenTerm term = file.term();
        return new SignalBody(
                file.id().value(),
                state.getClass().getSimpleName(),
                file.registered().title(),
                file.registered().description(),
                file.registered().source(),
                file.registered().serviceChain(),
                file.registered().organisation().value(),
                assessment == null ? file.registered().affectedEstimate() : assessment.affectedEstimate(),
                Assessment.of(assessment),
                inOrder(file.living()),
                inOrder(file.ended()),
                state instanceof Watched watched ? watched.until() : null,
                reason(state),
                Happening.of(state),
                term == null ? null : term.waitingFor(),
                term == null ? null : term.dueBy(),
                term == null ? 0 : term.told());
    }

    private static List<UUID> inOrder(Set<ThreadId> threads) {
        return threads.stream().map(ThreadId::value).sorted().toList();
    }

    private static @Nullable String reason(Known state) {
        return switch (state) {
            case Watched s -> s.reason();
            case Dismissed s -> s.reason();
            default -> null;
        };
    }
}
