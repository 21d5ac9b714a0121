package nl.kiem.procurement.view;

import static nl.kiem.procurement.domain.Tenders.CASE;
import static nl.kiem.procurement.domain.Tenders.CONTRACT;
import static nl.kiem.procurement.domain.Tenders.DEADLINE;
import static nl.kiem.procurement.domain.Tenders.DISPATCH;
import static nl.kiem.procurement.domain.Tenders.LOT;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.NEED;
import static nl.kiem.procurement.domain.Tenders.ONE_LOT;
import static nl.kiem.procurement.domain.Tenders.OPEN;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.STANDSTILL_END;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.WINNER;
import static nl.kiem.procurement.domain.Tenders.approved;
import static nl.kiem.procurement.domain.Tenders.decided;
import static nl.kiem.procurement.domain.Tenders.dispatched;
import static nl.kiem.procurement.domain.Tenders.letters;
import static nl.kiem.procurement.domain.Tenders.on;
import static nl.kiem.procurement.domain.Tenders.opened;
import static nl.kiem.procurement.domain.Tenders.prepared;
import static nl.kiem.procurement.domain.Tenders.published;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Tenders;
import nl.kiem.procurement.view.TenderOverview.DateOverview;
import nl.kiem.procurement.view.TenderOverview.LotOverview;
import nl.kiem.procurement.view.TenderOverview.Plan;
import nl.kiem.procurement.view.TenderOverview.TenderFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenderOverviewViewTest {

    static final TenderPrepared PREPARED = prepared(OPEN);
    static final DateOverview MINIMUM = new DateOverview(
            "minimum-for-tenders", null, approved(PREPARED).minimums().getFirst());
    static final DateOverview STANDSTILL =
            new DateOverview("standstill-end", LOT, decided().standstillUntil());
    static final Plan PLAN = new Plan(Procedure.OPEN, ContractNature.SERVICES, OPEN.criteria(), true, true, null);
    static final TenderFile FILE =
            new TenderFile(null, null, Authority.CENTRAL, DISPATCH, Tenders.BUYER.person(), Tenders.AMBASSADOR, null);

    final ViewSpec<TenderOverview> tenders = ViewSpec.of(new TenderOverviewView());

    @Test
    void a_prepared_tender_has_a_plan_and_open_lots() {
        tenders.given(Streams.tender(TENDER), PREPARED)
                .then(new TenderOverview(
                        TENDER.toString(),
                        1,
                        "Preparing",
                        THREAD,
                        NEED,
                        CASE,
                        MINISTRY,
                        OPEN.title(),
                        PLAN,
                        List.of(lot("Open", null, false)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        RULES.on(DISPATCH),
                        FILE,
                        PREPARED.at(),
                        Custody.of(MINISTRY, Visibility.PARTICIPANTS)));
    }

    @Test
    void a_published_one_shows_its_deadline_and_the_minimum_that_it_keeps() {
        given(approved(PREPARED), dispatched(PREPARED), published(PREPARED))
                .then(row(4, "Published", lot("Open", null, false), List.of(MINIMUM), published(PREPARED)));
    }

    @Test
    void letters_stay_inside_and_the_standstill_shows() {
        given(
                        approved(PREPARED),
                        dispatched(PREPARED),
                        published(PREPARED),
                        opened(2),
                        new LosersInformed(
                                TENDER, THREAD, LOT, letters(), null, decided().at()),
                        decided())
                .then(row(7, "DecisionNotified", lot("Standstill", 2, true), List.of(MINIMUM, STANDSTILL), decided()));
    }

    @Test
    void a_contract_settles_the_lot_and_with_the_last_one_the_tender() {
        LocalDate day = STANDSTILL_END.plusDays(1);
        LocalDate due = LocalDate.of(2026, 4, 23);
        ComputedDate notice = new ComputedDate("result-notice", due, "art. 2.134", "30 days", RULES.on(due));
        ContractAwarded awarded = new ContractAwarded(
                TENDER,
                THREAD,
                LOT,
                CONTRACT,
                NEED,
                CASE,
                WINNER,
                Money.ofEuros(850_000),
                day,
                day.plusYears(2),
                notice,
                null,
                on(day));
        LotOverview contracted = new LotOverview(
                LOT,
                ONE_LOT.title(),
                ONE_LOT.cpv(),
                ONE_LOT.value(),
                "Contracted",
                2,
                WINNER,
                Money.ofEuros(850_000),
                CONTRACT,
                day,
                day.plusYears(2),
                null);
        given(approved(PREPARED), dispatched(PREPARED), published(PREPARED), opened(2), decided(), awarded)
                .then(row(
                        7,
                        "Awarded",
                        contracted,
                        List.of(MINIMUM, STANDSTILL, new DateOverview("result-notice-due", LOT, notice)),
                        awarded));
    }

    @Test
    void an_ended_lot_says_why() {
        var ended = new TenderEndedWithoutAward(
                TENDER, THREAD, NEED, List.of(LOT), "NO_TENDERS", "nobody came", on(DEADLINE.plusDays(2)));
        LotOverview closed = new LotOverview(
                LOT,
                ONE_LOT.title(),
                ONE_LOT.cpv(),
                ONE_LOT.value(),
                "Closed",
                0,
                null,
                null,
                null,
                null,
                null,
                "NO_TENDERS: nobody came");
        given(approved(PREPARED), dispatched(PREPARED), published(PREPARED), opened(0), ended)
                .then(row(6, "Ended", closed, List.of(MINIMUM), ended));
    }

    private ViewSpec<TenderOverview>.Rows given(Event... after) {
        return tenders.given(Streams.tender(TENDER), PREPARED).and(Streams.tender(TENDER), after);
    }

    private static LotOverview lot(String state, @Nullable Integer received, boolean decided) {
        return new LotOverview(
                LOT,
                ONE_LOT.title(),
                ONE_LOT.cpv(),
                ONE_LOT.value(),
                state,
                received,
                decided ? WINNER : null,
                decided ? Money.ofEuros(850_000) : null,
                null,
                null,
                null,
                null);
    }

    private static TenderOverview row(
            long version, String state, LotOverview lot, List<DateOverview> dates, Event last) {
        return new TenderOverview(
                TENDER.toString(),
                version,
                state,
                THREAD,
                NEED,
                CASE,
                MINISTRY,
                OPEN.title(),
                PLAN,
                List.of(lot),
                on(DISPATCH),
                on(DISPATCH.plusDays(1)),
                null,
                DEADLINE,
                16,
                "12345-2026",
                "ocds-213czf-" + TENDER,
                dates,
                RULES.on(DISPATCH),
                FILE,
                last.at(),
                Custody.of(MINISTRY, Visibility.PUBLIC));
    }
}
