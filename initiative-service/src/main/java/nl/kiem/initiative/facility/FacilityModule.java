package nl.kiem.initiative.facility;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.initiative.facility.domain.Facility;
import nl.kiem.initiative.facility.domain.FacilityCommand;
import nl.kiem.initiative.facility.domain.FacilityDecider;

/** Wiring of facilities. */
class FacilityModule {

    @Produces
    @Singleton
    CommandHandler<FacilityCommand, Facility, FacilityEvent> facilities(EventStore store) {
        return new CommandHandler<>(FacilityDecider.CATEGORY, new FacilityDecider(), FacilityEvent.class, store);
    }
}
