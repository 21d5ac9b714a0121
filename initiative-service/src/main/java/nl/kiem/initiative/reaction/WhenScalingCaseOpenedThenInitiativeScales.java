package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;

/** From here on the scaling board decides. */
@Singleton
class WhenScalingCaseOpenedThenInitiativeScales implements Reaction<ScalingCaseOpened> {

    private final Initiatives initiatives;

    WhenScalingCaseOpenedThenInitiativeScales(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Class<ScalingCaseOpened> on() {
        return ScalingCaseOpened.class;
    }

    @Override
    public Uni<Void> react(Recorded<ScalingCaseOpened> recorded) {
        return initiatives.enter(recorded.event().threadId(), Cause.SCALING_CASE_OPENED, this, recorded);
    }
}
