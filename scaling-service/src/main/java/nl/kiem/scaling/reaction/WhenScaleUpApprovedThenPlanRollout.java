package nl.kiem.scaling.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.scaling.RolloutEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.scaling.domain.Rollout;
import nl.kiem.scaling.domain.RolloutCommand;
import nl.kiem.scaling.domain.RolloutCommand.PlanRollout;
import nl.kiem.scaling.domain.Streams;

/** An approval is carried out: the rollout stands planned, with everything that it needs to know of the approval. */
@Singleton
public class WhenScaleUpApprovedThenPlanRollout implements Reaction<ScaleUpApproved> {

    private final CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts;
    private final Asker asker;

    WhenScaleUpApprovedThenPlanRollout(CommandHandler<RolloutCommand, Rollout, RolloutEvent> rollouts, Asker asker) {
        this.rollouts = rollouts;
        this.asker = asker;
    }

    @Override
    public Class<ScaleUpApproved> on() {
        return ScaleUpApproved.class;
    }

    @Override
    public Uni<Void> react(Recorded<ScaleUpApproved> recorded) {
        ScaleUpApproved approval = recorded.event();
        var rollout = Streams.rolloutOf(approval.caseId());
        var visibility = recorded.metadata().visibility();
        var command = new PlanRollout(rollout, approval, visibility, asker.actor(), asker.after(approval));
        return rollouts.handle(
                        Streams.rollout(rollout.value()), command, asker.metadata(this, recorded), OptionalLong.empty())
                .replaceWithVoid();
    }
}
