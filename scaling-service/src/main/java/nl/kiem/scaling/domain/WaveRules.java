package nl.kiem.scaling.domain;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.domain.RolloutReason.CONDITION_NOT_MET;
import static nl.kiem.scaling.domain.RolloutReason.CONDITION_UNKNOWN;
import static nl.kiem.scaling.domain.RolloutReason.CONTRACT_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.HUMAN_SCALE_CHECK_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.NOT_THE_EXECUTIVE;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_IN_EARLIER_WAVE;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_NOT_IN_SCOPE;
import static nl.kiem.scaling.domain.RolloutReason.PREVIOUS_WAVE_NOT_IN_USE;
import static nl.kiem.scaling.domain.RolloutReason.READINESS_EVIDENCE_MISSING;
import static nl.kiem.scaling.domain.RolloutReason.WAVE_WITHOUT_ORGANISATION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.ConditionMet;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutStarted;
import nl.kiem.scaling.domain.Rollout.Existing;
import nl.kiem.scaling.domain.Rollout.Plan;
import nl.kiem.scaling.domain.Rollout.WaitingForContract;
import nl.kiem.scaling.domain.Rollout.Waves;
import nl.kiem.scaling.domain.RolloutCommand.StartWave;

/** What a wave of a rollout needs before it may start. */
final class WaveRules {

    private WaveRules() {}

    static RolloutStarted start(Existing state, StartWave c) {
        Plan plan = state.plan();
        if (!c.by().organisation().equals(plan.organisation())) {
            throw new Rejection(
                    NOT_THE_EXECUTIVE, "only an executive of %s starts a wave".formatted(plan.organisation()));
        }
        var shortcomings = new Shortcomings();
        readiness(state, c, shortcomings);
        organisations(state, c, shortcomings);
        conditions(state, c, shortcomings);
        shortcomings.refuse();
        return new RolloutStarted(
                plan.rolloutId(),
                plan.threadId(),
                state.waves().last() + 1,
                c.organisations().stream().distinct().toList(),
                state.contractId(),
                plan.noPurchaseReason(),
                requireNonNull(c.readinessEvidence()),
                requireNonNull(c.humanScaleCheck()),
                c.conditionsMet(),
                c.at());
    }

    private static void readiness(Existing state, StartWave c, Shortcomings shortcomings) {
        Waves waves = state.waves();
        shortcomings
                .require(
                        !(state instanceof WaitingForContract),
                        CONTRACT_MISSING,
                        "contractId",
                        "a purchase was approved and no contract stands yet",
                        Role.BUY)
                .require(
                        waves.last() == 0 || waves.lastWaveInUse(),
                        PREVIOUS_WAVE_NOT_IN_USE,
                        "adoptions",
                        "nobody of wave %d uses it yet: the next wave learns from that".formatted(waves.last()),
                        Role.ADO)
                .requireText(
                        c.readinessEvidence(),
                        READINESS_EVIDENCE_MISSING,
                        "readinessEvidence",
                        waves.last() == 0
                                ? "a wave needs evidence that its organisations are ready"
                                : "a further wave needs evidence from the wave before",
                        Role.EXE)
                .requireText(
                        c.humanScaleCheck(),
                        HUMAN_SCALE_CHECK_MISSING,
                        "humanScaleCheck",
                        "what it means for the people concerned must be checked for this wave",
                        Role.EXE);
    }

    private static void organisations(Existing state, StartWave c, Shortcomings shortcomings) {
        shortcomings.require(
                !c.organisations().isEmpty(),
                WAVE_WITHOUT_ORGANISATION,
                "organisations",
                "a wave names who takes part",
                Role.EXE);
        for (OrganisationId organisation : c.organisations()) {
            shortcomings
                    .require(
                            state.plan().scope().contains(organisation),
                            ORGANISATION_NOT_IN_SCOPE,
                            "organisations." + organisation,
                            organisation + " is not among those for whom the scale-up was approved",
                            Role.SB)
                    .require(
                            !state.waves().waveOf().containsKey(organisation),
                            ORGANISATION_IN_EARLIER_WAVE,
                            "organisations." + organisation,
                            organisation + " is in an earlier wave already",
                            Role.EXE);
        }
    }

    private static void conditions(Existing state, StartWave c, Shortcomings shortcomings) {
        LocalDate today = Days.of(c.at());
        Set<String> met = new HashSet<>(state.waves().conditionsMet());
        for (ConditionMet said : c.conditionsMet()) {
            met.add(said.condition());
            shortcomings.require(
                    state.plan().conditions().stream()
                            .anyMatch(condition -> condition.text().equals(said.condition())),
                    CONDITION_UNKNOWN,
                    "conditionsMet." + said.condition(),
                    "the approval has no condition '%s'".formatted(said.condition()),
                    Role.EXE);
        }
        for (Condition condition : state.plan().conditions()) {
            shortcomings.require(
                    condition.due().isAfter(today) || met.contains(condition.text()),
                    CONDITION_NOT_MET,
                    "conditionsMet." + condition.text(),
                    "condition '%s' was due on %s and is not met".formatted(condition.text(), condition.due()),
                    Role.EXE);
        }
    }
}
