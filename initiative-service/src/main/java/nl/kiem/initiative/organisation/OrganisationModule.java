package nl.kiem.initiative.organisation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.initiative.organisation.domain.Organisation;
import nl.kiem.initiative.organisation.domain.OrganisationCommand;
import nl.kiem.initiative.organisation.domain.OrganisationDecider;

/** Wiring of the register of organisations. */
class OrganisationModule {

    @Produces
    @Singleton
    CommandHandler<OrganisationCommand, Organisation, OrganisationEvent> organisations(EventStore store) {
        return new CommandHandler<>(
                OrganisationDecider.CATEGORY, new OrganisationDecider(), OrganisationEvent.class, store);
    }
}
