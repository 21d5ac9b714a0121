package nl.kiem.initiative.view;

import java.time.Instant;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.testkit.ViewSpec;
import org.junit.jupiter.api.Test;

class OrganisationRegisterViewTest {

    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1109");
    static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final StreamId STREAM = new StreamId("organisation", Ids.derive("organisation", AGENCY.value()));

    final ViewSpec<OrganisationEntry> register = ViewSpec.of(new OrganisationRegisterView());

    @Test
    void an_organisation_is_in_the_register_as_it_was_last_put_right_for_everybody_to_see() {
        register.given(
                        STREAM,
                        new OrganisationRegistered(AGENCY, "Agency", "A", "agency", null, AT),
                        new OrganisationRegistered(AGENCY, "Agency of Education", "AE", "agency", MINISTRY, AT))
                .then(new OrganisationEntry(
                        AGENCY.value(),
                        2,
                        "Agency of Education",
                        "AE",
                        "agency",
                        MINISTRY.value(),
                        Custody.of(AGENCY, Visibility.PUBLIC)));
    }
}
