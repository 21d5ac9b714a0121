package nl.kiem.initiative.view;

import static nl.kiem.initiative.view.PilotStory.ASSESSED;
import static nl.kiem.initiative.view.PilotStory.CLEARED;
import static nl.kiem.initiative.view.PilotStory.CLOSED;
import static nl.kiem.initiative.view.PilotStory.CONCLUDED;
import static nl.kiem.initiative.view.PilotStory.DAY;
import static nl.kiem.initiative.view.PilotStory.DESIGNED;
import static nl.kiem.initiative.view.PilotStory.END;
import static nl.kiem.initiative.view.PilotStory.EXPIRED;
import static nl.kiem.initiative.view.PilotStory.EXPOSED;
import static nl.kiem.initiative.view.PilotStory.FOUND;
import static nl.kiem.initiative.view.PilotStory.INCIDENT;
import static nl.kiem.initiative.view.PilotStory.PROVEN;
import static nl.kiem.initiative.view.PilotStory.RESUMED;
import static nl.kiem.initiative.view.PilotStory.SERIOUS;
import static nl.kiem.initiative.view.PilotStory.START;
import static nl.kiem.initiative.view.PilotStory.STARTED;
import static nl.kiem.initiative.view.PilotStory.STREAM;
import static nl.kiem.initiative.view.PilotStory.SUSPENDED;
import static nl.kiem.initiative.view.PilotStory.VALID_UNTIL;
import static nl.kiem.initiative.view.PilotStory.WAIVED;
import static nl.kiem.initiative.view.PilotStory.WITHDRAWN;
import static nl.kiem.initiative.view.PilotStory.late;
import static nl.kiem.initiative.view.PilotStory.notProven;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.Test;

class PilotDeadlineTermsTest {

    static final LocalDate CONCLUDED_ON = DAY.plusDays(98);

    final ViewSpec<Deadline> deadlines =
            ViewSpec.of(new DeadlineView(List.of(new PilotDeadlineTerms(PilotStory.RULES))));

    @Test
    void a_designed_pilot_waits_for_its_first_day_and_clearing_it_changes_nothing_about_that() {
        then(Map.of("start-late", START), WAIVED, DESIGNED);
        then(Map.of("start-late", START), DESIGNED, CLEARED);
    }

    @Test
    void a_running_pilot_waits_for_its_last_day_whoever_takes_part() {
        then(Map.of("conclusion-late", END), DESIGNED, CLEARED, STARTED, EXPOSED);
    }

    @Test
    void a_suspended_pilot_waits_for_a_decision_beside_its_last_day() {
        then(
                Map.of("conclusion-late", END, "resumption-late", LocalDate.of(2026, 2, 6)),
                DESIGNED,
                CLEARED,
                STARTED,
                INCIDENT,
                SUSPENDED);
        then(Map.of("conclusion-late", END), DESIGNED, CLEARED, STARTED, INCIDENT, SUSPENDED, RESUMED);
    }

    @Test
    void a_concluded_pilot_waits_thirty_days_for_its_verdict() {
        then(Map.of("verdict-late", CONCLUDED_ON.plusDays(30)), DESIGNED, CLEARED, STARTED, CONCLUDED, ASSESSED);
        then(
                Map.of("verdict-late", CONCLUDED_ON.plusDays(30)),
                DESIGNED,
                CLEARED,
                STARTED,
                INCIDENT,
                SUSPENDED,
                CONCLUDED);
    }

    @Test
    void what_was_told_to_be_late_is_told_again_twice_and_then_no_more() {
        PilotEvent[] once = {DESIGNED, CLEARED, STARTED, CONCLUDED, told(1)};
        then(Map.of("verdict-late", CONCLUDED_ON.plusDays(60)), once);
        then(
                Map.of("verdict-late", CONCLUDED_ON.plusDays(120)),
                DESIGNED,
                CLEARED,
                STARTED,
                CONCLUDED,
                told(1),
                told(2));
        then(Map.of(), DESIGNED, CLEARED, STARTED, CONCLUDED, told(1), told(2), told(3));
    }

    @Test
    void what_was_given_up_or_ended_with_its_initiative_waits_for_nothing() {
        then(Map.of(), DESIGNED, CLEARED, WITHDRAWN);
        then(Map.of(), DESIGNED, CLEARED, STARTED, CONCLUDED, CLOSED);
    }

    @Test
    void a_serious_incident_waits_for_a_finding_whatever_becomes_of_the_pilot() {
        LocalDate foundBy = DAY.plusDays(25);
        then(Map.of("conclusion-late", END, "finding-late", foundBy), DESIGNED, CLEARED, STARTED, SERIOUS);
        then(Map.of("conclusion-late", END, "finding-late", foundBy), DESIGNED, CLEARED, STARTED, SERIOUS, again(21));
        then(Map.of("finding-late", foundBy), DESIGNED, CLEARED, STARTED, SERIOUS, CONCLUDED, CLOSED);
        then(Map.of("conclusion-late", END), DESIGNED, CLEARED, STARTED, SERIOUS, FOUND);
    }

    @Test
    void a_serious_incident_after_the_last_telling_is_told_anew() {
        PilotEvent[] told = new PilotEvent[3];
        for (int times = 1; times <= 3; times++) {
            told[times - 1] = late(PilotAwaited.FINDING, DAY.plusDays(20), DAY.plusDays(25), times);
        }
        PilotEvent[] before = {DESIGNED, CLEARED, STARTED, SERIOUS, told[0], told[1], told[2]};
        then(Map.of("conclusion-late", END), before);
        then(
                Map.of("conclusion-late", END, "finding-late", LocalDate.of(2026, 2, 20)),
                DESIGNED,
                CLEARED,
                STARTED,
                SERIOUS,
                told[0],
                told[1],
                told[2],
                again(40));
    }

    private static PilotEvent again(int day) {
        return new PilotEvent.PilotIncidentReported(
                PilotStory.ID,
                PilotStory.THREAD,
                PilotEvent.PilotIncidentReported.Severity.SERIOUS,
                "again",
                1,
                false,
                2,
                PilotStory.day(day));
    }

    @Test
    void a_proof_waits_for_its_last_day_and_a_failure_for_nothing() {
        then(Map.of("proof-expired", VALID_UNTIL), DESIGNED, CLEARED, STARTED, CONCLUDED, ASSESSED, PROVEN);
        then(Map.of(), DESIGNED, CLEARED, STARTED, CONCLUDED, ASSESSED, PROVEN, EXPIRED);
        then(Map.of(), DESIGNED, CLEARED, STARTED, CONCLUDED, notProven(Verdict.NOT_PROVEN));
    }

    private static PilotEvent told(int times) {
        return late(PilotAwaited.VERDICT, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), times);
    }

    private void then(Map<String, LocalDate> lastDays, PilotEvent... history) {
        var waiting = new TreeMap<String, Instant>();
        lastDays.forEach((name, day) -> waiting.put(name, CivilDate.endOf(day)));
        Instant first = waiting.values().stream().min(Instant::compareTo).orElse(null);
        deadlines.given(STREAM, history).then(new Deadline(STREAM.toString(), history.length, first, waiting));
    }
}
