package nl.kiem.initiative.collaboration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.initiative.collaboration.domain.Collaboration;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;
import nl.kiem.initiative.collaboration.domain.CollaborationRules;

/** All wiring of collaborations. */
class CollaborationModule {

    @Produces
    @Singleton
    CommandHandler<CollaborationCommand, Collaboration, CollaborationEvent> collaborations(
            CollaborationSettings settings, EventStore store) {
        CollaborationRules rules =
                new CollaborationRules(settings.signWorkingDays(), settings.participantsMax(), settings.daysMax());
        return new CommandHandler<>(
                CollaborationDecider.CATEGORY, new CollaborationDecider(rules), CollaborationEvent.class, store);
    }
}
