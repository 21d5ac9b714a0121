package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ANSWERS;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.measured;
import static nl.kiem.initiative.domain.Sample.INITIATOR;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotRunTest {

    static final Map<String, BigDecimal> SPLIT =
            Map.of("low literacy", new BigDecimal("55"), "others", new BigDecimal("75"));
    static final PilotEvent SUSPENDED =
            new PilotSuspended(PILOT, THREAD, "incidents affected 10 people, the limit is 10", days(20));

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_value_is_recorded_with_its_split_into_groups() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(measure(ANSWERS.name(), START, END, SPLIT, null))
                .then(ON_TARGET);
    }

    @Test
    void nothing_is_measured_while_the_pilot_does_not_run() {
        pilot.given(PLANNED, CLEARED)
                .when(measure(ANSWERS.name(), START, END, SPLIT, null))
                .thenRejected(PilotReason.NOT_RUNNING);
    }

    @Test
    void only_designed_measures_are_recorded() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(measure("joy", START, END, SPLIT, null))
                .thenRejected(PilotReason.MEASURE_UNKNOWN);
    }

    @Test
    void a_value_from_outside_the_period_of_the_pilot_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(measure(ANSWERS.name(), START.minusDays(1), END, SPLIT, null))
                .thenRejected(PilotReason.OUTSIDE_PERIOD);
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(measure(ANSWERS.name(), START, END.plusDays(1), SPLIT, null))
                .thenRejected(PilotReason.OUTSIDE_PERIOD);
    }

    @Test
    void a_value_from_the_future_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new RecordMeasurement(
                        ANSWERS.name(), new BigDecimal("65"), 450, START, END, SPLIT, null, TEAM_LEAD, days(30)))
                .thenRejected(PilotReason.OUTSIDE_PERIOD);
    }

    @Test
    void a_value_without_its_split_into_groups_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(measure(ANSWERS.name(), START, END, Map.of("others", new BigDecimal("75")), null))
                .thenRejected(PilotReason.GROUP_SPLIT_INCOMPLETE)
                .missing("groupValues.low literacy");
    }

    @Test
    void a_value_is_not_restated_without_a_reason() {
        pilot.given(PLANNED, CLEARED, STARTED, measured("50", "45", "55", null))
                .when(measure(ANSWERS.name(), START, END, SPLIT, null))
                .thenRejected(PilotReason.RESTATED_WITHOUT_REASON)
                .missing("correctionReason");
    }

    @Test
    void a_correction_tells_why() {
        pilot.given(PLANNED, CLEARED, STARTED, measured("50", "45", "55", null))
                .when(measure(ANSWERS.name(), START, END, SPLIT, "a week was counted twice"))
                .then(measured("65", "55", "75", "a week was counted twice"));
    }

    @Test
    void anybody_reports_an_incident() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(incident(Severity.MINOR, 9))
                .then(reported(Severity.MINOR, 9, false));
    }

    @Test
    void the_incident_that_uses_up_the_harm_budget_suspends_the_pilot() {
        pilot.given(PLANNED, CLEARED, STARTED, reported(Severity.MINOR, 9, false))
                .when(incident(Severity.MINOR, 1))
                .then(reported(Severity.MINOR, 1, true), SUSPENDED);
    }

    @Test
    void an_incident_is_taken_in_whatever_state_the_pilot_is() {
        pilot.given(PLANNED).when(incident(Severity.MINOR, 50)).then(reported(Severity.MINOR, 50, false));
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(incident(Severity.SEVERE, 50))
                .then(reported(Severity.SEVERE, 50, false));
    }

    @Test
    void a_pilot_whose_measures_have_end_values_is_concluded() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET)
                .when(new Conclude(null, TEAM_LEAD, days(98)))
                .then(CONCLUDED);
    }

    @Test
    void a_pilot_without_end_values_is_not_concluded() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new Conclude(null, TEAM_LEAD, days(98)))
                .thenRejected(PilotReason.END_VALUES_MISSING)
                .missing("measures.answers in time");
    }

    @Test
    void a_pilot_ends_early_with_a_reason() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new Conclude("nobody came", TEAM_LEAD, days(30)))
                .then(new PilotConcluded(PILOT, THREAD, "nobody came", days(30)));
    }

    @Test
    void a_suspended_pilot_ends_with_a_reason() {
        pilot.given(PLANNED, CLEARED, STARTED, reported(Severity.MINOR, 10, true), SUSPENDED)
                .when(new Conclude("too much harm", TEAM_LEAD, days(30)))
                .then(new PilotConcluded(PILOT, THREAD, "too much harm", days(30)));
    }

    @Test
    void a_severe_incident_without_a_finding_is_not_passed_over() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, reported(Severity.SEVERE, 1, false))
                .when(new Conclude(null, TEAM_LEAD, days(98)))
                .thenRejected(PilotReason.SEVERE_INCIDENT_WITHOUT_FINDING);
    }

    @Test
    void what_does_not_run_is_not_concluded() {
        pilot.given(PLANNED, CLEARED)
                .when(new Conclude("x", TEAM_LEAD, days(9)))
                .thenRejected(PilotReason.NOT_RUNNING);
    }

    private static RecordMeasurement measure(
            String name, LocalDate from, LocalDate to, Map<String, BigDecimal> split, @Nullable String correction) {
        return new RecordMeasurement(name, new BigDecimal("65"), 450, from, to, split, correction, TEAM_LEAD, days(98));
    }

    private static ReportIncident incident(Severity severity, long affected) {
        return new ReportIncident(severity, "a letter went to the wrong house", affected, INITIATOR, days(20));
    }

    private static PilotEvent reported(Severity severity, long affected, boolean suspended) {
        return new PilotIncidentReported(
                PILOT, THREAD, severity, "a letter went to the wrong house", affected, suspended, days(20));
    }
}
