package nl.kiem.initiative.signal.view;

import static nl.kiem.initiative.signal.domain.SignalSample.ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ASSESS_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.AT;
import static nl.kiem.initiative.signal.domain.SignalSample.DAY;
import static nl.kiem.initiative.signal.domain.SignalSample.DECIDE_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ID;
import static nl.kiem.initiative.signal.domain.SignalSample.LINKED;
import static nl.kiem.initiative.signal.domain.SignalSample.REGISTERED;
import static nl.kiem.initiative.signal.domain.SignalSample.UNPREPARED;
import static nl.kiem.initiative.signal.domain.SignalSample.WATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.Test;

class SignalTermsTest {

    static final String TERM = "signal-term-over";
    static final String WATCH = "signal-watch-over";
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    final SignalTerms terms = new SignalTerms();

    @Test
    void an_assessment_and_then_a_decision_are_awaited_until_the_last_day_is_over() {
        assertThat(after(REGISTERED)).containsExactly(Map.entry(TERM, end(ASSESS_BY)));
        assertThat(after(REGISTERED, ASSESSED)).containsExactly(Map.entry(TERM, end(DECIDE_BY)));
    }

    @Test
    void what_is_late_is_told_again_at_twice_and_at_four_times_the_term_and_then_no_more() {
        assertThat(after(REGISTERED, told(1))).containsExactly(Map.entry(TERM, end(DAY.plusDays(28))));
        assertThat(after(REGISTERED, told(1), told(2))).containsExactly(Map.entry(TERM, end(DAY.plusDays(56))));
        assertThat(after(REGISTERED, told(1), told(2), told(3))).isEmpty();
    }

    @Test
    void a_watch_takes_the_place_of_the_term_and_its_end_starts_one() {
        assertThat(after(REGISTERED, ASSESSED, WATCHED)).containsExactly(Map.entry(WATCH, end(JULY)));
        assertThat(after(REGISTERED, ASSESSED, WATCHED, new SignalWatchEnded(ID, JULY, DECIDE_BY, AT)))
                .containsExactly(Map.entry(TERM, end(DECIDE_BY)));
    }

    @Test
    void an_assessment_of_what_was_decided_on_starts_no_term() {
        SignalAssessed e = (SignalAssessed) ASSESSED;
        SignalEvent again = new SignalAssessed(
                ID,
                e.likelihood(),
                e.impact(),
                e.groups(),
                e.affectedEstimate(),
                e.horizon(),
                e.rationale(),
                e.assessor(),
                null,
                AT);
        assertThat(after(REGISTERED, ASSESSED, WATCHED, again)).containsExactly(Map.entry(WATCH, end(JULY)));
        assertThat(after(REGISTERED, LINKED, again)).isEmpty();
    }

    @Test
    void nothing_is_awaited_of_what_was_dismissed_or_has_happened() {
        assertThat(after(REGISTERED, ASSESSED, DISMISSED)).isEmpty();
        assertThat(after(REGISTERED, UNPREPARED)).isEmpty();
    }

    private static SignalEvent told(int times) {
        return new SignalTermExceeded(ID, Role.TL, DAY, ASSESS_BY, times, AT);
    }

    private Map<String, Instant> after(SignalEvent... history) {
        Deadline row = Deadline.none("signal-" + ID);
        for (SignalEvent event : List.of(history)) row = terms.next(row, event);
        return row.waiting();
    }

    private static Instant end(LocalDate day) {
        return CivilDate.endOf(day);
    }
}
