package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;

/**
 * An initiative whose pilots were not proven, and that waited for this one, goes back to developing. When none was judged
 * yet it stays where it is: another pilot may be designed in the place of this one.
 */
@Singleton
class WhenPilotWithdrawnThenInitiativeDevelopsAgain implements Reaction<PilotWithdrawn> {

    private final Initiatives initiatives;
    private final PilotsOf pilots;

    WhenPilotWithdrawnThenInitiativeDevelopsAgain(Initiatives initiatives, PilotsOf pilots) {
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    @Override
    public Class<PilotWithdrawn> on() {
        return PilotWithdrawn.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotWithdrawn> recorded) {
        PilotWithdrawn e = recorded.event();
        return pilots.allFailed(e.threadId())
                .chain(failed -> failed
                        ? initiatives.enter(e.threadId(), Cause.PILOT_NOT_PROVEN, this, recorded)
                        : Uni.createFrom().voidItem());
    }
}
