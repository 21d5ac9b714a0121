package nl.kiem.procurement.domain;

import static nl.kiem.procurement.domain.Tenders.BUYER;
import static nl.kiem.procurement.domain.Tenders.CASE;
import static nl.kiem.procurement.domain.Tenders.CONTRACT;
import static nl.kiem.procurement.domain.Tenders.DEADLINE;
import static nl.kiem.procurement.domain.Tenders.DECISION;
import static nl.kiem.procurement.domain.Tenders.DISPATCH;
import static nl.kiem.procurement.domain.Tenders.EVALUATOR;
import static nl.kiem.procurement.domain.Tenders.EVALUATORS;
import static nl.kiem.procurement.domain.Tenders.LOSER;
import static nl.kiem.procurement.domain.Tenders.LOT;
import static nl.kiem.procurement.domain.Tenders.MANDATE;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.NEED;
import static nl.kiem.procurement.domain.Tenders.OPEN;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.SECOND;
import static nl.kiem.procurement.domain.Tenders.SERVED;
import static nl.kiem.procurement.domain.Tenders.STANDSTILL_END;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.WINNER;
import static nl.kiem.procurement.domain.Tenders.approved;
import static nl.kiem.procurement.domain.Tenders.decided;
import static nl.kiem.procurement.domain.Tenders.dispatched;
import static nl.kiem.procurement.domain.Tenders.independent;
import static nl.kiem.procurement.domain.Tenders.letters;
import static nl.kiem.procurement.domain.Tenders.on;
import static nl.kiem.procurement.domain.Tenders.opened;
import static nl.kiem.procurement.domain.Tenders.plan;
import static nl.kiem.procurement.domain.Tenders.prepared;
import static nl.kiem.procurement.domain.Tenders.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import nl.kiem.events.contract.procurement.TenderEvent.Loser;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.procurement.domain.TenderCommand.Approve;
import nl.kiem.procurement.domain.TenderCommand.Award;
import nl.kiem.procurement.domain.TenderCommand.ConfirmPublication;
import nl.kiem.procurement.domain.TenderCommand.Dispatch;
import nl.kiem.procurement.domain.TenderCommand.EndWithoutAward;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;
import nl.kiem.procurement.domain.TenderCommand.OpenSubmissions;
import nl.kiem.procurement.domain.TenderCommand.Outcome;
import nl.kiem.procurement.domain.TenderCommand.Plan;
import nl.kiem.procurement.domain.TenderCommand.Prepare;
import nl.kiem.procurement.domain.TenderCommand.SuspendStandstill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenderDeciderTest {

    static final TenderPrepared PREPARED = prepared(OPEN);
    static final TenderEvent[] SENT = {PREPARED, approved(PREPARED), dispatched(PREPARED)};
    static final TenderEvent[] PUBLIC = {PREPARED, approved(PREPARED), dispatched(PREPARED), published(PREPARED)};
    static final Instant EARLY = on(DISPATCH.minusDays(10));

    final DeciderSpec<TenderCommand, Tender, TenderEvent> tender =
            DeciderSpec.of(new TenderDecider(RULES, "ocds-213czf"));

    @Test
    void a_complete_plan_is_prepared_under_the_rules_of_its_day_of_dispatch() {
        tender.given().when(prepare(OPEN)).then(PREPARED);
        assertThat(PREPARED.ruleSet().effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(PREPARED.caseId()).isEqualTo(CASE);
    }

    @Test
    void weights_come_to_a_hundred() {
        for (List<Criterion> criteria : List.of(
                List.of(new Criterion("price", 99)),
                List.of(new Criterion("price", 101)),
                List.of(new Criterion("price", 120), new Criterion("quality", -20)),
                List.of(new Criterion("price", 100), new Criterion("quality", 0)))) {
            tender.given().when(prepare(with(OPEN, OPEN.lots(), criteria))).thenRejected(TenderReason.WEIGHTS_NOT_100);
        }
    }

    @Test
    void lots_fit_the_estimate_that_the_threshold_was_tested_with() {
        Lot more = new Lot("LOT-0002", "More", "72000000-5", Money.ofEuros(100_001));
        tender.given()
                .when(prepare(with(OPEN, List.of(Tenders.ONE_LOT, more), OPEN.criteria())))
                .thenRejected(TenderReason.LOTS_EXCEED_ESTIMATE);
        Lot same = new Lot(LOT, "Again", "72000000-5", Money.ofEuros(1));
        tender.given()
                .when(prepare(with(OPEN, List.of(Tenders.ONE_LOT, same), OPEN.criteria())))
                .thenRejected(TenderReason.LOTS_NOT_DISTINCT);
        Lot crooked = new Lot(LOT, "Crooked", "72-5", Money.ofEuros(1));
        tender.given()
                .when(prepare(with(OPEN, List.of(crooked), OPEN.criteria())))
                .thenRejected(TenderReason.CPV_MALFORMED);
        tender.given()
                .when(prepare(with(OPEN, List.of(), List.of())))
                .thenRejected(TenderReason.TENDER_INCOMPLETE)
                .missing("lots", "criteria");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, , , true",
        "RESTRICTED, , , true",
        "NEGOTIATED_WITH_CALL, , , false",
        "NEGOTIATED_WITH_CALL, NOT_ON_THE_MARKET, report, false",
        "NEGOTIATED_WITH_CALL, ONLY_IRREGULAR_TENDERS, , true",
        "COMPETITIVE_DIALOGUE, , , false",
        "COMPETITIVE_DIALOGUE, NO_PRECISE_SPECIFICATION, , true",
        "INNOVATION_PARTNERSHIP, DESIGN_OR_INNOVATION, report, false",
        "INNOVATION_PARTNERSHIP, NOT_ON_THE_MARKET, , false",
        "INNOVATION_PARTNERSHIP, NOT_ON_THE_MARKET, report, true"
    })
    void another_procedure_than_open_or_restricted_needs_its_ground(
            Procedure procedure, @Nullable ProcedureGround ground, @Nullable String research, boolean permitted) {
        Plan plan = plan(procedure, ground, research, true, true, null);
        if (permitted) {
            tender.given().when(prepare(plan)).then(prepared(plan));
        } else {
            tender.given().when(prepare(plan)).thenRejected(TenderReason.PROCEDURE_WITHOUT_GROUND);
        }
    }

    @Test
    void an_ambassador_goes_along_and_the_notice_leaves_in_the_future() {
        Plan nobody = new Plan(
                "Sign language",
                Procedure.OPEN,
                null,
                null,
                OPEN.lots(),
                OPEN.criteria(),
                true,
                true,
                null,
                DISPATCH,
                null);
        tender.given().when(prepare(nobody)).thenRejected(TenderReason.AMBASSADOR_NOT_NAMED);
        tender.given()
                .when(new Prepare(TENDER, SERVED, OPEN, BUYER, on(DISPATCH.plusDays(1))))
                .thenRejected(TenderReason.DISPATCH_IN_THE_PAST);
    }

    @Test
    void a_day_whose_law_is_not_known_is_refused() {
        Plan later = new Plan(
                "Sign language",
                Procedure.OPEN,
                null,
                null,
                OPEN.lots(),
                OPEN.criteria(),
                true,
                true,
                null,
                LocalDate.of(2028, 1, 3),
                Tenders.AMBASSADOR);
        tender.given().when(prepare(later)).thenRejected(RuleReason.NO_RULE_FOR_THIS_DAY);
    }

    @Test
    void the_earliest_deadline_is_approved_and_a_day_less_is_not() {
        tender.given(PREPARED).when(approve(null, DEADLINE, MANDATE)).then(approved(PREPARED));
        tender.given(PREPARED)
                .when(approve(null, DEADLINE.minusDays(1), MANDATE))
                .thenRejected(TenderReason.PERIOD_BELOW_MINIMUM)
                .because("2026-02-22 is before the minimum 2026-02-23 by Aw 2012 art. 2.71(1)")
                .missing("tenderDeadline");
    }

    @Test
    void whoever_prepared_it_does_not_approve_it() {
        tender.given(PREPARED).when(approve(null, DEADLINE, BUYER)).thenRejected(TenderReason.APPROVER_IS_PREPARER);
    }

    @Test
    void a_tender_that_the_need_is_not_linked_to_goes_no_further() {
        tender.given(PREPARED)
                .when(new Approve(null, DEADLINE, false, null, new TenderId(new UUID(9, 9)), MANDATE, EARLY))
                .thenRejected(TenderReason.NEED_SERVED_BY_ANOTHER);
    }

    @Test
    void two_stages_promise_two_deadlines() {
        TenderPrepared restricted = prepared(plan(Procedure.RESTRICTED, null, null, true, true, null));
        LocalDate requests = LocalDate.of(2026, 2, 11);
        LocalDate tenders = LocalDate.of(2026, 3, 18);
        var given = tender.given(restricted);
        given.when(approve(null, tenders, MANDATE))
                .thenRejected(TenderReason.DEADLINES_INCOMPLETE)
                .missing("requestDeadline");
        given.when(approve(requests.minusDays(1), tenders.minusDays(2), MANDATE))
                .thenRejected(TenderReason.PERIOD_BELOW_MINIMUM)
                .missing("requestDeadline", "tenderDeadline");
        given.when(approve(requests, requests, MANDATE)).thenRejected(TenderReason.DEADLINES_OUT_OF_ORDER);
        given.when(approve(requests, tenders, MANDATE))
                .then(new ApprovedForDispatch(
                        TENDER,
                        THREAD,
                        MANDATE.person(),
                        requests,
                        tenders,
                        new Periods(RULES).minimums(restricted, DISPATCH, requests, false),
                        false,
                        null,
                        EARLY));
        tender.given(PREPARED)
                .when(approve(requests, tenders, MANDATE))
                .thenRejected(TenderReason.DEADLINES_OUT_OF_ORDER);
    }

    @Test
    void what_is_not_verified_is_entered_by_hand_with_a_motivation() {
        LocalDate soon = DISPATCH.plusDays(15);
        tender.given(PREPARED)
                .when(new Approve(null, soon, true, " ", TENDER, MANDATE, EARLY))
                .thenRejected(TenderReason.PERIOD_NOT_VERIFIED)
                .missing("manualMotivation");
        tender.given(PREPARED)
                .when(new Approve(null, soon, true, "flood relief cannot wait", TENDER, MANDATE, EARLY))
                .then(new ApprovedForDispatch(
                        TENDER,
                        THREAD,
                        MANDATE.person(),
                        null,
                        soon,
                        List.of(),
                        true,
                        "flood relief cannot wait",
                        EARLY));
        TenderPrepared dialogue = prepared(
                plan(Procedure.COMPETITIVE_DIALOGUE, ProcedureGround.COMPLEXITY_OR_RISK, null, true, true, null));
        tender.given(dialogue)
                .when(approve(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 3, 30), MANDATE))
                .thenRejected(TenderReason.PERIOD_NOT_VERIFIED)
                .because("entered with a motivation");
    }

    @Test
    void the_periods_are_computed_anew_on_the_real_day_of_dispatch() {
        var ready = tender.given(PREPARED, approved(PREPARED));
        ready.when(new Dispatch(16, BUYER, on(DISPATCH))).then(dispatched(PREPARED));
        ready.when(new Dispatch(16, BUYER, on(DISPATCH.plusDays(3)))) // Thursday: 40 days end on a Tuesday
                .thenRejected(TenderReason.PERIOD_BELOW_MINIMUM)
                .because("2026-02-24");
        ready.when(new Dispatch(16, BUYER, Instant.parse("2026-01-14T22:59:59Z"))) // still Wednesday the 14th there
                .then(new TenderEvent.NoticeDispatched(
                        TENDER,
                        THREAD,
                        16,
                        RULES.on(DISPATCH),
                        new Periods(RULES).minimums(PREPARED, LocalDate.of(2026, 1, 14), null, false),
                        Instant.parse("2026-01-14T22:59:59Z")));
        ready.when(new Dispatch(16, BUYER, Instant.parse("2026-01-14T23:00:00Z"))) // Thursday has begun
                .thenRejected(TenderReason.PERIOD_BELOW_MINIMUM);
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRAL, SERVICES, OPEN, 16, true",
        "CENTRAL, SERVICES, RESTRICTED, 10, false",
        "SUB_CENTRAL, SERVICES, RESTRICTED, 10, true",
        "SUB_CENTRAL, SERVICES, OPEN, 10, false",
        "CENTRAL, SERVICES, OPEN, 12, false",
        "CENTRAL, SERVICES, OPEN, 20, false",
        "CENTRAL, SERVICES, OPEN, 23, false",
        "CENTRAL, SERVICES, OPEN, 29, false",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, OPEN, 20, true",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, OPEN, 12, true",
        "CENTRAL, SOCIAL_AND_SPECIFIC_SERVICES, OPEN, 16, false"
    })
    void a_notice_fits_the_regime(
            Authority authority, ContractNature nature, Procedure procedure, int subtype, boolean allowed) {
        var need = new ServedNeed(NEED, THREAD, SERVED.organisation(), CASE, SERVED.estimateMax(), authority, nature);
        TenderPrepared plan = prepared(plan(procedure, null, null, true, true, null), need);
        LocalDate requests = procedure == Procedure.OPEN ? null : LocalDate.of(2026, 2, 11);
        LocalDate tenders = LocalDate.of(2026, 4, 1);
        var approval = new ApprovedForDispatch(
                TENDER, THREAD, MANDATE.person(), requests, tenders, List.of(), false, null, EARLY);
        var when = tender.given(plan, approval).when(new Dispatch(subtype, BUYER, on(DISPATCH)));
        if (allowed) {
            when.then(new TenderEvent.NoticeDispatched(
                    TENDER,
                    THREAD,
                    subtype,
                    RULES.on(DISPATCH),
                    new Periods(RULES).minimums(plan, DISPATCH, requests, false),
                    on(DISPATCH)));
        } else {
            when.thenRejected(TenderReason.NOTICE_SUBTYPE_NOT_ALLOWED);
        }
    }

    @Test
    void it_is_published_with_ted_or_after_two_days() {
        Instant sent = on(DISPATCH);
        Instant twoDays = sent.plus(Duration.ofHours(48));
        Instant now = on(DISPATCH.plusDays(9));
        var given = tender.given(SENT);
        Instant nextDay = on(DISPATCH.plusDays(1));
        given.when(new ConfirmPublication("12345-2026", nextDay, BUYER, nextDay))
                .then(published(PREPARED));
        given.when(new ConfirmPublication(null, twoDays.minusSeconds(1), BUYER, now))
                .thenRejected(TenderReason.PUBLICATION_TOO_EARLY)
                .because(twoDays.toString());
        given.when(new ConfirmPublication("12345-2026", sent.minusSeconds(1), BUYER, now))
                .thenRejected(TenderReason.PUBLICATION_TOO_EARLY);
        given.when(new ConfirmPublication("12345-2026", now.plusSeconds(1), BUYER, now))
                .thenRejected(TenderReason.PUBLICATION_TOO_EARLY);
        var state = given.state();
        assertThat(new TenderDecider(RULES, "x").decide(new ConfirmPublication(null, twoDays, BUYER, now), state))
                .hasSize(1);
    }

    @Test
    void submissions_stay_closed_to_the_end_of_the_last_day() {
        var given = tender.given(PUBLIC);
        given.when(open(Instant.parse("2026-02-23T22:59:59Z"), EVALUATOR.person(), SECOND))
                .thenRejected(TenderReason.DEADLINE_NOT_PASSED)
                .because("2026-02-23T23:00:00Z");
        Instant midnight = Instant.parse("2026-02-23T23:00:00Z");
        given.when(open(midnight, EVALUATOR.person(), SECOND))
                .then(new TenderEvent.SubmissionsOpened(
                        TENDER, THREAD, List.of(EVALUATOR.person(), SECOND), List.of(new Received(LOT, 2)), midnight));
        given.when(open(midnight, EVALUATOR.person(), EVALUATOR.person()))
                .thenRejected(TenderReason.TWO_OPENERS_NEEDED);
        given.when(open(midnight, EVALUATOR.person())).thenRejected(TenderReason.TWO_OPENERS_NEEDED);
        given.when(open(midnight, SECOND, new PersonRef("evaluator-3"))).thenRejected(TenderReason.TWO_OPENERS_NEEDED);
        given.when(new OpenSubmissions(
                        List.of(EVALUATOR.person(), SECOND), List.of(new Received("LOT-9", 1)), EVALUATOR, midnight))
                .thenRejected(TenderReason.RECEIVED_NOT_PER_LOT);
    }

    @Test
    void a_decision_tells_every_loser_why_and_starts_the_standstill() {
        var given = tender.given(PUBLIC).and(opened(2)).and(independent());
        given.when(decide(letters(), null))
                .then(new LosersInformed(TENDER, THREAD, LOT, letters(), EVALUATORS, on(DECISION)), decided());
        assertThat(decided().standstillFrom()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(decided().standstillUntil().date()).isEqualTo(STANDSTILL_END);
        given.when(decide(List.of(new Loser(LOSER, " ")), null))
                .thenRejected(TenderReason.LOSER_WITHOUT_MOTIVATION)
                .missing("losers[kvk:87654321].motivation");
        given.when(decide(List.of(), null)).thenRejected(TenderReason.LOSERS_NOT_COMPLETE);
        given.when(decide(List.of(new Loser(WINNER, "also the winner")), null))
                .thenRejected(TenderReason.LOSERS_NOT_COMPLETE);
        given.when(decide(letters(), 19)).thenRejected(TenderReason.STANDSTILL_TOO_SHORT);
        tender.given(PUBLIC).and(opened(0)).when(decide(List.of(), null)).thenRejected(TenderReason.NO_TENDER_RECEIVED);
        given.and(decided()).when(decide(letters(), null)).thenRejected(TenderReason.LOT_ALREADY_DECIDED);
    }

    @Test
    void the_award_waits_for_the_day_after_the_standstill() {
        var given = tender.given(PUBLIC).and(opened(2), decided());
        given.when(award(STANDSTILL_END, true))
                .thenRejected(TenderReason.STANDSTILL_NOT_OVER)
                .because("award from 2026-03-24 on");
        Instant last = Instant.parse("2026-03-23T22:59:59Z");
        given.when(award(last, true, List.of())).thenRejected(TenderReason.STANDSTILL_NOT_OVER);
        LocalDate next = STANDSTILL_END.plusDays(1);
        given.when(award(next, false)).thenRejected(TenderReason.PROOF_NOT_CHECKED);
        given.when(award(on(next), true, List.of("bankruptcy"))).thenRejected(TenderReason.WINNER_EXCLUDED);
        given.when(award(next, true)).then(awarded(next));
        var state = given.and(awarded(next)).state();
        assertThat(state).isInstanceOf(Tender.Awarded.class);
        given.and(awarded(next)).when(award(next, true)).thenRejected(TenderReason.ALREADY_AWARDED);
    }

    @Test
    void a_suspended_standstill_holds_the_award_until_it_is_lifted() {
        LocalDate later = STANDSTILL_END.plusDays(30);
        var suspended = new StandstillSuspended(TENDER, THREAD, LOT, "summons", true, on(STANDSTILL_END));
        var given = tender.given(PUBLIC).and(opened(2), decided());
        given.when(new SuspendStandstill(LOT, "summons", true, BUYER, on(STANDSTILL_END)))
                .then(suspended);
        given.when(new SuspendStandstill(LOT, " ", true, BUYER, on(STANDSTILL_END)))
                .thenRejected(TenderReason.REASON_MISSING);
        var held = given.and(suspended);
        held.when(new SuspendStandstill(LOT, "again", true, BUYER, on(STANDSTILL_END)))
                .then();
        held.when(award(later, true)).thenRejected(TenderReason.STANDSTILL_SUSPENDED);
        var lifted = new StandstillSuspended(TENDER, THREAD, LOT, "claim dismissed", false, on(later));
        held.when(new SuspendStandstill(LOT, "claim dismissed", false, BUYER, on(later)))
                .then(lifted);
        held.and(lifted).when(award(later, true)).then(awarded(later));
    }

    @Test
    void a_tender_ends_without_award_for_a_reason_that_fits() {
        Instant at = on(DEADLINE.plusDays(2));
        var cancelled = ended(List.of(LOT), Outcome.CANCELLED, at);
        tender.given(PUBLIC).when(end(Outcome.CANCELLED, at)).then(cancelled);
        tender.given(PUBLIC).when(end(Outcome.NO_TENDERS, at)).thenRejected(TenderReason.OUTCOME_CONTRADICTED);
        tender.given(PUBLIC)
                .when(new EndWithoutAward(List.of(), Outcome.CANCELLED, " ", BUYER, at))
                .thenRejected(TenderReason.REASON_MISSING);
        var none = tender.given(PUBLIC).and(opened(0));
        none.when(end(Outcome.ALL_IRREGULAR, at)).thenRejected(TenderReason.OUTCOME_CONTRADICTED);
        none.when(end(Outcome.NO_TENDERS, at)).then(ended(List.of(LOT), Outcome.NO_TENDERS, at));
        assertThat(none.and(ended(List.of(LOT), Outcome.NO_TENDERS, at)).state())
                .isInstanceOf(Tender.Ended.class);
        none.and(ended(List.of(LOT), Outcome.NO_TENDERS, at))
                .when(end(Outcome.CANCELLED, at))
                .thenRejected(TenderReason.TENDER_ENDED);
        tender.given(PUBLIC)
                .and(opened(2))
                .when(end(Outcome.NO_TENDERS, at))
                .thenRejected(TenderReason.OUTCOME_CONTRADICTED);
        tender.given(PUBLIC)
                .and(opened(2), decided(), awarded(STANDSTILL_END.plusDays(1)))
                .when(end(Outcome.CANCELLED, at))
                .thenRejected(TenderReason.ALREADY_AWARDED);
    }

    @Test
    void each_lot_goes_its_own_way() {
        Lot second = new Lot("LOT-0002", "Rest", "72000000-5", Money.ofEuros(50_000));
        TenderPrepared two = prepared(with(OPEN, List.of(Tenders.ONE_LOT, second), OPEN.criteria()));
        var opened = new TenderEvent.SubmissionsOpened(
                TENDER,
                THREAD,
                List.of(EVALUATOR.person(), SECOND),
                List.of(new Received(LOT, 2), new Received("LOT-0002", 0)),
                on(DEADLINE.plusDays(1)));
        LocalDate next = STANDSTILL_END.plusDays(1);
        var given = tender.given(two, approved(two), dispatched(two), published(two), opened, decided());
        given.when(award(next, true)).then(awarded(next));
        assertThat(given.and(awarded(next)).state()).isInstanceOf(Tender.DecisionNotified.class);
        var rest = ended(List.of("LOT-0002"), Outcome.NO_TENDERS, on(next));
        given.and(awarded(next)).when(end(Outcome.NO_TENDERS, on(next))).then(rest);
        assertThat(given.and(awarded(next), rest).state()).isInstanceOf(Tender.Awarded.class);
        given.when(new SuspendStandstill("LOT-0003", "summons", true, BUYER, on(next)))
                .thenRejected(TenderReason.LOT_UNKNOWN);
    }

    @Test
    void every_step_out_of_turn_is_refused_by_name() {
        Instant at = on(DISPATCH);
        tender.given().when(new Dispatch(16, BUYER, at)).thenRejected(TenderReason.TENDER_UNKNOWN);
        var given = tender.given(PREPARED);
        given.when(prepare(OPEN)).thenRejected(TenderReason.ALREADY_PREPARED);
        given.when(new Dispatch(16, BUYER, at)).thenRejected(TenderReason.NOT_APPROVED);
        given.when(new ConfirmPublication(null, at, BUYER, at)).thenRejected(TenderReason.NOT_DISPATCHED);
        given.when(open(at, EVALUATOR.person(), SECOND)).thenRejected(TenderReason.NOT_PUBLISHED);
        given.when(decide(letters(), null)).thenRejected(TenderReason.NOT_OPENED);
        given.when(award(DISPATCH, true)).thenRejected(TenderReason.NOT_OPENED);
        tender.given(SENT).when(approve(null, DEADLINE, MANDATE)).thenRejected(TenderReason.ALREADY_DISPATCHED);
        tender.given(SENT).when(new Dispatch(16, BUYER, at)).thenRejected(TenderReason.ALREADY_DISPATCHED);
        tender.given(PUBLIC)
                .when(new ConfirmPublication(null, at, BUYER, at))
                .thenRejected(TenderReason.ALREADY_PUBLISHED);
        var open = tender.given(PUBLIC).and(opened(2));
        open.when(open(on(DEADLINE.plusDays(2)), EVALUATOR.person(), SECOND)).thenRejected(TenderReason.ALREADY_OPENED);
        open.when(award(STANDSTILL_END, true)).thenRejected(TenderReason.NO_DECISION_NOTIFIED);
    }

    private static Prepare prepare(Plan plan) {
        return new Prepare(TENDER, SERVED, plan, BUYER, EARLY);
    }

    private static Plan with(Plan plan, List<Lot> lots, List<Criterion> criteria) {
        return new Plan(
                plan.title(),
                plan.procedure(),
                plan.procedureGround(),
                plan.marketResearch(),
                lots,
                criteria,
                plan.electronicSubmission(),
                plan.documentsFullyAvailable(),
                plan.priorNoticeSent(),
                plan.plannedDispatch(),
                plan.ambassador());
    }

    private static Approve approve(@Nullable LocalDate requests, LocalDate tenders, Actor by) {
        return new Approve(
                requests, tenders, false, null, TENDER, by, requests == null ? on(DISPATCH.minusDays(3)) : EARLY);
    }

    private static OpenSubmissions open(Instant at, PersonRef... openers) {
        return new OpenSubmissions(List.of(openers), List.of(new Received(LOT, 2)), EVALUATOR, at);
    }

    private static NotifyDecision decide(List<Loser> losers, @Nullable Integer days) {
        return new NotifyDecision(LOT, WINNER, Money.ofEuros(850_000), losers, EVALUATORS, days, BUYER, on(DECISION));
    }

    private static Award award(LocalDate day, boolean checked) {
        return award(on(day), checked, List.of());
    }

    private static Award award(Instant at, boolean checked, List<String> exclusions) {
        return new Award(
                LOT, CONTRACT, LocalDate.of(2026, 4, 1), LocalDate.of(2028, 3, 31), checked, exclusions, BUYER, at);
    }

    private static ContractAwarded awarded(LocalDate day) {
        return new ContractAwarded(
                TENDER,
                THREAD,
                LOT,
                CONTRACT,
                NEED,
                CASE,
                WINNER,
                Money.ofEuros(850_000),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2028, 3, 31),
                new Periods(RULES).resultNotice(day),
                MINISTRY,
                on(day));
    }

    private static EndWithoutAward end(Outcome outcome, Instant at) {
        return new EndWithoutAward(List.of(), outcome, "the budget fell away", BUYER, at);
    }

    private static TenderEndedWithoutAward ended(List<String> lots, Outcome outcome, Instant at) {
        return new TenderEndedWithoutAward(TENDER, THREAD, NEED, lots, outcome.name(), "the budget fell away", at);
    }
}
