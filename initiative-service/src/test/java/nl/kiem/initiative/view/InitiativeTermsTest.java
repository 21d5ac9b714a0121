package nl.kiem.initiative.view;

import static nl.kiem.initiative.view.InitiativeOverviewViewTest.ADMITTED;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.AT;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.DAY;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.ID;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.MINISTRY;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.PERSON;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.PROPOSED;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.RULES;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.STREAM;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.decided;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.imported;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.later;
import static nl.kiem.initiative.view.InitiativeOverviewViewTest.requested;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeTermsTest {

    /** Midnight in Amsterdam at the end of the last day, in winter. */
    static final Instant SCREENING_OVER = Instant.parse("2026-01-19T23:00:00Z");

    static final Instant EXPLORING_OVER = Instant.parse("2026-03-06T23:00:00Z");
    static final Instant DECISION_LATE = Instant.parse("2026-01-26T23:00:00Z");

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new InitiativeTerms(RULES))));

    @Test
    void a_proposal_waits_for_its_screening_until_the_last_day_is_over() {
        deadlines.given(STREAM, PROPOSED).then(row(1, "screening-term-over", SCREENING_OVER));
    }

    @Test
    void a_stage_has_a_term() {
        deadlines.given(STREAM, PROPOSED, ADMITTED, answered()).then(row(3, "stage-term-over", EXPLORING_OVER));
    }

    @Test
    void an_open_review_takes_the_place_of_the_term() {
        deadlines.given(STREAM, PROPOSED, ADMITTED, requested()).then(row(3, "gate-decision-late", DECISION_LATE));
    }

    @Test
    void a_gate_sets_the_term_of_the_next_stage() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED, requested(), decided(Stage.DEVELOPING, DAY.plusDays(60)))
                .then(row(4, "stage-term-over", EXPLORING_OVER));
    }

    @Test
    void a_term_that_was_told_is_not_awaited_any_more() {
        deadlines
                .given(
                        STREAM,
                        PROPOSED,
                        new StageDeadlineExceeded(ID, Stage.PROPOSED, DAY.plusDays(14), Role.TL, later(15)))
                .then(row(2, "", null));
    }

    @Test
    void proven_and_stopped_initiatives_wait_for_nothing() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED, new StageEntered(ID, Stage.PROVEN, "pilot-x/9", later(9)))
                .then(row(3, "", null));
        deadlines
                .given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new InitiativeStopped(ID, Stage.EXPLORING, "no", new Lesson("a", "b", "c", "d"), later(9)))
                .then(row(3, "", null));
    }

    @Test
    void terms_do_not_run_for_what_a_portfolio_says() {
        deadlines.given(STREAM, imported("Chat", Stage.PILOTING)).then(row(1, "", null));
    }

    private static AccountableExecutiveAssigned answered() {
        return new AccountableExecutiveAssigned(ID, PERSON, "director", MINISTRY, DAY, AT);
    }

    private static Deadline row(long version, String name, @Nullable Instant dueAt) {
        return new Deadline(
                STREAM.toString(),
                version,
                dueAt,
                dueAt == null ? new TreeMap<>() : new TreeMap<>(Map.of(name, dueAt)));
    }
}
