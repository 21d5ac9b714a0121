package nl.kiem.initiative.organisation.domain;

import static nl.kiem.initiative.organisation.domain.OrganisationReason.FUNCTION_OVER;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.FUNCTION_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.PERIOD_REVERSED;
import static nl.kiem.initiative.organisation.domain.OrganisationReason.REGISTER_FULL;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.AT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.BARE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.CLERK_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_DEFINED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.DG_HELD;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.HEIR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ID;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.INITIATIVE;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.LAST_YEAR;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.NEXT;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.NOTED;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TODAY;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.TOP;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.abolished;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.ended;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.held;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.left;
import static nl.kiem.initiative.organisation.domain.OrganisationSample.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.DefineFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.HoldFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NoteAccountability;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.PassDays;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationFunctionTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Instant LATER = AT.plusSeconds(60);

    final DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent> organisation =
            DeciderSpec.of(new OrganisationDecider());

    @Test
    void a_function_is_defined_once() {
        organisation.given(BARE).when(define(DG, true, null, AT)).then(DG_DEFINED);
        organisation.given(BARE, DG_DEFINED).when(define(DG, true, null, LATER)).then();
        organisation
                .given(BARE, DG_DEFINED)
                .when(define(DG, false, null, AT))
                .then(new FunctionDefined(ID, DG, false, LAST_YEAR, null, AT));
    }

    @Test
    void a_function_of_which_the_last_day_has_passed_has_ended_and_nobody_holds_it() {
        FunctionDefined closed = new FunctionDefined(ID, DG, true, LAST_YEAR, YESTERDAY, AT);
        organisation
                .given(BARE, DG_DEFINED, CLERK_DEFINED, DG_HELD, held(CLERK, NEXT, null))
                .when(define(DG, true, YESTERDAY, AT))
                .then(closed, left(DG, TOP, YESTERDAY, AT), ended(DG, YESTERDAY, AT));
        organisation
                .given(BARE, DG_DEFINED, DG_HELD)
                .when(define(DG, true, TODAY, AT))
                .then(new FunctionDefined(ID, DG, true, LAST_YEAR, TODAY, AT));
    }

    @Test
    void whoever_would_have_left_earlier_left_earlier() {
        LocalDate earlier = YESTERDAY.minusDays(9);
        organisation
                .given(BARE, DG_DEFINED, held(DG, TOP, earlier), held(DG, NEXT, TODAY))
                .when(define(DG, true, YESTERDAY, AT))
                .then(
                        new FunctionDefined(ID, DG, true, LAST_YEAR, YESTERDAY, AT),
                        left(DG, TOP, earlier, AT),
                        left(DG, NEXT, YESTERDAY, AT),
                        ended(DG, YESTERDAY, AT));
    }

    @Test
    void a_period_is_not_reversed() {
        organisation
                .given(BARE)
                .when(define(DG, true, LAST_YEAR.minusDays(1), AT))
                .thenRejected(PERIOD_REVERSED);
        organisation
                .given(BARE, DG_DEFINED)
                .when(hold(TOP, LAST_YEAR.minusDays(1)))
                .thenRejected(PERIOD_REVERSED);
        organisation
                .given(BARE)
                .when(define(DG, true, LAST_YEAR, AT))
                .then(new FunctionDefined(ID, DG, true, LAST_YEAR, LAST_YEAR, AT), ended(DG, LAST_YEAR, AT));
    }

    @Test
    void somebody_holds_a_function_from_a_day_on() {
        organisation.given(BARE, DG_DEFINED).when(hold(TOP, null)).then(DG_HELD);
        organisation.given(BARE, DG_DEFINED, DG_HELD).when(hold(TOP, null)).then();
        organisation
                .given(BARE, DG_DEFINED, DG_HELD)
                .when(new HoldFunction(DG, TOP, LAST_YEAR, null, LATER))
                .then();
        organisation.given(BARE, DG_DEFINED, DG_HELD).when(hold(NEXT, null)).then(held(DG, NEXT, null));
    }

    @Test
    void whoever_left_has_left() {
        organisation
                .given(BARE, DG_DEFINED, DG_HELD)
                .when(hold(TOP, YESTERDAY))
                .then(held(DG, TOP, YESTERDAY), left(DG, TOP, YESTERDAY, AT));
        organisation.given(BARE, DG_DEFINED, DG_HELD).when(hold(TOP, TODAY)).then(held(DG, TOP, TODAY));
    }

    @Test
    void a_function_is_defined_before_anybody_holds_it() {
        organisation
                .given(BARE)
                .when(hold(TOP, null))
                .thenRejected(FUNCTION_UNKNOWN)
                .because(DG);
    }

    @Test
    void nobody_holds_a_function_after_it_ended() {
        OrganisationEvent over = ended(DG, YESTERDAY, AT);
        organisation.given(BARE, DG_DEFINED, over).when(hold(TOP, null)).thenRejected(FUNCTION_OVER);
        organisation.given(BARE, DG_DEFINED, over).when(hold(TOP, TODAY)).thenRejected(FUNCTION_OVER);
        organisation
                .given(BARE, DG_DEFINED, over)
                .when(hold(TOP, YESTERDAY))
                .then(held(DG, TOP, YESTERDAY), left(DG, TOP, YESTERDAY, AT));
    }

    @Test
    void of_an_organisation_that_nobody_registered_no_function_is_known() {
        organisation.given().when(define(DG, true, null, AT)).thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void when_the_last_day_of_a_holder_has_passed_it_is_told() {
        organisation
                .given(BARE, DG_DEFINED, held(DG, TOP, TODAY), held(DG, NEXT, null))
                .when(new PassDays(on(TODAY.plusDays(1))))
                .then(left(DG, TOP, TODAY, on(TODAY.plusDays(1))));
        organisation
                .given(BARE, DG_DEFINED, held(DG, TOP, TODAY))
                .when(new PassDays(on(TODAY)))
                .then();
    }

    @Test
    void when_the_last_day_of_a_function_has_passed_it_is_told() {
        FunctionDefined closing = new FunctionDefined(ID, DG, true, LAST_YEAR, TODAY, AT);
        Instant tomorrow = on(TODAY.plusDays(1));
        organisation
                .given(BARE, closing, DG_HELD)
                .when(new PassDays(tomorrow))
                .then(left(DG, TOP, TODAY, tomorrow), ended(DG, TODAY, tomorrow));
        organisation.given(BARE, closing, DG_HELD).when(new PassDays(on(TODAY))).then();
        organisation
                .given(BARE, closing, DG_HELD, left(DG, TOP, TODAY, tomorrow), ended(DG, TODAY, tomorrow))
                .when(new PassDays(tomorrow))
                .then();
    }

    @Test
    void when_the_last_day_of_the_organisation_has_passed_everything_in_it_has_ended() {
        Instant tomorrow = on(TODAY.plusDays(1));
        organisation
                .given(BARE, DG_DEFINED, CLERK_DEFINED, DG_HELD, abolished(TODAY, HEIR))
                .when(new PassDays(tomorrow))
                .then(left(DG, TOP, TODAY, tomorrow), ended(DG, TODAY, tomorrow), ended(CLERK, TODAY, tomorrow));
        organisation
                .given(BARE, DG_DEFINED, DG_HELD, abolished(TODAY, HEIR))
                .when(new PassDays(on(TODAY)))
                .then();
        organisation
                .given(BARE, CLERK_DEFINED, ended(CLERK, TODAY, tomorrow), abolished(TODAY, HEIR))
                .when(new PassDays(tomorrow))
                .then();
    }

    @Test
    void it_is_remembered_for_what_somebody_answers() {
        InitiativeId other = new InitiativeId(new UUID(0, 2));
        organisation.given(BARE, DG_DEFINED, DG_HELD).when(note(INITIATIVE)).then(NOTED);
        organisation
                .given(BARE, DG_DEFINED, DG_HELD, NOTED)
                .when(note(INITIATIVE))
                .then();
        organisation
                .given(BARE, DG_DEFINED, DG_HELD, NOTED)
                .when(note(other))
                .then(new AccountabilityNoted(ID, DG, TOP, other, AT));

        OrganisationFile file = file(NOTED, new AccountabilityNoted(ID, DG, TOP, other, AT));
        assertThat(file.ledBy(new Post(DG, TOP))).containsExactlyInAnyOrder(INITIATIVE, other);
        assertThat(file.ledBy(new Post(DG, NEXT))).isEmpty();
    }

    @Test
    void only_who_holds_a_function_at_the_top_that_day_holds_it_at_the_top() {
        OrganisationFile file = file(held(DG, TOP, TODAY), held(CLERK, TOP, null));
        assertThat(file.heldAtTop(DG, TOP, TODAY)).isTrue();
        assertThat(file.heldAtTop(DG, TOP, LAST_YEAR)).isTrue();
        assertThat(file.heldAtTop(DG, TOP, LAST_YEAR.minusDays(1))).isFalse();
        assertThat(file.heldAtTop(DG, TOP, TODAY.plusDays(1))).isFalse();
        assertThat(file.heldAtTop(DG, NEXT, TODAY)).isFalse();
        assertThat(file.heldAtTop(CLERK, TOP, TODAY)).isFalse();
        assertThat(file.heldAtTop("minister", TOP, TODAY)).isFalse();
    }

    @Test
    void nobody_holds_what_they_left_nor_what_has_ended() {
        OrganisationFile gone = file(DG_HELD, left(DG, TOP, YESTERDAY, AT));
        assertThat(gone.heldAtTop(DG, TOP, YESTERDAY)).isTrue();
        assertThat(gone.heldAtTop(DG, TOP, TODAY)).isFalse();
        OrganisationFile over = file(DG_HELD, ended(DG, YESTERDAY, AT));
        assertThat(over.heldAtTop(DG, TOP, YESTERDAY)).isTrue();
        assertThat(over.heldAtTop(DG, TOP, TODAY)).isFalse();
    }

    @Test
    void what_was_there_on_a_day_is_shown_of_that_day() {
        OrganisationFile file = file(held(DG, TOP, YESTERDAY), held(DG, NEXT, null), ended(CLERK, YESTERDAY, AT));
        assertThat(file.functionsOn(TODAY))
                .extracting(f -> f.defined().function())
                .containsExactly(DG);
        assertThat(file.functionsOn(YESTERDAY))
                .extracting(f -> f.defined().function())
                .containsExactly(DG, CLERK);
        assertThat(file.holdersOn(DG, TODAY)).extracting(h -> h.held().person()).containsExactly(NEXT);
        assertThat(file.holdersOn(DG, YESTERDAY))
                .extracting(h -> h.held().person())
                .containsExactly(TOP, NEXT);
        assertThat(file.holdersOn(CLERK, YESTERDAY)).isEmpty();
    }

    @Test
    void the_register_of_one_organisation_does_not_grow_without_end() {
        List<OrganisationEvent> full = new ArrayList<>(List.of(BARE));
        for (int i = 0; i < FunctionRules.FUNCTIONS_MAX; i++) {
            full.add(new FunctionDefined(ID, "function " + i, true, LAST_YEAR, null, AT));
        }
        OrganisationEvent[] functions = full.toArray(OrganisationEvent[]::new);
        organisation
                .given(functions)
                .when(define(DG, true, null, AT))
                .thenRejected(REGISTER_FULL)
                .because("200");
        organisation
                .given(functions)
                .when(define("function 0", false, null, AT))
                .then(new FunctionDefined(ID, "function 0", false, LAST_YEAR, null, AT));

        List<OrganisationEvent> people = new ArrayList<>(List.of(BARE, DG_DEFINED));
        for (int i = 0; i < FunctionRules.HOLDINGS_MAX; i++) people.add(held(DG, new PersonRef("p-" + i), null));
        organisation
                .given(people.toArray(OrganisationEvent[]::new))
                .when(hold(TOP, null))
                .thenRejected(REGISTER_FULL);
    }

    @Test
    void a_history_in_which_somebody_left_what_they_never_held_stops_the_service() {
        assertThatThrownBy(() -> file(left(DG, TOP, TODAY, AT))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file(ended("minister", TODAY, AT))).isInstanceOf(IllegalStateException.class);
    }

    private OrganisationFile file(OrganisationEvent... more) {
        return ((Organisation.Known) organisation
                        .given(BARE, DG_DEFINED, CLERK_DEFINED)
                        .and(more)
                        .state())
                .file();
    }

    private static DefineFunction define(String function, boolean top, @Nullable LocalDate until, Instant at) {
        return new DefineFunction(function, top, LAST_YEAR, until, at);
    }

    private static HoldFunction hold(PersonRef person, @Nullable LocalDate until) {
        return new HoldFunction(DG, person, LAST_YEAR, until, AT);
    }

    private static NoteAccountability note(InitiativeId initiative) {
        return new NoteAccountability(DG, TOP, initiative, AT);
    }
}
