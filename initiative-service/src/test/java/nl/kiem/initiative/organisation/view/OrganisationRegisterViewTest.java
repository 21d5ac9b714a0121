package nl.kiem.initiative.organisation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.events.testkit.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationRegisterViewTest {

    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1109");
    static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final StreamId STREAM = new StreamId("organisation", Ids.derive("organisation", AGENCY.value()));
    static final FormerName IBG = new FormerName("IB-Groep", null, "IBG", LocalDate.of(2009, 12, 31));

    final ViewSpec<OrganisationEntry> register = ViewSpec.of(new OrganisationRegisterView());

    @Test
    void an_organisation_is_in_the_register_as_it_was_last_put_right_for_everybody_to_see() {
        register.given(
                        STREAM,
                        new OrganisationRegistered(AGENCY, "Agency", "A", "agency", null, AT),
                        full(),
                        new OrganisationRegistered(AGENCY, "Agency of Education", "AE", "agency", MINISTRY, AT),
                        new FunctionDefined(AGENCY, "director", true, DAY, null, AT))
                .then(entry(4, "Agency of Education", "In English", "AE", null, null, List.of(IBG)));
    }

    @Test
    void a_name_of_before_stays_known_and_so_does_the_successor() {
        OrganisationEntry gone = entry(
                3,
                "DUO",
                null,
                "DUO",
                DAY.plusDays(9),
                MINISTRY.value(),
                List.of(IBG, new FormerName("Agency", "In English", "A", DAY.minusDays(1))));
        register.given(
                        STREAM,
                        full(),
                        new OrganisationRenamed(AGENCY, "DUO", null, "DUO", DAY, AT),
                        new OrganisationAbolished(AGENCY, DAY.plusDays(9), MINISTRY, AT))
                .then(gone);
        assertThat(gone.on(DAY)).isEqualTo(gone);
        assertThat(gone.on(DAY.minusDays(1)).name()).isEqualTo("Agency");
        assertThat(gone.on(DAY.minusDays(1)).nameEn()).isEqualTo("In English");
        assertThat(gone.on(IBG.lastDay()).abbreviation()).isEqualTo("IBG");
    }

    private static OrganisationRegistered full() {
        return new OrganisationRegistered(
                AGENCY, "Agency", "A", "agency", MINISTRY, "In English", List.of(), List.of(IBG), DAY, AT);
    }

    private static OrganisationEntry entry(
            long version,
            String name,
            @Nullable String nameEn,
            String abbreviation,
            @Nullable LocalDate until,
            @Nullable String successor,
            List<FormerName> names) {
        return new OrganisationEntry(
                AGENCY.value(),
                version,
                name,
                nameEn,
                abbreviation,
                "agency",
                MINISTRY.value(),
                DAY,
                until,
                successor,
                names,
                Custody.of(AGENCY, Visibility.PUBLIC));
    }
}
