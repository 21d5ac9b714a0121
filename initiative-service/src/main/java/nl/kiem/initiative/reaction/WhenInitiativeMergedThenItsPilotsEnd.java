package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.Stage;

/** The one in which it goes on has pilots of its own. */
@Singleton
class WhenInitiativeMergedThenItsPilotsEnd implements Reaction<InitiativeMerged> {

    private final PilotsOf pilots;

    WhenInitiativeMergedThenItsPilotsEnd(PilotsOf pilots) {
        this.pilots = pilots;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        return pilots.end(recorded.event().initiativeId(), Stage.MERGED, this, recorded);
    }
}
