package nl.kiem.procurement.domain;

import static nl.kiem.procurement.domain.Tenders.DISPATCH;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.plan;
import static nl.kiem.procurement.domain.Tenders.prepared;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    final Periods periods = new Periods(RULES);

    @ParameterizedTest
    @CsvSource({
        // electronic, documents available, prior notice, last day
        "true,  true,  ,           2026-02-23", // 45 - 5 = 40: Saturday 21 February, so Monday
        "false, true,  ,           2026-02-26", // 45: Thursday
        "true,  false, ,           2026-02-26", // 45 - 5 + 5
        "false, false, ,           2026-03-03", // 45 + 5 = 50: Tuesday
        "true,  true,  2025-11-21, 2026-02-10", // prior notice 52 days before: 29, and no 5 more off: Tuesday
        "false, true,  2025-11-21, 2026-02-10",
        "true,  true,  2025-11-22, 2026-02-23", // 51 days before: too late to count
        "true,  true,  2025-01-12, 2026-02-10", // twelve months before
        "true,  true,  2025-01-11, 2026-02-23", // a day more: too old to count
        "true,  false, 2025-11-21, 2026-02-16" // 29 + 5 = 34: Sunday 15 February, so Monday
    })
    void an_open_procedure_gives_at_least(
            boolean electronic, boolean available, @Nullable LocalDate priorNotice, LocalDate last) {
        TenderPrepared open = prepared(plan(Procedure.OPEN, null, null, electronic, available, priorNotice));
        assertThat(tenders(open, DISPATCH, null).date()).isEqualTo(last);
        assertThat(periods.requests(open, DISPATCH, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-22, 2026-04-07", // 3 April is Good Friday; the weekend and Easter Monday follow
        "2026-03-18, 2026-04-28", // King's Day, a Monday
        "2026-03-26, 2026-05-06", // 5 May
        "2026-04-04, 2026-05-15", // Ascension Day
        "2026-04-15, 2026-05-26", // Whit Monday
        "2026-11-15, 2026-12-28", // Christmas before a weekend
        "2026-11-22, 2027-01-04", // New Year's Day, a Friday
        "2026-01-13, 2026-02-23", // Sunday 22 February
        "2026-01-14, 2026-02-23" // Monday itself
    })
    void forty_days_never_end_on_a_day_off(LocalDate dispatch, LocalDate last) {
        assertThat(tenders(prepared(Tenders.OPEN), dispatch, null).date()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "RESTRICTED, true, true, 2026-03-18", // 11 February + 40 - 5: Wednesday
        "RESTRICTED, false, true, 2026-03-23", // + 40: Monday
        "RESTRICTED, false, false, 2026-03-30", // + 45: Saturday 28 March, so Monday
        "NEGOTIATED_WITH_CALL, true, true, 2026-03-18"
    })
    void two_stages_have_a_period_each(
            Procedure procedure, boolean electronic, boolean available, LocalDate lastForTenders) {
        ProcedureGround ground = procedure == Procedure.NEGOTIATED_WITH_CALL ? ProcedureGround.NO_READY_SOLUTION : null;
        TenderPrepared plan = prepared(plan(procedure, ground, null, electronic, available, null));
        ComputedDate requests = Objects.requireNonNull(periods.requests(plan, DISPATCH, false));
        assertThat(requests.date()).isEqualTo(LocalDate.of(2026, 2, 11)); // 30 days: Wednesday
        assertThat(tenders(plan, DISPATCH, requests.date()).date()).isEqualTo(lastForTenders);
    }

    @Test
    void what_is_not_verified_is_not_computed() {
        TenderPrepared dialogue = prepared(
                plan(Procedure.COMPETITIVE_DIALOGUE, ProcedureGround.COMPLEXITY_OR_RISK, null, true, true, null));
        LocalDate requests = LocalDate.of(2026, 2, 11);
        assertThat(periods.tenders(dialogue, DISPATCH, requests, false)).isNull();
        assertThat(periods.unverified(dialogue, DISPATCH, false))
                .extracting(Rule::key)
                .containsExactly("tenders.comp-dial");
        TenderPrepared open = prepared(Tenders.OPEN);
        assertThat(periods.minimums(open, DISPATCH, null, true)).isEmpty();
        assertThat(periods.unverified(open, DISPATCH, true))
                .extracting(Rule::source)
                .containsExactly("NV2");
    }

    @Test
    void a_date_shows_its_article_and_its_arithmetic() {
        assertThat(tenders(prepared(Tenders.OPEN), DISPATCH, null))
                .isEqualTo(new ComputedDate(
                        "tenders.open",
                        LocalDate.of(2026, 2, 23),
                        "Aw 2012 art. 2.71(1); Aw 2012 art. 2.74a",
                        "Mon 2026-01-12 (dispatch, not counted) + 45 - 5 (tenders may be submitted electronically)"
                                + " calendar days = Sat 2026-02-21, no working day: rolled to Mon 2026-02-23",
                        new RuleSetRef("nl-aw2012", LocalDate.of(2026, 1, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, , 2026-03-23", // Sunday the 22nd
        "2026-03-03, , 2026-03-23", // Monday itself
        "2026-03-16, , 2026-04-07", // Easter Sunday
        "2026-12-05, , 2026-12-28", // Christmas Day
        "2026-03-03, 25, 2026-03-30" // longer on request: Saturday the 28th
    })
    void a_standstill_lasts_at_least_twenty_days_after_the_day_of_sending(
            LocalDate sent, @Nullable Integer days, LocalDate last) {
        assertThat(periods.standstill(sent, days).date()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-24, 2026-04-23", "2026-03-05, 2026-04-04"})
    void the_result_notice_is_due_in_thirty_days_and_no_weekend_puts_it_off(LocalDate awarded, LocalDate due) {
        assertThat(periods.resultNotice(awarded).date()).isEqualTo(due);
    }

    private ComputedDate tenders(TenderPrepared plan, LocalDate dispatch, @Nullable LocalDate requests) {
        return Objects.requireNonNull(periods.tenders(plan, dispatch, requests, false));
    }
}
