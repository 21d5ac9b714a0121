package nl.kiem.scaling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import org.jspecify.annotations.Nullable;

/** What can be asked of a rollout. Parts that a rule asks for may be absent: the rule says so, and who brings it. */
public sealed interface RolloutCommand {

    Actor by();

    /** UTC instant at which it was asked. */
    Instant at();

    /**
     * A scale-up was approved.
     *
     * @param approval the decision that the rollout carries out
     * @param visibility of the case that was decided
     */
    record PlanRollout(RolloutId rolloutId, ScaleUpApproved approval, Visibility visibility, Actor by, Instant at)
            implements RolloutCommand {}

    /** @param buyer organisation whose contract it is; null when the award did not say */
    record ReleaseRollout(ContractId contractId, @Nullable OrganisationId buyer, Actor by, Instant at)
            implements RolloutCommand {}

    /**
     * The next organisations begin.
     *
     * @param conditionsMet conditions of the approval that are met since the wave before
     */
    record StartWave(
            List<OrganisationId> organisations,
            @Nullable String readinessEvidence,
            @Nullable String humanScaleCheck,
            List<ConditionMet> conditionsMet,
            Actor by,
            Instant at)
            implements RolloutCommand {}

    record RecordAdoption(
            OrganisationId adopter, ReuseKind reuseKind, LocalDate since, long users, Actor by, Instant at)
            implements RolloutCommand {}
}
