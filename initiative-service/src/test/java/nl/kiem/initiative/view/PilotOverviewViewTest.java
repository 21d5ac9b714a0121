package nl.kiem.initiative.view;

import static nl.kiem.initiative.view.PilotStory.ASSESSED;
import static nl.kiem.initiative.view.PilotStory.CLEARED;
import static nl.kiem.initiative.view.PilotStory.CONCLUDED;
import static nl.kiem.initiative.view.PilotStory.DAY;
import static nl.kiem.initiative.view.PilotStory.DESIGNED;
import static nl.kiem.initiative.view.PilotStory.DOUBTED;
import static nl.kiem.initiative.view.PilotStory.END;
import static nl.kiem.initiative.view.PilotStory.EXPIRED;
import static nl.kiem.initiative.view.PilotStory.EXPOSED;
import static nl.kiem.initiative.view.PilotStory.FOUND;
import static nl.kiem.initiative.view.PilotStory.HINDERED;
import static nl.kiem.initiative.view.PilotStory.ID;
import static nl.kiem.initiative.view.PilotStory.INCIDENT;
import static nl.kiem.initiative.view.PilotStory.MEASURED;
import static nl.kiem.initiative.view.PilotStory.MINISTRY;
import static nl.kiem.initiative.view.PilotStory.PROVEN;
import static nl.kiem.initiative.view.PilotStory.RESUMED;
import static nl.kiem.initiative.view.PilotStory.START;
import static nl.kiem.initiative.view.PilotStory.STARTED;
import static nl.kiem.initiative.view.PilotStory.STREAM;
import static nl.kiem.initiative.view.PilotStory.SUSPENDED;
import static nl.kiem.initiative.view.PilotStory.THREAD;
import static nl.kiem.initiative.view.PilotStory.VALID_UNTIL;
import static nl.kiem.initiative.view.PilotStory.WAIVED;
import static nl.kiem.initiative.view.PilotStory.notProven;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.view.PilotOverview.Plan;
import nl.kiem.initiative.view.PilotOverview.Proof;
import nl.kiem.initiative.view.PilotOverview.Safety;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotOverviewViewTest {

    static final Plan PLAN = new Plan(
            START, END, RiskClass.LOW, StudyDesign.COMPARISON, List.of("Fewer calls!", "fewer  calls", "more answers"));
    static final OpenTerm BEGINS = OpenTerm.of(Role.EXE, DAY, START);
    static final OpenTerm RUNS = OpenTerm.of(Role.TL, START, END);
    static final Safety QUIET = new Safety(500, 30, 10, 0, 0);
    static final Safety HARMED = new Safety(500, 30, 10, 10, 1);

    final ViewSpec<PilotOverview> pilots = ViewSpec.of(new PilotOverviewView(PilotStory.RULES));

    @Test
    void a_pilot_that_may_last_longer_is_there_before_it_is_designed() {
        pilots.given(STREAM, WAIVED)
                .then(new PilotOverview(
                        ID.toString(),
                        1,
                        THREAD.toString(),
                        MINISTRY.value(),
                        PilotState.WAIVED,
                        null,
                        new Safety(0, 0, 0, 0, 0),
                        null,
                        List.of(),
                        Map.of(),
                        Custody.of(MINISTRY, Visibility.PUBLIC)));
    }

    @Test
    void a_design_waits_for_its_executive_and_then_for_its_first_day() {
        Safety nobody = new Safety(500, 0, 10, 0, 0);
        pilots.given(STREAM, DESIGNED)
                .then(row(1, PilotState.DESIGNED, nobody, null, Map.of(PilotAwaited.START, BEGINS)));
        pilots.given(STREAM, DESIGNED, CLEARED)
                .then(row(
                        2,
                        PilotState.CLEARED,
                        nobody,
                        null,
                        Map.of(PilotAwaited.START, OpenTerm.of(Role.TL, DAY, START))));
    }

    @Test
    void what_happens_to_people_is_counted() {
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, MEASURED, HINDERED, DOUBTED, PilotStory.CRITERION)
                .then(row(8, PilotState.RUNNING, QUIET, null, Map.of(PilotAwaited.CONCLUSION, RUNS)));
        OpenTerm decision = OpenTerm.of(Role.EXE, LocalDate.of(2026, 1, 25), LocalDate.of(2026, 2, 6));
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, INCIDENT, SUSPENDED)
                .then(row(
                        6,
                        PilotState.SUSPENDED,
                        HARMED,
                        null,
                        Map.of(PilotAwaited.CONCLUSION, RUNS, PilotAwaited.RESUMPTION, decision)));
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, INCIDENT, SUSPENDED, FOUND, RESUMED)
                .then(row(
                        8,
                        PilotState.RUNNING,
                        new Safety(500, 30, 15, 10, 1),
                        null,
                        Map.of(PilotAwaited.CONCLUSION, RUNS)));
    }

    @Test
    void what_was_shown_is_told_and_whether_it_still_counts() {
        LocalDate concluded = DAY.plusDays(98);
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, CONCLUDED, ASSESSED)
                .then(row(
                        6,
                        PilotState.CONCLUDED,
                        QUIET,
                        new Proof(3, null, false),
                        Map.of(PilotAwaited.VERDICT, OpenTerm.of(Role.PB, concluded, concluded.plusDays(30)))));
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, CONCLUDED, ASSESSED, PROVEN)
                .then(row(7, PilotState.PROVEN, QUIET, new Proof(3, VALID_UNTIL, false), Map.of()));
        pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, CONCLUDED, ASSESSED, PROVEN, EXPIRED)
                .then(row(8, PilotState.PROVEN, QUIET, new Proof(3, VALID_UNTIL, true), Map.of()));
    }

    @Test
    void what_could_not_be_shown_is_told_too() {
        for (Verdict verdict : Verdict.values()) {
            pilots.given(STREAM, DESIGNED, CLEARED, STARTED, EXPOSED, CONCLUDED, notProven(verdict))
                    .then(row(6, PilotState.valueOf(verdict.name()), QUIET, null, Map.of()));
        }
    }

    private static PilotOverview row(
            long version, PilotState state, Safety safety, @Nullable Proof proof, Map<PilotAwaited, OpenTerm> waits) {
        return new PilotOverview(
                ID.toString(),
                version,
                THREAD.toString(),
                MINISTRY.value(),
                state,
                PLAN,
                safety,
                proof,
                List.of("fewer calls", "more answers"),
                waits,
                Custody.of(MINISTRY, Visibility.PUBLIC));
    }
}
