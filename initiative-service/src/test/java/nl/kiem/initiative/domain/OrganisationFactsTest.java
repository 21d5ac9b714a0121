package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.SYSTEM;

import java.nio.file.Path;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.testkit.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationFactsTest {

    @Test
    void the_page_tells_what_an_organisation_answers() {
        DecisionTable.of(
                        "Organisation",
                        "organisatie",
                        new OrganisationDecider(),
                        Organisation.class,
                        RegisterOrganisation.class)
                .state("absent", "niet ingeschreven")
                .state("registered", "ingeschreven", OrganisationDeciderTest.REGISTERED)
                .command("register", "inschrijven", register("Ministry of the Interior", null))
                .but("the name is another", register("Ministry of Home Affairs", null))
                .but("it resorts under itself", register("Ministry of the Interior", MINISTRY))
                .but("the parent is not registered", register("Ministry of the Interior", PARTNER))
                .comparedWith(Path.of("../docs/facts/organisation.md"));
    }

    private static RegisterOrganisation register(String name, @Nullable OrganisationId parent) {
        return new RegisterOrganisation(MINISTRY, name, "BZK", "ministry", parent, false, SYSTEM, Sample.AT);
    }
}
