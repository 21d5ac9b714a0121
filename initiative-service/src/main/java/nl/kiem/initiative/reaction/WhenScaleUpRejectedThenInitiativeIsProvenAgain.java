package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;

/** What is not scaled up now stays proven, on the shelf. */
@Singleton
class WhenScaleUpRejectedThenInitiativeIsProvenAgain implements Reaction<ScaleUpRejected> {

    private final Initiatives initiatives;

    WhenScaleUpRejectedThenInitiativeIsProvenAgain(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Class<ScaleUpRejected> on() {
        return ScaleUpRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<ScaleUpRejected> recorded) {
        return initiatives.enter(recorded.event().threadId(), Cause.SCALE_UP_REJECTED, this, recorded);
    }
}
