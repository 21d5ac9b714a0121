package nl.kiem.monitoring.view;

import java.time.Instant;
import java.util.UUID;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.testkit.ViewSpec;
import org.junit.jupiter.api.Test;

class OrganisationViewTest {

    static final StreamId STREAM = new StreamId("organisation", new UUID(0, 7));
    static final OrganisationId LOGIUS = new OrganisationId("tooi:oorg10117");
    static final OrganisationId BZK = new OrganisationId("tooi:mnre1034");
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    final ViewSpec<OrganisationEntry> organisations = ViewSpec.of(new OrganisationView());

    @Test
    void the_last_registration_counts() {
        organisations
                .given(
                        STREAM,
                        new OrganisationRegistered(LOGIUS, "Logjus", "L", "agency", null, AT),
                        new OrganisationRegistered(LOGIUS, "Logius", "Logius", "agency", BZK, AT))
                .then(new OrganisationEntry(LOGIUS.value(), 2, "Logius", "Logius", "agency", BZK.value()));
    }
}
