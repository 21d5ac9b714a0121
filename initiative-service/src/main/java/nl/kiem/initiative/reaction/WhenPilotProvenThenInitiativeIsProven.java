package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;

/** The board's verdict on a pilot is the third gate of its initiative. */
@Singleton
class WhenPilotProvenThenInitiativeIsProven implements Reaction<PilotProven> {

    private final Initiatives initiatives;

    WhenPilotProvenThenInitiativeIsProven(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Class<PilotProven> on() {
        return PilotProven.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotProven> recorded) {
        return initiatives.enter(recorded.event().threadId(), Cause.PILOT_PROVEN, this, recorded);
    }
}
