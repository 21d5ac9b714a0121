package nl.kiem.events.runtime.http;

import jakarta.inject.Singleton;
import nl.kiem.events.contract.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation that runs this installation: its operators operate it, and it keeps the registers. */
@Singleton
public class Keeper {

    private final OrganisationId organisation;

    Keeper(@ConfigProperty(name = "kiem.keeper") OrganisationId organisation) {
        this.organisation = organisation;
    }

    public OrganisationId organisation() {
        return organisation;
    }
}
