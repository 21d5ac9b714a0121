package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.RolloutReason.ADOPTION_OF_ANOTHER_ORGANISATION;
import static nl.kiem.scaling.domain.RolloutReason.IN_USE_BEFORE_IT_HAPPENED;
import static nl.kiem.scaling.domain.RolloutReason.NO_WAVE_STARTED;
import static nl.kiem.scaling.domain.RolloutReason.ORGANISATION_NOT_IN_A_WAVE;
import static nl.kiem.scaling.domain.RolloutReason.ROLLOUT_UNKNOWN;

import java.util.List;
import java.util.Set;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutPlanned;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutStarted;
import nl.kiem.scaling.domain.Rollout.Absent;
import nl.kiem.scaling.domain.Rollout.Active;
import nl.kiem.scaling.domain.Rollout.Existing;
import nl.kiem.scaling.domain.Rollout.Plan;
import nl.kiem.scaling.domain.Rollout.Planned;
import nl.kiem.scaling.domain.Rollout.Released;
import nl.kiem.scaling.domain.Rollout.Use;
import nl.kiem.scaling.domain.Rollout.WaitingForContract;
import nl.kiem.scaling.domain.RolloutCommand.PlanRollout;
import nl.kiem.scaling.domain.RolloutCommand.RecordAdoption;
import nl.kiem.scaling.domain.RolloutCommand.ReleaseRollout;
import nl.kiem.scaling.domain.RolloutCommand.StartWave;

/** The transition table of a rollout; {@link WaveRules} holds what a wave needs. */
public final class RolloutDecider implements Decider<RolloutCommand, Rollout, RolloutEvent> {

    private record When(Rollout state, RolloutCommand command) {}

    private record Then(Rollout state, RolloutEvent event) {}

    @Override
    public Rollout initial() {
        return new Absent();
    }

    @Override
    public List<RolloutEvent> decide(RolloutCommand command, Rollout state) {
        return switch (new When(state, command)) {
            case When(Absent _, PlanRollout c) -> List.of(plan(c));
            case When(Absent _, RolloutCommand _) ->
                throw new Rejection(
                        ROLLOUT_UNKNOWN, "there is no such rollout: it is planned when a scale-up is approved");
            case When(Existing _, PlanRollout _) -> List.of(); // told twice of the approval
            case When(WaitingForContract s, ReleaseRollout c) -> release(s.plan(), c);
            case When(Existing _, ReleaseRollout _) -> List.of(); // a further lot, or nothing was awaited
            case When(Existing s, StartWave c) -> List.of(WaveRules.start(s, c));
            case When(Active s, RecordAdoption c) -> adopt(s, c);
            case When(Existing _, RecordAdoption _) ->
                throw new Rejection(NO_WAVE_STARTED, "no wave has started: nobody can use it yet");
        };
    }

    @Override
    public Rollout evolve(Rollout state, RolloutEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, RolloutPlanned e) ->
                e.waitingForContract() ? new WaitingForContract(plan(e)) : new Planned(plan(e));
            case Then(WaitingForContract s, RolloutReleased e) -> new Released(s.plan(), e.contractId());
            case Then(Existing s, RolloutStarted e) ->
                new Active(s.plan(), s.contractId(), s.waves().started(e.wave(), e.organisations(), e.conditionsMet()));
            case Then(Active s, AdoptionRecorded e) ->
                new Active(
                        s.plan(),
                        s.contractId(),
                        s.waves().used(e.adopter(), new Use(e.reuseKind(), e.since(), e.users())));
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static RolloutPlanned plan(PlanRollout c) {
        var approval = c.approval();
        return new RolloutPlanned(
                c.rolloutId(),
                approval.threadId(),
                approval.caseId(),
                approval.title(),
                approval.organisation(),
                List.copyOf(RolloutScope.organisations(approval.organisation(), approval.kinds(), approval.adopters())),
                approval.conditions(),
                approval.purchaseNeeded(),
                approval.noPurchaseReason(),
                c.visibility(),
                c.at());
    }

    private static Plan plan(RolloutPlanned e) {
        return new Plan(
                e.rolloutId(),
                e.threadId(),
                e.caseId(),
                e.organisation(),
                Set.copyOf(e.adopters()),
                e.conditions(),
                e.noPurchaseReason());
    }

    /** Anybody can write in a need that it serves this case: only who takes part in the rollout buys for it. */
    private static List<RolloutEvent> release(Plan plan, ReleaseRollout c) {
        boolean concerned = c.buyer() == null
                || c.buyer().equals(plan.organisation())
                || plan.scope().contains(c.buyer());
        if (!concerned) return List.of();
        return List.of(new RolloutReleased(plan.rolloutId(), plan.threadId(), plan.caseId(), c.contractId(), c.at()));
    }

    private static List<RolloutEvent> adopt(Active state, RecordAdoption c) {
        if (!c.by().organisation().equals(c.adopter())) {
            throw new Rejection(
                    ADOPTION_OF_ANOTHER_ORGANISATION,
                    "%s cannot say that %s uses it".formatted(c.by().organisation(), c.adopter()));
        }
        new Shortcomings()
                .require(
                        state.waves().waveOf().containsKey(c.adopter()),
                        ORGANISATION_NOT_IN_A_WAVE,
                        "organisations",
                        c.adopter() + " is in no wave that has started",
                        Role.EXE)
                .require(
                        !c.since().isAfter(Days.of(c.at())),
                        IN_USE_BEFORE_IT_HAPPENED,
                        "since",
                        "use is recorded when it has begun, not before",
                        Role.ADO)
                .refuse();
        Use use = new Use(c.reuseKind(), c.since(), c.users());
        if (use.equals(state.waves().uses().get(c.adopter()))) return List.of();
        Plan plan = state.plan();
        return List.of(new AdoptionRecorded(
                plan.rolloutId(), plan.threadId(), c.adopter(), c.reuseKind(), c.since(), c.users(), c.at()));
    }
}
