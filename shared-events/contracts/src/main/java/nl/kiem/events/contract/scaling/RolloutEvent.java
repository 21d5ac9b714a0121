package nl.kiem.events.contract.scaling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one rollout (uitrol) and the adoptions in it. */
@Topic(value = "kiem.rollout", service = "scaling-service")
public sealed interface RolloutEvent extends Event {

    RolloutId rolloutId();

    @Override
    ThreadId threadId();

    /**
     * @param organisation whose executive starts the waves
     * @param adopters every organisation that may be in a wave, its own among them when it becomes normal work there
     * @param conditions under which the scale-up was approved
     * @param waitingForContract whether nothing may start before a contract stands
     * @param noPurchaseReason why no contract is needed; null when one is
     * @param visibility as that of the scaling case; null in facts from before it was said
     */
    @EventType(value = "nl.kiem.rollout.planned", published = false)
    record RolloutPlanned(
            RolloutId rolloutId,
            ThreadId threadId,
            ScalingCaseId caseId,
            String title,
            OrganisationId organisation,
            List<OrganisationId> adopters,
            List<Condition> conditions,
            boolean waitingForContract,
            @Nullable String noPurchaseReason,
            @Nullable Visibility visibility,
            Instant at)
            implements RolloutEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return adopters;
        }
    }

    /** The contract stands, so that waves may start. */
    @EventType("nl.kiem.rollout.released")
    record RolloutReleased(
            RolloutId rolloutId, ThreadId threadId, ScalingCaseId caseId, ContractId contractId, Instant at)
            implements RolloutEvent {}

    /**
     * @param wave from 1
     * @param conditionsMet since the wave before
     */
    @EventType("nl.kiem.rollout.started")
    record RolloutStarted(
            RolloutId rolloutId,
            ThreadId threadId,
            int wave,
            List<OrganisationId> organisations,
            @Nullable ContractId contractId,
            @Nullable String noPurchaseReason,
            String readinessEvidence,
            String humanScaleCheck,
            List<ConditionMet> conditionsMet,
            Instant at)
            implements RolloutEvent {}

    /**
     * @param since first day of use
     * @param users people who work with it or are served by it
     */
    @EventType("nl.kiem.rollout.adoption-recorded")
    record AdoptionRecorded(
            RolloutId rolloutId,
            ThreadId threadId,
            OrganisationId adopter,
            ReuseKind reuseKind,
            LocalDate since,
            long users,
            Instant at)
            implements RolloutEvent {}
}
