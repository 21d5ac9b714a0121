package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationAmended;

/** Whoever joined later takes part in the initiative as well; whoever left was involved and goes on seeing it. */
@Singleton
class WhenCollaborationAmendedThenNewcomersTakePart implements Reaction<CollaborationAmended> {

    private final Collaborations collaborations;

    WhenCollaborationAmendedThenNewcomersTakePart(Collaborations collaborations) {
        this.collaborations = collaborations;
    }

    @Override
    public Class<CollaborationAmended> on() {
        return CollaborationAmended.class;
    }

    @Override
    public Uni<Void> react(Recorded<CollaborationAmended> recorded) {
        return collaborations.takePart(recorded.event().participants(), this, recorded);
    }
}
