package nl.kiem.initiative.organisation.domain;

import static nl.kiem.initiative.organisation.domain.OrganisationReason.IDENTIFIER_MALFORMED;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.IDENTIFIER_TWICE;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.NAMES_OUT_OF_ORDER;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.ORGANISATION_ABOLISHED;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.PARENT_IS_ITSELF;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.PARENT_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.PERIOD_REVERSED;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.SUCCESSOR_IS_ITSELF;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.SUCCESSOR_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.AT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.BARE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_HELD;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.FORMER;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.FULL;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.HEIR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ID;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.LAST_YEAR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.OIN;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TODAY;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TOP;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.abolished;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ended;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.left;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.FormerName;
import nl.kiem.events.contract.initiative.OfficialIdentifier;
import nl.kiem.events.contract.initiative.OfficialIdentifier.Scheme;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Abolish;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Register;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.Rename;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationRegisterTest {

    private static final Instant LATER = AT.plusSeconds(60);

    final DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent> organisation =
            DeciderSpec.of(new OrganisationDecider());

    @Test
    void an_organisation_is_registered_with_its_official_identifiers() {
        organisation.given().when(register(List.of(OIN), List.of(FORMER), AT)).then(FULL);
    }

    @Test
    void an_organisation_is_registered_with_no_more_than_a_name() {
        organisation
                .given()
                .when(bare("Economische Zaken en Klimaat", null, false))
                .then(BARE);
    }

    @Test
    void saying_the_same_again_adds_no_fact() {
        organisation
                .given(FULL)
                .when(register(List.of(OIN), List.of(FORMER), LATER))
                .then();
    }

    @Test
    void what_is_not_said_again_stays_as_it_was() {
        organisation
                .given(FULL)
                .when(bare("Economische Zaken en Klimaat", null, false))
                .then();
    }

    @Test
    void an_organisation_that_a_list_names_is_registered_when_it_is_not_there() {
        organisation
                .given()
                .when(mention("Economische Zaken en Klimaat", "EZK", "ministry", null, true))
                .then(BARE);
        organisation
                .given()
                .when(mention("EZK", null, "ministry", HEIR, true))
                .then(new OrganisationRegistered(ID, "EZK", "mnre1045", "ministry", HEIR, AT));
        organisation.given().when(mention("EZK", null, "ministry", HEIR, false)).thenRejected(PARENT_UNKNOWN);
    }

    @Test
    void a_list_overwrites_nothing_that_the_register_knows() {
        organisation
                .given(FULL)
                .when(mention("Economics", "EC", "department", HEIR, true))
                .then();
        organisation
                .given(FULL, OrganisationSample.abolished(OrganisationSample.TODAY, HEIR))
                .when(mention("Economics", "EC", "department", HEIR, true))
                .then();
    }

    @Test
    void where_a_list_differs_from_the_register_is_told() {
        assertThat(differences(mention("Economics", "EC", "department", HEIR, true), FULL))
                .containsExactly(
                        new RegisterDifference("name", "Economische Zaken en Klimaat", "Economics"),
                        new RegisterDifference("abbreviation", "EZK", "EC"),
                        new RegisterDifference("kind", "ministry", "department"),
                        new RegisterDifference("parent", null, HEIR.value()));
        assertThat(differences(mention("Economische Zaken en Klimaat", null, "ministry", null, true), FULL))
                .isEmpty();
        assertThat(differences(mention("Economics", "EC", "department", HEIR, true)))
                .isEmpty();
    }

    @Test
    void a_list_that_names_what_is_no_longer_there_is_told_its_last_day() {
        OrganisationEvent gone = OrganisationSample.abolished(OrganisationSample.TODAY.minusDays(1), HEIR);
        OrganisationEvent going = OrganisationSample.abolished(OrganisationSample.TODAY, HEIR);
        OrganisationCommand.Mention same = mention("Economische Zaken en Klimaat", "EZK", "ministry", null, true);
        assertThat(differences(same, BARE, gone))
                .containsExactly(new RegisterDifference(
                        "lastDay", OrganisationSample.TODAY.minusDays(1).toString(), null));
        assertThat(differences(same, BARE, going)).isEmpty();
    }

    private static List<RegisterDifference> differences(OrganisationCommand.Mention said, OrganisationEvent... known) {
        OrganisationDecider decider = new OrganisationDecider();
        return RegisterDifference.between(
                decider.fold(decider.initial(), List.of(known)), said, OrganisationSample.TODAY);
    }

    private static OrganisationCommand.Mention mention(
            String name, @Nullable String abbreviation, String kind, @Nullable OrganisationId parent, boolean known) {
        return new OrganisationCommand.Mention(ID, name, abbreviation, kind, parent, known, AT);
    }

    @Test
    void a_name_is_put_right() {
        OrganisationEvent right = new OrganisationRegistered(ID, "Economie en Klimaat", "EZK", "ministry", null, AT);
        organisation.given(FULL).when(bare("Economie en Klimaat", null, false)).then(right);
        assertThat(about(FULL, right))
                .isEqualTo(new Description(
                        ID,
                        "Economie en Klimaat",
                        "Economic Affairs and Climate",
                        "EZK",
                        "ministry",
                        null,
                        List.of(OIN),
                        List.of(FORMER),
                        LAST_YEAR));
    }

    @Test
    void what_is_said_later_is_added_to_what_was_known() {
        assertThat(about(BARE, FULL)).isEqualTo(about(FULL));
        assertThat(about(BARE).identifiers()).isEmpty();
        assertThat(about(BARE).formerNames()).isEmpty();
        assertThat(about(FULL).identifiers()).containsExactly(OIN);
        assertThat(about(FULL).formerNames()).containsExactly(FORMER);
    }

    @Test
    void an_organisation_does_not_resort_under_itself() {
        organisation.given().when(bare("EZK", ID, true)).thenRejected(PARENT_IS_ITSELF);
    }

    @Test
    void a_parent_is_registered_before_its_children() {
        organisation.given().when(bare("EZK", HEIR, false)).thenRejected(PARENT_UNKNOWN);
        organisation
                .given()
                .when(bare("EZK", HEIR, true))
                .then(new OrganisationRegistered(ID, "EZK", "EZK", "ministry", HEIR, AT));
    }

    @ParameterizedTest
    @CsvSource({
        "OIN, 00000001003214369000",
        "OIN, 00000003952069570000",
        "OIN, 0000000400000006A000",
        "TOOI, https://identifier.overheid.nl/tooi/id/ministerie/mnre1045",
        "RSIN, 003214369",
        "KVK, 52813150",
        "ROO, 10621"
    })
    void identifiers_have_the_form_that_their_registers_give_them(Scheme scheme, String value) {
        OfficialIdentifier identifier = new OfficialIdentifier(scheme, value, "its register");
        Register command = register(List.of(identifier), List.of(), AT);
        organisation
                .given()
                .when(command)
                .then(new OrganisationRegistered(
                        ID,
                        command.name(),
                        "EZK",
                        "ministry",
                        null,
                        command.nameEn(),
                        List.of(identifier),
                        List.of(),
                        LAST_YEAR,
                        AT));
    }

    @ParameterizedTest
    @CsvSource({
        "OIN, 0000000100321436900, form",
        "OIN, 00000001003214436001, form",
        "OIN, 00000001003214368000, eleven test",
        "RSIN, 003214368, eleven test",
        "RSIN, 003214396, eleven test",
        "RSIN, 03214369, form",
        "TOOI, https://identifier.overheid.nl/tooi/id/ministerie/mnre1034, of another organisation",
        "TOOI, tooi:mnre1045, form",
        "KVK, 5281315, form",
        "ROO, EZK, form"
    })
    void a_malformed_identifier_is_refused(Scheme scheme, String value, String because) {
        organisation
                .given()
                .when(register(List.of(new OfficialIdentifier(scheme, value, "typed over")), List.of(), AT))
                .thenRejected(IDENTIFIER_MALFORMED)
                .because(because);
    }

    @Test
    void a_company_may_be_known_in_the_register_of_government_organisations() {
        OrganisationId company = new OrganisationId("kvk:52813150");
        OfficialIdentifier tooi = new OfficialIdentifier(
                Scheme.TOOI, "https://identifier.overheid.nl/tooi/id/zbo/zb000117", "the register");
        organisation
                .given()
                .when(new Register(company, "UWV", null, "UWV", "body", null, false, List.of(tooi), null, null, AT))
                .then(new OrganisationRegistered(
                        company, "UWV", "UWV", "body", null, null, List.of(tooi), null, null, AT));
    }

    @Test
    void a_register_knows_an_organisation_once() {
        organisation.given().when(register(List.of(OIN, OIN), List.of(), AT)).thenRejected(IDENTIFIER_TWICE);
    }

    @Test
    void former_names_come_oldest_first() {
        FormerName older = new FormerName("EL&I", null, "ELI", LocalDate.of(2012, 11, 4));
        FormerName sameDay = new FormerName("EL&I", null, "ELI", FORMER.lastDay());
        organisation
                .given()
                .when(register(List.of(), List.of(FORMER, older), AT))
                .thenRejected(NAMES_OUT_OF_ORDER)
                .because("formerNames[1]");
        organisation
                .given()
                .when(register(List.of(), List.of(FORMER, sameDay), AT))
                .thenRejected(NAMES_OUT_OF_ORDER);
        assertThat(about(registered(List.of(older, FORMER))).formerNames()).containsExactly(older, FORMER);
    }

    @Test
    void a_name_changes_from_a_day_on() {
        OrganisationEvent renamed = new OrganisationRenamed(ID, "Economie", "Economy", "EC", TODAY, AT);
        organisation.given(BARE).when(rename("Economie", TODAY)).then(renamed);

        Description about = about(BARE, renamed);
        assertThat(about.nameOn(TODAY.minusDays(1)))
                .isEqualTo(new Description.Name("Economische Zaken en Klimaat", null, "EZK"));
        assertThat(about.nameOn(TODAY)).isEqualTo(new Description.Name("Economie", "Economy", "EC"));
    }

    @Test
    void on_a_day_long_past_the_oldest_name_holds() {
        assertThat(about(FULL).nameOn(FORMER.lastDay()))
                .isEqualTo(new Description.Name("Economische Zaken", "Economic Affairs", "EZ"));
        assertThat(about(FULL).nameOn(FORMER.lastDay().plusDays(1)).abbreviation())
                .isEqualTo("EZK");
    }

    @Test
    void the_name_that_it_has_is_no_new_name() {
        OrganisationEvent renamed = new OrganisationRenamed(ID, "Economie", "Economy", "EC", TODAY, AT);
        organisation.given(BARE, renamed).when(rename("Economie", TODAY)).then();
    }

    @Test
    void a_later_name_begins_later() {
        organisation
                .given(FULL)
                .when(rename("Economie", FORMER.lastDay().plusDays(1)))
                .thenRejected(NAMES_OUT_OF_ORDER)
                .because("2026-02-23");
        organisation
                .given(FULL)
                .when(rename("Economie", FORMER.lastDay().plusDays(2)))
                .then(new OrganisationRenamed(
                        ID, "Economie", "Economy", "EC", FORMER.lastDay().plusDays(2), AT));
    }

    @Test
    void no_name_begins_before_the_organisation() {
        OrganisationEvent registered = registered(List.of());
        organisation.given(registered).when(rename("Economie", LAST_YEAR)).thenRejected(NAMES_OUT_OF_ORDER);
    }

    @Test
    void it_ceases_to_be_and_another_takes_over() {
        organisation.given(BARE).when(abolish(TODAY, HEIR, true)).then(abolished(TODAY, HEIR));
        organisation.given(BARE).when(abolish(TODAY, null, false)).then(abolished(TODAY, null));
    }

    @Test
    void with_an_organisation_that_is_gone_all_its_functions_have_ended() {
        LocalDate yesterday = TODAY.minusDays(1);
        organisation
                .given(BARE, DG_DEFINED, CLERK_DEFINED, DG_HELD)
                .when(abolish(yesterday, HEIR, true))
                .then(
                        left(DG, TOP, yesterday, AT),
                        ended(DG, yesterday, AT),
                        ended(CLERK, yesterday, AT),
                        abolished(yesterday, HEIR));
    }

    @Test
    void until_its_last_day_is_over_its_functions_are_there() {
        organisation
                .given(BARE, DG_DEFINED, DG_HELD)
                .when(abolish(TODAY, HEIR, true))
                .then(abolished(TODAY, HEIR));
    }

    @Test
    void the_end_said_again_adds_no_fact_and_another_end_does() {
        organisation
                .given(BARE, abolished(TODAY, HEIR))
                .when(new Abolish(TODAY, HEIR, true, LATER))
                .then();
        organisation
                .given(BARE, abolished(TODAY, HEIR))
                .when(abolish(TODAY.plusDays(1), HEIR, true))
                .then(abolished(TODAY.plusDays(1), HEIR));
        organisation
                .given(BARE, abolished(TODAY, HEIR))
                .when(abolish(TODAY, null, true))
                .then(abolished(TODAY, null));
    }

    @Test
    void an_organisation_is_not_its_own_successor() {
        organisation.given(BARE).when(abolish(TODAY, ID, true)).thenRejected(SUCCESSOR_IS_ITSELF);
    }

    @Test
    void a_successor_is_registered_first() {
        organisation.given(BARE).when(abolish(TODAY, HEIR, false)).thenRejected(SUCCESSOR_UNKNOWN);
    }

    @Test
    void it_does_not_end_before_it_began() {
        organisation
                .given(FULL)
                .when(abolish(LAST_YEAR.minusDays(1), HEIR, true))
                .thenRejected(PERIOD_REVERSED);
        organisation.given(FULL).when(abolish(LAST_YEAR, HEIR, true)).then(abolished(LAST_YEAR, HEIR));
    }

    @Test
    void after_its_last_day_nothing_in_it_changes_any_more() {
        organisation
                .given(BARE, abolished(TODAY.minusDays(1), HEIR))
                .when(rename("Economie", TODAY))
                .thenRejected(ORGANISATION_ABOLISHED);
    }

    @Test
    void on_its_last_day_it_still_changes() {
        organisation
                .given(BARE, abolished(TODAY, HEIR))
                .when(rename("Economie", TODAY))
                .then(new OrganisationRenamed(ID, "Economie", "Economy", "EC", TODAY, AT));
    }

    @Test
    void what_is_known_of_one_that_is_gone_is_put_right() {
        organisation
                .given(BARE, abolished(TODAY.minusDays(1), HEIR))
                .when(register(List.of(OIN), List.of(FORMER), AT))
                .then(FULL);
        organisation
                .given(FULL, abolished(TODAY.minusDays(1), HEIR))
                .when(register(List.of(OIN), List.of(FORMER), AT))
                .then();
    }

    @Test
    void of_an_organisation_that_nobody_registered_nothing_can_be_asked() {
        organisation.given().when(rename("Economie", TODAY)).thenRejected(ORGANISATION_UNKNOWN);
        organisation.given().when(abolish(TODAY, HEIR, true)).thenRejected(ORGANISATION_UNKNOWN);
        organisation.given().when(new OrganisationCommand.PassDays(on(TODAY))).then();
    }

    @Test
    void a_history_that_begins_otherwise_stops_the_service() {
        assertThatThrownBy(() -> organisation.given(DG_DEFINED).state()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_stream_follows_from_the_name() {
        assertThat(OrganisationDecider.stream(ID))
                .isEqualTo(OrganisationDecider.stream(new OrganisationId(ID.value())));
        assertThat(OrganisationDecider.stream(ID).category()).isEqualTo("organisation");
    }

    private Description about(OrganisationEvent... history) {
        return ((Organisation.Known) organisation.given(history).state()).file().about();
    }

    private static OrganisationEvent registered(List<FormerName> names) {
        return new OrganisationRegistered(ID, "EZK", "EZK", "ministry", null, null, null, names, LAST_YEAR, AT);
    }

    private static Register register(List<OfficialIdentifier> identifiers, List<FormerName> names, Instant at) {
        return new Register(
                ID,
                "Economische Zaken en Klimaat",
                "Economic Affairs and Climate",
                "EZK",
                "ministry",
                null,
                false,
                identifiers,
                names,
                LAST_YEAR,
                at);
    }

    private static Register bare(String name, @Nullable OrganisationId parent, boolean parentKnown) {
        return new Register(ID, name, null, "EZK", "ministry", parent, parentKnown, null, null, null, AT);
    }

    private static Rename rename(String name, LocalDate from) {
        return new Rename(name, "Economy", "EC", from, AT);
    }

    private static Abolish abolish(LocalDate lastDay, @Nullable OrganisationId successor, boolean known) {
        return new Abolish(lastDay, successor, known, AT);
    }
}
