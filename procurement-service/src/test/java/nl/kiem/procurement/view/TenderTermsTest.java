package nl.kiem.procurement.view;

import static nl.kiem.procurement.domain.Tenders.CASE;
import static nl.kiem.procurement.domain.Tenders.CONTRACT;
import static nl.kiem.procurement.domain.Tenders.LOT;
import static nl.kiem.procurement.domain.Tenders.NEED;
import static nl.kiem.procurement.domain.Tenders.OPEN;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.STANDSTILL_END;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.WINNER;
import static nl.kiem.procurement.domain.Tenders.approved;
import static nl.kiem.procurement.domain.Tenders.decided;
import static nl.kiem.procurement.domain.Tenders.dispatched;
import static nl.kiem.procurement.domain.Tenders.on;
import static nl.kiem.procurement.domain.Tenders.opened;
import static nl.kiem.procurement.domain.Tenders.prepared;
import static nl.kiem.procurement.domain.Tenders.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.procurement.Streams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenderTermsTest {

    static final TenderPrepared PREPARED = prepared(OPEN);

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new TenderTerms())));
    final ViewSpec<Deadline>.Rows published = deadlines.given(
            Streams.tender(TENDER), PREPARED, approved(PREPARED), dispatched(PREPARED), published(PREPARED));
    final ViewSpec<Deadline>.Rows decided = published.and(Streams.tender(TENDER), opened(2), decided());

    @Test
    void a_published_tender_waits_for_the_end_of_its_last_day() {
        published.then(row(4, TenderTerms.TENDERS, Instant.parse("2026-02-23T23:00:00Z")));
    }

    @Test
    void an_opened_one_waits_for_nothing() {
        published.and(Streams.tender(TENDER), opened(2)).then(row(5, "", null));
    }

    @Test
    void a_decision_waits_for_the_end_of_the_standstill_suspended_or_not() {
        Instant over = Instant.parse("2026-03-23T23:00:00Z");
        decided.then(row(6, TenderTerms.STANDSTILL, over));
        decided.and(
                        Streams.tender(TENDER),
                        new StandstillSuspended(TENDER, THREAD, LOT, "summons", true, on(STANDSTILL_END)))
                .then(row(7, TenderTerms.STANDSTILL, over));
    }

    @Test
    void a_contract_waits_for_its_result_notice() {
        LocalDate due = LocalDate.of(2026, 4, 23);
        decided.and(Streams.tender(TENDER), awarded(due))
                .then(row(7, TenderTerms.RESULT_NOTICE, Instant.parse("2026-04-23T22:00:00Z")));
        decided.and(Streams.tender(TENDER), awarded(due), awarded(due.plusDays(3)))
                .then(row(8, TenderTerms.RESULT_NOTICE, Instant.parse("2026-04-23T22:00:00Z")));
    }

    @Test
    void an_ended_one_waits_for_nothing() {
        decided.and(
                        Streams.tender(TENDER),
                        new TenderEndedWithoutAward(
                                TENDER, THREAD, NEED, List.of(LOT), "CANCELLED", "scope", on(STANDSTILL_END)))
                .then(row(7, "", null));
    }

    private static ContractAwarded awarded(LocalDate due) {
        LocalDate from = LocalDate.of(2026, 4, 1);
        ComputedDate notice = new ComputedDate("result-notice", due, "art. 2.134", "30 days", RULES.on(due));
        return new ContractAwarded(
                TENDER,
                THREAD,
                LOT,
                CONTRACT,
                NEED,
                CASE,
                WINNER,
                Money.ofEuros(1),
                from,
                from.plusYears(1),
                notice,
                null,
                on(due.minusDays(30)));
    }

    private static Deadline row(long version, String name, @Nullable Instant dueAt) {
        return new Deadline(
                "tender-" + TENDER,
                version,
                dueAt,
                dueAt == null ? new TreeMap<>() : new TreeMap<>(Map.of(name, dueAt)));
    }
}
