package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationActivated;

/** Whoever signed takes part in the initiative; the initiative itself keeps who does. */
@Singleton
class WhenCollaborationActivatedThenParticipantsTakePart implements Reaction<CollaborationActivated> {

    private final Collaborations collaborations;

    WhenCollaborationActivatedThenParticipantsTakePart(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public Class<CollaborationActivated> on() {
        return CollaborationActivated.class;
    }

    @Override
    public Uni<Void> react(Recorded<CollaborationActivated> recorded) {
        return collaborations.takePart(recorded.event().participants(), this, recorded);
    }
}
