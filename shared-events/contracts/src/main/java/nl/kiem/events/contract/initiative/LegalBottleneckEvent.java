package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one legal bottleneck (wetgevingsknelpunt): an article of law that stands in the way of service. */
@Topic(value = "kiem.legal-bottleneck", service = "initiative-service")
public sealed interface LegalBottleneckEvent extends Event {

    BottleneckId bottleneckId();

    /**
     * @param threadId the initiative that met it; null when it was met elsewhere
     * @param lawRef identifier of the law in the Basiswettenbestand, such as BWBR0005537; null until it is known
     * @param article as the law numbers it, such as 4:17, lid 2; null until it is known
     * @param services that it hinders
     * @param affectedEstimate how many people that concerns
     * @param organisation that is hindered
     * @param partners organisations that take part in the initiative
     * @param cause id of the event that told of it; null when somebody registered it
     * @param assignBy last day to put it before a ministry
     */
    @EventType("nl.kiem.legal-bottleneck.registered")
    record LegalBottleneckRegistered(
            BottleneckId bottleneckId,
            @Nullable ThreadId threadId,
            String title,
            @Nullable String lawRef,
            @Nullable String article,
            String description,
            List<String> services,
            long affectedEstimate,
            OrganisationId organisation,
            List<OrganisationId> partners,
            @Nullable String cause,
            LocalDate assignBy,
            Visibility visibility,
            Instant at)
            implements LegalBottleneckEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return partners;
        }
    }

    /**
     * @param policyMinistry responsible for the law
     * @param dueBy last day for its answer
     */
    @EventType("nl.kiem.legal-bottleneck.assigned")
    record LegalBottleneckAssigned(
            BottleneckId bottleneckId,
            @Nullable ThreadId threadId,
            OrganisationId policyMinistry,
            String lawRef,
            String article,
            LocalDate dueBy,
            Instant at)
            implements LegalBottleneckEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(policyMinistry);
        }
    }

    /**
     * Another ministry turned out to be responsible. The last day for the answer stays.
     *
     * @param policyMinistry that is responsible from here on
     */
    @EventType("nl.kiem.legal-bottleneck.handed-on")
    record LegalBottleneckHandedOn(
            BottleneckId bottleneckId,
            @Nullable ThreadId threadId,
            OrganisationId policyMinistry,
            String reason,
            Instant at)
            implements LegalBottleneckEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(policyMinistry);
        }
    }

    /**
     * The last answer counts.
     *
     * @param plannedDate by which it is going to be done; null when nothing changes
     * @param late whether the answer came after its last day; it counts all the same
     * @param settleBy last day to do what was planned or, when nothing changes, to say how the service lives with that
     */
    @EventType("nl.kiem.legal-bottleneck.answered")
    record LegalBottleneckAnswered(
            BottleneckId bottleneckId,
            @Nullable ThreadId threadId,
            BottleneckOutcome outcome,
            String reason,
            @Nullable LocalDate plannedDate,
            OrganisationId policyMinistry,
            PersonRef answeredBy,
            boolean late,
            LocalDate settleBy,
            Instant at)
            implements LegalBottleneckEvent {}

    /** @param resolution what is possible now, or how the service lives with the law as it is */
    @EventType("nl.kiem.legal-bottleneck.resolved")
    record LegalBottleneckResolved(
            BottleneckId bottleneckId, @Nullable ThreadId threadId, String resolution, Instant at)
            implements LegalBottleneckEvent {}

    /** It turned out not to be the law, before any ministry was asked. */
    @EventType("nl.kiem.legal-bottleneck.withdrawn")
    record LegalBottleneckWithdrawn(
            BottleneckId bottleneckId, @Nullable ThreadId threadId, String reason, Instant at)
            implements LegalBottleneckEvent {}

    /**
     * Somebody should have acted on it; said when the term is over, at twice and at four times the term.
     *
     * @param waitingFor the role that should have acted
     * @param since the day from which it was waited
     * @param dueBy last day of the term itself
     * @param times how often it was said, this time included
     * @param escalatedTo organisations whose secretaries-general settle it between them; none the first time
     */
    @EventType("nl.kiem.legal-bottleneck.term-exceeded")
    record LegalBottleneckTermExceeded(
            BottleneckId bottleneckId,
            @Nullable ThreadId threadId,
            Role waitingFor,
            LocalDate since,
            LocalDate dueBy,
            int times,
            List<OrganisationId> escalatedTo,
            Instant at)
            implements LegalBottleneckEvent {}
}
