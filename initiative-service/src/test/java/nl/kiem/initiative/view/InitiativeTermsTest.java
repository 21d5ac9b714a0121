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
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
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

    static final SortedMap<String, Instant> SCREENING = new TreeMap<>(Map.of(
            "screening-late", SCREENING_OVER,
            "screening-late-2x", Instant.parse("2026-02-02T23:00:00Z"),
            "screening-late-4x", Instant.parse("2026-03-02T23:00:00Z")));

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new InitiativeTerms(RULES))));

    @Test
    void a_proposal_waits_for_its_screening_until_the_last_day_is_over_and_twice_and_four_times_as_long() {
        deadlines.given(STREAM, PROPOSED).then(new Deadline(STREAM.toString(), 1, SCREENING_OVER, SCREENING));
    }

    @Test
    void a_term_that_was_told_is_awaited_for_the_next_time_only() {
        SortedMap<String, Instant> left = new TreeMap<>(SCREENING);
        left.remove("screening-late");
        deadlines
                .given(STREAM, PROPOSED, told(Awaited.SCREENING, 1))
                .then(new Deadline(STREAM.toString(), 2, left.get("screening-late-2x"), left));
        deadlines
                .given(STREAM, PROPOSED, told(null, null))
                .then(new Deadline(STREAM.toString(), 2, left.get("screening-late-2x"), left));
    }

    @Test
    void an_admitted_initiative_waits_for_its_executive_beside_the_term_of_its_stage() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED)
                .then(row(
                        2,
                        "executive-late",
                        "2026-01-27T23:00:00Z",
                        "executive-late-2x",
                        "2026-02-17T23:00:00Z",
                        "executive-late-4x",
                        "2026-03-31T22:00:00Z",
                        "stage-late",
                        "2026-03-06T23:00:00Z",
                        "stage-late-2x",
                        "2026-05-04T22:00:00Z",
                        "stage-late-4x",
                        "2026-08-30T22:00:00Z"));
    }

    @Test
    void an_executive_who_accepts_is_not_awaited_any_more() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED, answered())
                .then(row(
                        3,
                        "stage-late",
                        "2026-03-06T23:00:00Z",
                        "stage-late-2x",
                        "2026-05-04T22:00:00Z",
                        "stage-late-4x",
                        "2026-08-30T22:00:00Z"));
    }

    @Test
    void a_gate_sets_the_term_of_the_next_stage() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED, answered(), requested(), decided(Stage.DEVELOPING, DAY.plusDays(60)))
                .then(row(
                        5,
                        "stage-late",
                        "2026-03-06T23:00:00Z",
                        "stage-late-2x",
                        "2026-05-03T22:00:00Z",
                        "stage-late-4x",
                        "2026-08-27T22:00:00Z"));
    }

    @Test
    void proven_and_stopped_initiatives_wait_for_nothing() {
        deadlines
                .given(STREAM, PROPOSED, ADMITTED, answered(), new StageEntered(ID, Stage.PROVEN, "p/9", later(9)))
                .then(row(4));
        deadlines
                .given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new InitiativeStopped(
                                ID, Stage.EXPLORING, "no", new Lesson("a", "b", "c", "d"), null, later(9)))
                .then(row(3));
    }

    @Test
    void terms_do_not_run_for_what_a_portfolio_says() {
        deadlines.given(STREAM, imported("Chat", Stage.PILOTING)).then(row(1));
    }

    private static AccountableExecutiveAssigned answered() {
        return new AccountableExecutiveAssigned(ID, PERSON, "director", MINISTRY, DAY, AT);
    }

    private static StageDeadlineExceeded told(@Nullable Awaited awaited, @Nullable Integer times) {
        return new StageDeadlineExceeded(
                ID, Stage.PROPOSED, DAY.plusDays(14), Role.TL, awaited, null, times, null, later(15));
    }

    private static Deadline row(long version, String... namesAndInstants) {
        SortedMap<String, Instant> waiting = new TreeMap<>();
        for (int i = 0; i < namesAndInstants.length; i += 2) {
            waiting.put(namesAndInstants[i], Instant.parse(namesAndInstants[i + 1]));
        }
        Instant first = waiting.values().stream().min(Instant::compareTo).orElse(null);
        return new Deadline(STREAM.toString(), version, first, waiting);
    }
}
