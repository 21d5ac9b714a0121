package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one signal (signaal): what may come to weigh on people or on public service, seen early. */
@Topic(value = "kiem.signal", service = "initiative-service")
public sealed interface SignalEvent extends Event {

    SignalId signalId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * @param source where it was seen, such as a counter, a court or a study
     * @param serviceChain public service in which it presses; null when that is not known yet
     * @param affectedEstimate how many people it may reach
     * @param organisation whose signal it is
     * @param assessBy last day for the assessment
     */
    @EventType("nl.kiem.signal.registered")
    record SignalRegistered(
            SignalId signalId,
            String title,
            String description,
            String source,
            @Nullable String serviceChain,
            long affectedEstimate,
            OrganisationId organisation,
            PersonRef registeredBy,
            LocalDate assessBy,
            Visibility visibility,
            Instant at)
            implements SignalEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /**
     * The last assessment counts.
     *
     * @param groups of people whom it reaches
     * @param affectedEstimate how many people it may reach
     * @param decideBy last day to link, watch or dismiss it; null when that was done already
     */
    @EventType("nl.kiem.signal.assessed")
    record SignalAssessed(
            SignalId signalId,
            Likelihood likelihood,
            Impact impact,
            List<String> groups,
            long affectedEstimate,
            Horizon horizon,
            String rationale,
            PersonRef assessor,
            @Nullable LocalDate decideBy,
            Instant at)
            implements SignalEvent {}

    /** @param threadId the initiative that takes it up */
    @EventType("nl.kiem.signal.linked")
    record SignalLinked(SignalId signalId, ThreadId threadId, Instant at) implements SignalEvent {}

    /**
     * An initiative that took it up does so no more: it ended without having proven anything, or goes on in another.
     *
     * @param threadId of the one that ended
     * @param survivor that takes it up from now on; null when it ended without one, or with one that readers of the
     *     signal may not know of
     * @param decideBy last day to link, watch or dismiss it; null while another initiative takes it up, before it was
     *     assessed and after it has happened
     */
    @EventType("nl.kiem.signal.link-ended")
    record SignalLinkEnded(
            SignalId signalId,
            ThreadId threadId,
            @Nullable ThreadId survivor,
            @Nullable LocalDate decideBy,
            Instant at) implements SignalEvent {}

    /** @param until last day of watching; then it is decided on again */
    @EventType("nl.kiem.signal.watched")
    record SignalWatched(SignalId signalId, LocalDate until, String reason, Instant at) implements SignalEvent {}

    /** @param decideBy last day to link, watch or dismiss it now */
    @EventType("nl.kiem.signal.watch-ended")
    record SignalWatchEnded(SignalId signalId, LocalDate until, LocalDate decideBy, Instant at)
            implements SignalEvent {}

    @EventType("nl.kiem.signal.dismissed")
    record SignalDismissed(SignalId signalId, String reason, Instant at) implements SignalEvent {}

    /**
     * What the signal told of has happened.
     *
     * @param occurredAt when it happened
     * @param linkedThreads initiatives that had taken it up, also those that ended; when none goes on, one is opened
     * @param endedThreads those of them that had ended by then; null in facts from before it was said
     * @param prepared whether one of them had been proven by then
     * @param leadTimeDays whole days from the first proof to the happening; null when unprepared
     */
    @EventType("nl.kiem.signal.materialised")
    record SignalMaterialised(
            SignalId signalId,
            Instant occurredAt,
            long affectedCount,
            List<ThreadId> linkedThreads,
            @Nullable List<ThreadId> endedThreads,
            boolean prepared,
            @Nullable Long leadTimeDays,
            Instant at)
            implements SignalEvent {}

    /**
     * Somebody should have acted on it; said when the term is over, at twice and at four times the term.
     *
     * @param waitingFor the role that should have acted
     * @param since the day from which it was waited
     * @param dueBy last day of the term itself
     * @param times how often it was said, this time included
     */
    @EventType("nl.kiem.signal.term-exceeded")
    record SignalTermExceeded(
            SignalId signalId, Role waitingFor, LocalDate since, LocalDate dueBy, int times, Instant at)
            implements SignalEvent {}
}
