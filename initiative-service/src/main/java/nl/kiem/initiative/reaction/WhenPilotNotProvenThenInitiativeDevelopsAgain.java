package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;

/** The last pilot without proof sends an initiative back to developing; while another has no verdict it goes on. */
@Singleton
class WhenPilotNotProvenThenInitiativeDevelopsAgain implements Reaction<PilotNotProven> {

    private final Initiatives initiatives;
    private final PilotsOf pilots;

    WhenPilotNotProvenThenInitiativeDevelopsAgain(Initiatives initiatives, PilotsOf pilots) {
        this.initiatives = initiatives;
        this.pilots = pilots;
    }

    @Override
    public Class<PilotNotProven> on() {
        return PilotNotProven.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotNotProven> recorded) {
        PilotNotProven e = recorded.event();
        return pilots.anyUndecided(e.threadId())
                .chain(waits -> waits
                        ? Uni.createFrom().voidItem()
                        : initiatives.enter(e.threadId(), Cause.PILOT_NOT_PROVEN, this, recorded));
    }
}
