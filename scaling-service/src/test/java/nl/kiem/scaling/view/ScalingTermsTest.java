package nl.kiem.scaling.view;

import static nl.kiem.scaling.domain.Story.AT;
import static nl.kiem.scaling.domain.Story.CASE;
import static nl.kiem.scaling.domain.Story.OPENED;
import static nl.kiem.scaling.domain.Story.PLEDGED;
import static nl.kiem.scaling.domain.Story.THREAD;
import static nl.kiem.scaling.domain.Story.approved;
import static nl.kiem.scaling.domain.Story.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.scaling.domain.DecisionDay;
import nl.kiem.scaling.domain.Streams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScalingTermsTest {

    static final StreamId STREAM = Streams.scalingCase(CASE.value());

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new ScalingTerms())));

    @Test
    void a_case_waits_for_the_board_until_the_end_of_the_sixtieth_day_in_amsterdam() {
        Instant end = Instant.parse("2026-05-01T22:00:00Z"); // 1 May is the last day, summer time
        assertThat(OPENED.decisionDue()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(DecisionDay.endingAt(end)).isEqualTo(OPENED.decisionDue());
        deadlines.given(STREAM, OPENED, PLEDGED).then(row(2, "decision-due", end));
    }

    @Test
    void a_deferral_sets_a_new_deadline() {
        var deferred = new ScaleUpDeferred(CASE, THREAD, LocalDate.parse("2026-11-30"), "wait", AT);
        deadlines
                .given(STREAM, OPENED, voted(ScaleUpOutcome.DEFER), deferred)
                .then(row(3, "decision-due", Instant.parse("2026-11-30T23:00:00Z")));
    }

    @Test
    void nothing_is_awaited_after_the_decision_or_after_the_day_was_flagged() {
        deadlines
                .given(STREAM, OPENED, voted(ScaleUpOutcome.APPROVE), approved(false))
                .then(row(3, "", null));
        deadlines
                .given(STREAM, OPENED, new DecisionDeadlineExceeded(CASE, THREAD, OPENED.decisionDue(), AT))
                .then(row(2, "", null));
    }

    private static Deadline row(long version, String name, @Nullable Instant dueAt) {
        return new Deadline(
                STREAM.toString(),
                version,
                dueAt,
                dueAt == null ? new TreeMap<>() : new TreeMap<>(Map.of(name, dueAt)));
    }
}
