package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.days;

import java.time.Instant;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationDeciderTest {

    static final OrganisationEvent REGISTERED = registered("Ministry of the Interior", AT);

    final DeciderSpec<RegisterOrganisation, Organisation, OrganisationEvent> organisation =
            DeciderSpec.of(new OrganisationDecider());

    @Test
    void an_organisation_is_registered() {
        organisation
                .given()
                .when(register("Ministry of the Interior", null, AT))
                .then(REGISTERED);
    }

    @Test
    void saying_the_same_again_adds_no_fact() {
        organisation
                .given(REGISTERED)
                .when(register("Ministry of the Interior", null, days(9)))
                .then();
    }

    @Test
    void a_new_name_is_put_right() {
        organisation
                .given(REGISTERED)
                .when(register("Ministry of Home Affairs", null, days(9)))
                .then(registered("Ministry of Home Affairs", days(9)));
    }

    @Test
    void an_organisation_does_not_resort_under_itself() {
        organisation
                .given()
                .when(register("Ministry of the Interior", MINISTRY, AT))
                .thenRejected(OrganisationReason.PARENT_IS_ITSELF);
    }

    @Test
    void a_parent_is_registered_before_its_children() {
        organisation
                .given()
                .when(register("Ministry of the Interior", new OrganisationId("tooi:gm0363"), AT))
                .thenRejected(OrganisationReason.PARENT_UNKNOWN);
    }

    private static RegisterOrganisation register(String name, @Nullable OrganisationId parent, Instant at) {
        return new RegisterOrganisation(MINISTRY, name, "BZK", "ministry", parent, false, SYSTEM, at);
    }

    private static OrganisationEvent registered(String name, Instant at) {
        return new OrganisationRegistered(MINISTRY, name, "BZK", "ministry", null, at);
    }
}
