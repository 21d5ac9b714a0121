package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;

/** Nobody is bound by an agreement about an initiative that was not let in. */
@Singleton
class WhenInitiativeRejectedThenEndCollaborations implements Reaction<InitiativeRejected> {

    private final Collaborations collaborations;

    WhenInitiativeRejectedThenEndCollaborations(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public Class<InitiativeRejected> on() {
        return InitiativeRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeRejected> recorded) {
        return collaborations.endAll(recorded.event().initiativeId(), "the initiative was rejected", this, recorded);
    }
}
