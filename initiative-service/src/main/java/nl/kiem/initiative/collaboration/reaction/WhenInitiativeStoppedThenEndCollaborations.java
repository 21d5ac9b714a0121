package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;

/** Nobody is bound by an agreement about an initiative that was stopped. */
@Singleton
class WhenInitiativeStoppedThenEndCollaborations implements Reaction<InitiativeStopped> {

    private final Collaborations collaborations;

    WhenInitiativeStoppedThenEndCollaborations(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public Class<InitiativeStopped> on() {
        return InitiativeStopped.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeStopped> recorded) {
        return collaborations.endAll(recorded.event().initiativeId(), "the initiative was stopped", this, recorded);
    }
}
