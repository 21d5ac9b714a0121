package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;

/** What was agreed about an initiative does not bind those of the one in which it goes on; they agree anew. */
@Singleton
class WhenInitiativeMergedThenEndCollaborations implements Reaction<InitiativeMerged> {

    private final Collaborations collaborations;

    WhenInitiativeMergedThenEndCollaborations(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        return collaborations.endAll(
                recorded.event().initiativeId(), "the initiative goes on in another one", this, recorded);
    }
}
