package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.Stage;

/** Nobody takes part any more in what was stopped, also when a pilot began at the very same moment. */
@Singleton
class WhenInitiativeStoppedThenItsPilotsEnd implements Reaction<InitiativeStopped> {

    private final PilotsOf pilots;

    WhenInitiativeStoppedThenItsPilotsEnd(PilotsOf pilots) {
        this.pilots = pilots;
    }

    @Override
    public Class<InitiativeStopped> on() {
        return InitiativeStopped.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeStopped> recorded) {
        return pilots.end(recorded.event().initiativeId(), Stage.STOPPED, this, recorded);
    }
}
