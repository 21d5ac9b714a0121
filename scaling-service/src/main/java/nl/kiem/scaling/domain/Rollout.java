package nl.kiem.scaling.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.ReuseKind;
import org.jspecify.annotations.Nullable;

/** A rollout (uitrol) as its decisions need it. */
public sealed interface Rollout {

    record Absent() implements Rollout {}

    /** There is a plan: the approval stands behind every state but the first. */
    sealed interface Existing extends Rollout {

        Plan plan();

        /** The contract that waves run on; null while it is awaited and when none is needed. */
        @Nullable
        ContractId contractId();

        Waves waves();
    }

    /** Nothing must be bought: the first wave can start. */
    record Planned(Plan plan) implements Existing {

        @Override
        public @Nullable ContractId contractId() {
            return null;
        }

        @Override
        public Waves waves() {
            return Waves.NONE;
        }
    }

    record WaitingForContract(Plan plan) implements Existing {

        @Override
        public @Nullable ContractId contractId() {
            return null;
        }

        @Override
        public Waves waves() {
            return Waves.NONE;
        }
    }

    /** The contract stands: the first wave can start. */
    record Released(Plan plan, ContractId contractId) implements Existing {

        @Override
        public Waves waves() {
            return Waves.NONE;
        }
    }

    record Active(Plan plan, @Nullable ContractId contractId, Waves waves) implements Existing {}

    /**
     * What was approved.
     *
     * @param organisation whose executive starts waves
     * @param scope organisations that may be in a wave
     * @param noPurchaseReason why no contract is needed; null when one is
     */
    record Plan(
            RolloutId rolloutId,
            ThreadId threadId,
            ScalingCaseId caseId,
            OrganisationId organisation,
            Set<OrganisationId> scope,
            List<Condition> conditions,
            @Nullable String noPurchaseReason) {

        public Plan {
            scope = Set.copyOf(scope);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Use by one organisation.
     *
     * @param since first day of use
     */
    record Use(ReuseKind reuseKind, LocalDate since, long users) {}

    /**
     * What has started and what is in use.
     *
     * @param waveOf number of the wave per organisation
     * @param conditionsMet texts of conditions that are met
     */
    record Waves(
            int last, Map<OrganisationId, Integer> waveOf, Map<OrganisationId, Use> uses, Set<String> conditionsMet) {

        static final Waves NONE = new Waves(0, Map.of(), Map.of(), Set.of());

        public Waves {
            waveOf = Map.copyOf(waveOf);
            uses = Map.copyOf(uses);
            conditionsMet = Set.copyOf(conditionsMet);
        }

        Waves started(int wave, List<OrganisationId> organisations, List<ConditionMet> met) {
            Map<OrganisationId, Integer> newWaveOf = new HashMap<>(waveOf);
            organisations.forEach(organisation -> newWaveOf.put(organisation, wave));
            Set<String> newMet = new HashSet<>(conditionsMet);
            met.forEach(condition -> newMet.add(condition.condition()));
            return new Waves(wave, newWaveOf, uses, newMet);
        }

        Waves used(OrganisationId adopter, Use use) {
            Map<OrganisationId, Use> newUses = new HashMap<>(uses);
            newUses.put(adopter, use);
            return new Waves(last, waveOf, newUses, conditionsMet);
        }

        /** Whether anybody of the last wave uses it, so that the next wave has something to learn from. */
        boolean lastWaveInUse() {
            return waveOf.entrySet().stream()
                    .anyMatch(entry -> entry.getValue() == last && uses.containsKey(entry.getKey()));
        }
    }
}
