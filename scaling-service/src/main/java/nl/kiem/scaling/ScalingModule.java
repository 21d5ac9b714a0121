package nl.kiem.scaling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.scaling.domain.Rollout;
import nl.kiem.scaling.domain.RolloutCommand;
import nl.kiem.scaling.domain.RolloutDecider;
import nl.kiem.scaling.domain.ScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand;
import nl.kiem.scaling.domain.ScalingCaseDecider;
import nl.kiem.scaling.domain.Streams;

/** All wiring of the service. */
class ScalingModule {

    @Produces
    @Singleton
    CommandHandler<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> scalingCases(
            ScalingConfig config, EventStore store) {
        var decider = new ScalingCaseDecider(config.rules());
        return new CommandHandler<>(Streams.SCALING_CASE, decider, ScalingCaseEvent.class, store);
    }

    @Produces
    @Singleton
    CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts(EventStore store) {
        return new CommandHandler<>(Streams.ROLLOUT, new RolloutDecider(), RolloutEvent.class, store);
    }
}
