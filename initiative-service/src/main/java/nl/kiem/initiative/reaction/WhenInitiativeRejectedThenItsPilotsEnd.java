package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.Stage;

/** What is turned away has no pilots; one that was taken over from a portfolio may have had some. */
@Singleton
class WhenInitiativeRejectedThenItsPilotsEnd implements Reaction<InitiativeRejected> {

    private final PilotsOf pilots;

    WhenInitiativeRejectedThenItsPilotsEnd(PilotsOf pilots) {
        this.pilots = pilots;
    }

    @Override
    public Class<InitiativeRejected> on() {
        return InitiativeRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeRejected> recorded) {
        return pilots.end(recorded.event().initiativeId(), Stage.REJECTED, this, recorded);
    }
}
