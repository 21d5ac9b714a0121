package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalReason.ALREADY_LINKED;
import static nl.kiem.initiative.signal.domain.SignalReason.ALREADY_MATERIALISED;
import static nl.kiem.initiative.signal.domain.SignalReason.ASSESSOR_IS_REGISTRAR;
import static nl.kiem.initiative.signal.domain.SignalReason.GROUPS_MISSING;
import static nl.kiem.initiative.signal.domain.SignalReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.signal.domain.SignalReason.NOT_ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalReason.OCCURS_IN_THE_FUTURE;
import static nl.kiem.initiative.signal.domain.SignalReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.signal.domain.SignalReason.REASON_MISSING;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_OF_NO_PUBLIC_BODY;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_UNKNOWN;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_WOULD_BETRAY_INITIATIVE;
import static nl.kiem.initiative.signal.domain.SignalReason.WATCH_ENDS_IN_THE_PAST;
import static nl.kiem.initiative.signal.domain.SignalReason.WATCH_TOO_LONG;
import static nl.kiem.initiative.signal.domain.SignalSample.ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ASSESS_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.AT;
import static nl.kiem.initiative.signal.domain.SignalSample.COMPANY;
import static nl.kiem.initiative.signal.domain.SignalSample.DAY;
import static nl.kiem.initiative.signal.domain.SignalSample.DECIDE_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ID;
import static nl.kiem.initiative.signal.domain.SignalSample.LINKED;
import static nl.kiem.initiative.signal.domain.SignalSample.MINISTRY;
import static nl.kiem.initiative.signal.domain.SignalSample.OTHER_THREAD;
import static nl.kiem.initiative.signal.domain.SignalSample.REGISTERED;
import static nl.kiem.initiative.signal.domain.SignalSample.RULES;
import static nl.kiem.initiative.signal.domain.SignalSample.SYSTEM;
import static nl.kiem.initiative.signal.domain.SignalSample.THREAD;
import static nl.kiem.initiative.signal.domain.SignalSample.UNPREPARED;
import static nl.kiem.initiative.signal.domain.SignalSample.WATCHED;
import static nl.kiem.initiative.signal.domain.SignalSample.assess;
import static nl.kiem.initiative.signal.domain.SignalSample.assessed;
import static nl.kiem.initiative.signal.domain.SignalSample.days;
import static nl.kiem.initiative.signal.domain.SignalSample.dismiss;
import static nl.kiem.initiative.signal.domain.SignalSample.link;
import static nl.kiem.initiative.signal.domain.SignalSample.materialise;
import static nl.kiem.initiative.signal.domain.SignalSample.register;
import static nl.kiem.initiative.signal.domain.SignalSample.registered;
import static nl.kiem.initiative.signal.domain.SignalSample.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalDismissed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinkEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatched;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.signal.domain.Signal.Assessed;
import nl.kiem.initiative.signal.domain.Signal.Linked;
import nl.kiem.initiative.signal.domain.Signal.Materialised;
import nl.kiem.initiative.signal.domain.Signal.Registered;
import nl.kiem.initiative.signal.domain.Signal.Watched;
import nl.kiem.initiative.signal.domain.SignalCommand.EndLink;
import nl.kiem.initiative.signal.domain.SignalCommand.EndWatch;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.Solution;
import nl.kiem.initiative.signal.domain.SignalCommand.TellTerm;
import org.junit.jupiter.api.Test;

class SignalDeciderTest {

    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    final DeciderSpec<SignalCommand, Signal, SignalEvent> signal = DeciderSpec.of(new SignalDecider(RULES));

    @Test
    void somebody_in_government_registers_what_is_coming_and_it_waits_ten_working_days_for_an_assessment() {
        signal.given().when(register(MINISTRY, true)).then(REGISTERED);
    }

    @Test
    void registering_twice_adds_no_fact() {
        signal.given(REGISTERED).when(register(MINISTRY, true)).then();
    }

    @Test
    void signals_are_of_public_bodies() {
        signal.given().when(register(COMPANY, true)).thenRejected(SIGNAL_OF_NO_PUBLIC_BODY);
    }

    @Test
    void whoever_registers_is_of_an_organisation_that_takes_part() {
        signal.given()
                .when(register(MINISTRY, false))
                .thenRejected(ORGANISATION_UNKNOWN)
                .because(MINISTRY.value());
    }

    @Test
    void nothing_can_be_asked_of_a_signal_that_is_not_there() {
        signal.given().when(assess("lead-1", "tenants")).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(link()).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(watch(JULY, "court")).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(dismiss("no")).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(materialise(AT)).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(new TellTerm(ASSESS_BY, SYSTEM, AT)).thenRejected(SIGNAL_UNKNOWN);
        signal.given().when(new EndWatch(JULY, SYSTEM, AT)).thenRejected(SIGNAL_UNKNOWN);
    }

    @Test
    void an_assessment_says_how_bad_it_is_and_starts_the_term_for_a_decision() {
        signal.given(REGISTERED).when(assess("lead-1", "tenants")).then(ASSESSED);
        signal.given(REGISTERED, ASSESSED).when(assess("lead-1", "tenants")).then(ASSESSED);
    }

    @Test
    void nobody_assesses_the_own_signal() {
        signal.given(REGISTERED).when(assess("floor-1", "tenants")).thenRejected(ASSESSOR_IS_REGISTRAR);
    }

    @Test
    void an_assessment_names_whom_it_reaches() {
        signal.given(REGISTERED)
                .when(assess("lead-1"))
                .thenRejected(GROUPS_MISSING)
                .missing("groups");
    }

    @Test
    void what_was_decided_on_stays_so_when_it_is_assessed_anew() {
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(assess("lead-1", "tenants"))
                .then(assessed(null));
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(assess("lead-1", "tenants"))
                .then(assessed(null));
        assertThat(signal.given(REGISTERED, ASSESSED, WATCHED, assessed(null)).state())
                .isInstanceOfSatisfying(
                        Watched.class, s -> assertThat(s.until()).isEqualTo(JULY));
        assertThat(signal.given(REGISTERED, ASSESSED, LINKED, assessed(null)).state())
                .isInstanceOf(Linked.class);
        assertThat(signal.given(REGISTERED, ASSESSED, ASSESSED).state()).isInstanceOf(Assessed.class);
    }

    @Test
    void what_was_dismissed_or_has_happened_is_not_assessed_any_more() {
        signal.given(REGISTERED, ASSESSED, DISMISSED)
                .when(assess("lead-1", "tenants"))
                .thenRejected(SIGNAL_DISMISSED);
        signal.given(REGISTERED, UNPREPARED).when(assess("lead-1", "tenants")).thenRejected(ALREADY_MATERIALISED);
    }

    @Test
    void an_initiative_takes_it_up_and_nothing_is_awaited_any_more() {
        signal.given(REGISTERED, ASSESSED).when(link()).then(LINKED);
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(new TellTerm(DECIDE_BY, SYSTEM, days(40)))
                .then();
        assertThat(signal.given(REGISTERED, ASSESSED, LINKED).state()).isInstanceOf(Linked.class);
    }

    @Test
    void linking_the_same_initiative_twice_adds_no_fact() {
        signal.given(REGISTERED, ASSESSED, LINKED).when(link()).then();
    }

    @Test
    void what_is_taken_up_before_its_assessment_is_still_assessed_and_needs_no_other_decision() {
        signal.given(REGISTERED).when(link()).then(LINKED);
        assertThat(signal.given(REGISTERED, LINKED).state()).isInstanceOf(Registered.class);
        signal.given(REGISTERED, LINKED).when(assess("lead-1", "tenants")).then(assessed(null));
        assertThat(signal.given(REGISTERED, LINKED, assessed(null)).state()).isInstanceOf(Linked.class);
    }

    @Test
    void what_was_watched_or_dismissed_can_still_be_taken_up() {
        signal.given(REGISTERED, ASSESSED, WATCHED).when(link()).then(LINKED);
        signal.given(REGISTERED, ASSESSED, DISMISSED).when(link()).then(LINKED);
        assertThat(signal.given(REGISTERED, ASSESSED, DISMISSED, LINKED).state())
                .isInstanceOf(Linked.class);
    }

    @Test
    void what_has_happened_can_be_taken_up_and_stays_what_happened() {
        signal.given(REGISTERED, UNPREPARED).when(link()).then(LINKED);
        assertThat(signal.given(REGISTERED, UNPREPARED, LINKED).state()).isInstanceOf(Materialised.class);
    }

    @Test
    void when_the_last_initiative_that_took_it_up_ends_somebody_decides_on_it_again() {
        SignalEvent ended = new SignalLinkEnded(ID, THREAD, null, DECIDE_BY, AT);
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(new EndLink(THREAD, null, SYSTEM, AT))
                .then(ended);
        assertThat(signal.given(REGISTERED, ASSESSED, LINKED, ended).state()).isInstanceOf(Assessed.class);
        signal.given(REGISTERED, ASSESSED, LINKED, ended)
                .when(new EndLink(THREAD, null, SYSTEM, AT))
                .then();
        signal.given(REGISTERED, ASSESSED, LINKED, ended)
                .when(dismiss("the scheme ends"))
                .then(DISMISSED);
    }

    @Test
    void while_another_takes_it_up_nobody_has_to_decide() {
        SignalEvent other = new SignalLinked(ID, OTHER_THREAD, AT);
        SignalEvent ended = new SignalLinkEnded(ID, THREAD, null, null, AT);
        signal.given(REGISTERED, ASSESSED, LINKED, other)
                .when(new EndLink(THREAD, null, SYSTEM, AT))
                .then(ended);
        assertThat(signal.given(REGISTERED, ASSESSED, LINKED, other, ended).state())
                .isInstanceOf(Linked.class);
    }

    @Test
    void the_initiative_in_which_another_goes_on_takes_up_what_that_took_up() {
        SignalEvent other = new SignalLinked(ID, OTHER_THREAD, AT);
        signal.given(REGISTERED, ASSESSED, other)
                .when(new EndLink(OTHER_THREAD, SampleFacts.proposed(), SYSTEM, AT))
                .then(new SignalLinkEnded(ID, OTHER_THREAD, THREAD, null, AT));
        signal.given(REGISTERED, ASSESSED, other)
                .when(new EndLink(OTHER_THREAD, SampleFacts.stopped(), SYSTEM, AT))
                .then(new SignalLinkEnded(ID, OTHER_THREAD, null, DECIDE_BY, AT));
        signal.given(REGISTERED, ASSESSED, other)
                .when(new EndLink(OTHER_THREAD, SampleFacts.seenBy(Visibility.PARTICIPANTS), SYSTEM, AT))
                .then(new SignalLinkEnded(ID, OTHER_THREAD, null, DECIDE_BY, AT));
    }

    @Test
    void what_was_not_assessed_or_has_happened_waits_for_nobody_when_a_link_ends() {
        SignalEvent ended = new SignalLinkEnded(ID, THREAD, null, null, AT);
        signal.given(REGISTERED, LINKED)
                .when(new EndLink(THREAD, null, SYSTEM, AT))
                .then(ended);
        signal.given(REGISTERED, UNPREPARED, LINKED)
                .when(new EndLink(THREAD, null, SYSTEM, AT))
                .then(ended);
    }

    @Test
    void what_happens_tells_which_initiatives_had_ended_by_then() {
        signal.given(REGISTERED, ASSESSED, LINKED, new SignalLinkEnded(ID, THREAD, null, DECIDE_BY, AT))
                .when(materialise(AT))
                .then(new SignalMaterialised(ID, AT, 9_000, List.of(THREAD), List.of(THREAD), false, null, AT));
    }

    @Test
    void an_initiative_that_is_over_takes_nothing_up() {
        signal.given(REGISTERED, ASSESSED)
                .when(new Link(SampleFacts.stopped(), SYSTEM, AT))
                .thenRejected(INITIATIVE_CLOSED);
    }

    @Test
    void a_signal_never_tells_of_an_initiative_that_is_hidden_from_its_readers() {
        signal.given(REGISTERED, ASSESSED)
                .when(new Link(SampleFacts.seenBy(Visibility.PARTICIPANTS), SYSTEM, AT))
                .thenRejected(SIGNAL_WOULD_BETRAY_INITIATIVE);
        signal.given(registered(Visibility.PARTICIPANTS), ASSESSED)
                .when(new Link(SampleFacts.seenBy(Visibility.PARTICIPANTS), SYSTEM, AT))
                .then(LINKED);
        signal.given(registered(Visibility.PUBLIC), ASSESSED)
                .when(new Link(SampleFacts.seenBy(Visibility.PUBLIC), SYSTEM, AT))
                .then(LINKED);
        signal.given(registered(Visibility.PUBLIC), ASSESSED).when(link()).thenRejected(SIGNAL_WOULD_BETRAY_INITIATIVE);
    }

    @Test
    void a_signal_is_watched_until_a_day_for_a_reason() {
        signal.given(REGISTERED, ASSESSED)
                .when(watch(JULY, "the court decides"))
                .then(WATCHED);
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(watch(JULY, "the court decides"))
                .then();
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(watch(JULY, "the court waits"))
                .then(new SignalWatched(ID, JULY, "the court waits", AT));
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(watch(JULY.plusDays(1), "the court decides"))
                .then(new SignalWatched(ID, JULY.plusDays(1), "the court decides", AT));
    }

    @Test
    void a_watch_ends_after_today_and_within_a_year() {
        signal.given(REGISTERED, ASSESSED).when(watch(DAY, "court")).thenRejected(WATCH_ENDS_IN_THE_PAST);
        signal.given(REGISTERED, ASSESSED)
                .when(watch(DAY.plusDays(1), "court"))
                .then(new SignalWatched(ID, DAY.plusDays(1), "court", AT));
        signal.given(REGISTERED, ASSESSED)
                .when(watch(DAY.plusMonths(12), "court"))
                .then(new SignalWatched(ID, DAY.plusMonths(12), "court", AT));
        signal.given(REGISTERED, ASSESSED)
                .when(watch(DAY.plusMonths(12).plusDays(1), "court"))
                .thenRejected(WATCH_TOO_LONG);
    }

    @Test
    void watching_and_dismissing_need_a_reason() {
        signal.given(REGISTERED, ASSESSED)
                .when(watch(JULY, null))
                .thenRejected(REASON_MISSING)
                .missing("reason");
        signal.given(REGISTERED, ASSESSED).when(dismiss(" ")).thenRejected(REASON_MISSING);
        signal.given(REGISTERED, ASSESSED).when(dismiss(null)).thenRejected(REASON_MISSING);
    }

    @Test
    void a_signal_is_dismissed_with_a_reason() {
        signal.given(REGISTERED, ASSESSED).when(dismiss("the scheme ends")).then(DISMISSED);
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(dismiss("the scheme ends"))
                .then(DISMISSED);
        signal.given(REGISTERED, ASSESSED, DISMISSED).when(dismiss("again")).thenRejected(SIGNAL_DISMISSED);
    }

    @Test
    void nothing_is_decided_on_a_signal_before_it_is_assessed() {
        signal.given(REGISTERED).when(watch(JULY, "court")).thenRejected(NOT_ASSESSED);
        signal.given(REGISTERED).when(dismiss("no")).thenRejected(NOT_ASSESSED);
    }

    @Test
    void what_an_initiative_takes_up_is_neither_watched_nor_dismissed() {
        signal.given(REGISTERED, ASSESSED, LINKED).when(watch(JULY, "court")).thenRejected(ALREADY_LINKED);
        signal.given(REGISTERED, ASSESSED, LINKED).when(dismiss("no")).thenRejected(ALREADY_LINKED);
    }

    @Test
    void what_was_dismissed_is_not_watched_and_what_has_happened_is_neither() {
        signal.given(REGISTERED, ASSESSED, DISMISSED).when(watch(JULY, "court")).thenRejected(SIGNAL_DISMISSED);
        signal.given(REGISTERED, UNPREPARED).when(watch(JULY, "court")).thenRejected(ALREADY_MATERIALISED);
        signal.given(REGISTERED, UNPREPARED).when(dismiss("no")).thenRejected(ALREADY_MATERIALISED);
    }

    @Test
    void what_strikes_while_nobody_works_on_it_is_unprepared() {
        signal.given(REGISTERED).when(materialise(AT)).then(UNPREPARED);
        signal.given(REGISTERED, ASSESSED, DISMISSED).when(materialise(AT)).then(UNPREPARED);
    }

    @Test
    void the_lead_time_runs_from_the_first_proof_to_the_happening() {
        Instant happened = days(-1);
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(materialise(happened, new Solution(THREAD, days(-20)), new Solution(THREAD, days(-31))))
                .then(new SignalMaterialised(ID, happened, 9_000, List.of(THREAD), List.of(), true, 30L, AT));
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(materialise(happened, new Solution(THREAD, happened)))
                .then(new SignalMaterialised(ID, happened, 9_000, List.of(THREAD), List.of(), true, 0L, AT));
    }

    @Test
    void a_proof_after_the_happening_or_of_an_initiative_that_is_not_linked_prepares_nobody() {
        SignalEvent unprepared =
                new SignalMaterialised(ID, days(-1), 9_000, List.of(THREAD), List.of(), false, null, AT);
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(materialise(days(-1), new Solution(THREAD, AT)))
                .then(unprepared);
        signal.given(REGISTERED, ASSESSED, LINKED)
                .when(materialise(days(-1), new Solution(OTHER_THREAD, days(-9))))
                .then(unprepared);
    }

    @Test
    void several_initiatives_are_told_in_a_fixed_order() {
        signal.given(REGISTERED, LINKED, new SignalLinked(ID, OTHER_THREAD, AT))
                .when(materialise(AT))
                .then(new SignalMaterialised(ID, AT, 9_000, List.of(THREAD, OTHER_THREAD), List.of(), false, null, AT));
        signal.given(REGISTERED, new SignalLinked(ID, OTHER_THREAD, AT), LINKED)
                .when(materialise(AT))
                .then(new SignalMaterialised(ID, AT, 9_000, List.of(THREAD, OTHER_THREAD), List.of(), false, null, AT));
    }

    @Test
    void it_is_told_when_it_has_happened_and_not_before() {
        signal.given(REGISTERED).when(materialise(AT.plusMillis(1))).thenRejected(OCCURS_IN_THE_FUTURE);
    }

    @Test
    void it_happens_once() {
        signal.given(REGISTERED, UNPREPARED).when(materialise(AT)).then();
        signal.given(REGISTERED, UNPREPARED).when(materialise(days(-1))).thenRejected(ALREADY_MATERIALISED);
    }

    @Test
    void an_assessment_that_does_not_come_is_told_at_the_term_at_twice_and_at_four_times_the_term() {
        SignalEvent first = exceeded(Role.TL, ASSESS_BY, 1, AT);
        SignalEvent second = exceeded(Role.TL, ASSESS_BY, 2, AT);
        SignalEvent third = exceeded(Role.TL, ASSESS_BY, 3, AT);
        signal.given(REGISTERED)
                .when(new TellTerm(ASSESS_BY, SYSTEM, days(15)))
                .then(exceeded(Role.TL, ASSESS_BY, 1, days(15)));
        signal.given(REGISTERED, first)
                .when(new TellTerm(DAY.plusDays(28), SYSTEM, days(29)))
                .then(exceeded(Role.TL, ASSESS_BY, 2, days(29)));
        signal.given(REGISTERED, first, second)
                .when(new TellTerm(DAY.plusDays(56), SYSTEM, days(57)))
                .then(exceeded(Role.TL, ASSESS_BY, 3, days(57)));
        signal.given(REGISTERED, first, second, third)
                .when(new TellTerm(DAY.plusDays(112), SYSTEM, days(113)))
                .then();
    }

    @Test
    void a_term_is_not_told_before_it_is_over_nor_one_that_moved() {
        signal.given(REGISTERED).when(new TellTerm(ASSESS_BY, SYSTEM, days(14))).then();
        signal.given(REGISTERED)
                .when(new TellTerm(ASSESS_BY.minusDays(1), SYSTEM, days(15)))
                .then();
        signal.given(REGISTERED, ASSESSED)
                .when(new TellTerm(ASSESS_BY, SYSTEM, days(15)))
                .then();
        signal.given(REGISTERED, ASSESSED)
                .when(new TellTerm(DECIDE_BY, SYSTEM, days(29)))
                .then(exceeded(Role.PB, DECIDE_BY, 1, days(29)));
    }

    @Test
    void nothing_is_awaited_of_what_is_watched_dismissed_or_has_happened() {
        for (SignalEvent decided : List.of(WATCHED, DISMISSED, UNPREPARED)) {
            signal.given(REGISTERED, ASSESSED, decided)
                    .when(new TellTerm(DECIDE_BY, SYSTEM, days(40)))
                    .then();
        }
    }

    @Test
    void a_term_can_be_told_of_again_after_a_link_and_keeps_every_state() {
        SignalEvent told = exceeded(Role.TL, ASSESS_BY, 1, AT);
        assertThat(signal.given(REGISTERED, told).state()).isInstanceOf(Registered.class);
        assertThat(signal.given(REGISTERED, ASSESSED, exceeded(Role.PB, DECIDE_BY, 1, AT))
                        .state())
                .isInstanceOf(Assessed.class);
    }

    @Test
    void when_a_watch_is_over_it_is_decided_on_again() {
        Instant over = Instant.parse("2026-07-01T22:00:00Z");
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(new EndWatch(JULY, SYSTEM, over))
                .then(new SignalWatchEnded(ID, JULY, LocalDate.of(2026, 7, 30), over));
        SignalEvent ended = new SignalWatchEnded(ID, JULY, LocalDate.of(2026, 7, 30), over);
        assertThat(signal.given(REGISTERED, ASSESSED, WATCHED, ended).state())
                .isInstanceOfSatisfying(
                        Assessed.class, s -> assertThat(s.file().term()).isNotNull());
    }

    @Test
    void a_watch_that_was_prolonged_or_is_not_over_goes_on() {
        Instant over = Instant.parse("2026-07-01T22:00:00Z");
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(new EndWatch(JULY, SYSTEM, over.minusMillis(1)))
                .then();
        signal.given(REGISTERED, ASSESSED, WATCHED)
                .when(new EndWatch(JULY.minusDays(1), SYSTEM, over))
                .then();
        signal.given(REGISTERED, ASSESSED, DISMISSED)
                .when(new EndWatch(JULY, SYSTEM, over))
                .then();
    }

    @Test
    void a_history_that_cannot_have_happened_is_not_folded() {
        assertThatThrownBy(() -> signal.given(ASSESSED).state()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signal.given(REGISTERED, REGISTERED).state())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signal.given(REGISTERED, UNPREPARED, ASSESSED).state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
    }

    private static SignalEvent exceeded(Role role, LocalDate dueBy, int times, Instant at) {
        return new SignalTermExceeded(ID, role, DAY, dueBy, times, at);
    }

    @Test
    void a_dismissal_keeps_its_reason() {
        assertThat(signal.given(REGISTERED, ASSESSED, new SignalDismissed(ID, "the scheme ends", AT))
                        .state())
                .isInstanceOfSatisfying(
                        Signal.Dismissed.class, s -> assertThat(s.reason()).isEqualTo("the scheme ends"));
    }
}
