package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RESUMED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.SUSPENDED;
import static nl.kiem.initiative.domain.PilotSample.TESTER;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.found;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.INITIATOR;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;

import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import nl.kiem.initiative.domain.PilotCommand.MarkStopCriterion;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotIncidentTest {

    static final PilotEvent MET = new StopCriterionMet(
            PILOT, THREAD, "somebody loses an income", "a letter of the family", Sample.TOP, days(20));

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));
    final DeciderSpec<PilotCommand, Pilot, PilotEvent>.Given suspended =
            pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 10, true), SUSPENDED);

    @Test
    void anybody_reports_an_incident() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(incident(Severity.MINOR, 9))
                .then(reported(1, Severity.MINOR, 9, false));
    }

    @Test
    void the_incident_that_uses_up_the_harm_budget_suspends_the_pilot_in_the_same_decision() {
        pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 9, false))
                .when(incident(Severity.MINOR, 1))
                .then(reported(2, Severity.MINOR, 1, true), SUSPENDED);
    }

    @Test
    void a_severe_incident_suspends_the_pilot_however_few_it_affected() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(incident(Severity.SEVERE, 0))
                .then(
                        reported(1, Severity.SEVERE, 0, true),
                        new PilotSuspended(PILOT, THREAD, "a severe incident, whatever the limit", days(20)));
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(incident(Severity.SERIOUS, 9))
                .then(reported(1, Severity.SERIOUS, 9, false));
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(incident(Severity.SEVERE, 10))
                .then(reported(1, Severity.SEVERE, 10, true), SUSPENDED);
    }

    @Test
    void a_stop_criterion_that_is_met_suspends_a_pilot_that_runs() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(mark("somebody loses an income"))
                .then(
                        MET,
                        new PilotSuspended(
                                PILOT, THREAD, "a stop criterion is met: somebody loses an income", days(20)));
        suspended.when(mark("somebody loses an income")).then(MET);
        suspended.and(MET).when(mark("somebody loses an income")).then();
        suspended
                .and(MET, found(1), RESUMED)
                .when(mark("somebody loses an income"))
                .then(
                        MET,
                        new PilotSuspended(
                                PILOT, THREAD, "a stop criterion is met: somebody loses an income", days(20)));
    }

    @Test
    void only_a_stop_criterion_of_the_design_is_marked_and_only_while_the_pilot_is_under_way() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(mark("it rains"))
                .thenRejected(PilotReason.STOP_CRITERION_UNKNOWN)
                .because("somebody loses an income");
        pilot.given(PLANNED, CLEARED).when(mark("somebody loses an income")).thenRejected(PilotReason.NOT_RUNNING);
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(mark("somebody loses an income"))
                .thenRejected(PilotReason.NOT_RUNNING);
    }

    @Test
    void a_pilot_whose_initiative_nobody_carries_does_not_go_on() {
        suspended
                .and(found(1))
                .when(new Resume(PilotSafetyTest.lacking(InitiativeFacts.OWNER), "x", 15L, EXECUTIVE, days(23)))
                .thenRejected(PilotReason.OWNER_MISSING)
                .missing("owner");
    }

    @Test
    void an_incident_is_taken_in_whatever_state_the_pilot_is() {
        pilot.given(PLANNED).when(incident(Severity.MINOR, 50)).then(reported(1, Severity.MINOR, 50, false));
        pilot.given(PLANNED, CLEARED).when(incident(Severity.MINOR, 50)).then(reported(1, Severity.MINOR, 50, false));
        suspended.when(incident(Severity.SEVERE, 50)).then(reported(2, Severity.SEVERE, 50, false));
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(incident(Severity.SEVERE, 50))
                .then(reported(1, Severity.SEVERE, 50, false));
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, PilotProofTest.NOT_PROVEN)
                .when(incident(Severity.SEVERE, 50))
                .then(reported(1, Severity.SEVERE, 50, false));
    }

    @Test
    void what_was_found_out_about_an_incident_is_recorded_once() {
        pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 1, false))
                .when(finding(1))
                .then(found(1));
        pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 1, false), found(1))
                .when(finding(1))
                .then();
    }

    @Test
    void what_is_found_out_later_takes_the_place_of_what_was_thought() {
        for (var better : List.of(
                new RecordIncidentFinding(1, "it was the printer", "the number is checked", TEAM_LEAD, days(30)),
                new RecordIncidentFinding(1, "two files had one number", "it is replaced", TEAM_LEAD, days(30)))) {
            pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 1, false), found(1))
                    .when(better)
                    .then(new IncidentFindingRecorded(
                            PILOT, THREAD, 1, better.finding(), better.remedy(), Sample.LEAD, 0, days(30)));
        }
    }

    @Test
    void nothing_is_found_out_about_an_incident_that_nobody_reported() {
        for (int number : List.of(0, 2)) {
            pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 1, false))
                    .when(finding(number))
                    .thenRejected(PilotReason.INCIDENT_UNKNOWN)
                    .because("1 incidents");
        }
    }

    @Test
    void nobody_more_takes_part_while_the_pilot_is_suspended() {
        suspended
                .when(new ExposePeople(facts(piloting()), 1, TEAM_LEAD, days(21)))
                .thenRejected(PilotReason.EXPOSURE_FROZEN);
        suspended
                .and(found(1), RESUMED)
                .when(new ExposePeople(facts(piloting()), 1, TEAM_LEAD, days(24)))
                .then(new PilotEvent.PeopleExposed(PILOT, THREAD, 1, 1, days(24)));
    }

    @Test
    void the_executive_lets_a_suspended_pilot_go_on_once_it_is_clear_what_happened() {
        suspended.and(found(1)).when(resume("the number is checked", 15L)).then(RESUMED);
    }

    @Test
    void everything_that_going_on_still_lacks_is_named_at_once() {
        suspended
                .and(reported(2, Severity.SEVERE, 0, false), reported(3, Severity.SERIOUS, 0, false))
                .when(resume(" ", 10L))
                .thenRejected(PilotReason.RESUMPTION_INCOMPLETE)
                .missing("incidents.1", "incidents.2", "reason", "harmMax");
        suspended
                .and(found(1))
                .when(resume(null, null))
                .thenRejected(PilotReason.RESUMPTION_INCOMPLETE)
                .missing("reason", "harmMax");
        suspended
                .and(found(1))
                .when(resume("the number is checked", 11L))
                .then(new PilotResumed(PILOT, THREAD, Sample.TOP, "the number is checked", 11, days(23)));
    }

    @Test
    void nobody_but_the_answerable_executive_lets_a_pilot_go_on() {
        suspended
                .and(found(1))
                .when(new Resume(facts(piloting()), "x", 15L, BOARD, days(23)))
                .thenRejected(PilotReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void an_executive_who_carries_it_out_does_not_let_it_go_on() {
        InitiativeEvent successor = new AccountableExecutiveAssigned(ID, TESTER, "director", MINISTRY, DAY, days(20));
        InitiativeEvent[] history =
                Stream.concat(Stream.of(piloting()), Stream.of(successor)).toArray(InitiativeEvent[]::new);
        Actor tester = Sample.actor(TESTER, Role.EXE);
        suspended
                .and(found(1))
                .when(new Resume(facts(history), "x", 15L, tester, days(23)))
                .thenRejected(PilotReason.EXECUTIVE_IN_TEAM);
    }

    @Test
    void a_pilot_does_not_go_on_after_its_period_or_when_its_initiative_is_over() {
        suspended
                .and(found(1))
                .when(new Resume(facts(piloting()), "x", 15L, EXECUTIVE, days(98)))
                .thenRejected(PilotReason.PILOT_PERIOD_OVER);
        suspended
                .and(found(1))
                .when(new Resume(facts(piloting()), "x", 15L, EXECUTIVE, days(97)))
                .then(new PilotResumed(PILOT, THREAD, Sample.TOP, "x", 15, days(97)));
        suspended
                .and(found(1))
                .when(new Resume(Sample.stopped(), "x", 15L, EXECUTIVE, days(23)))
                .thenRejected(PilotReason.INITIATIVE_CLOSED);
    }

    @Test
    void what_is_not_suspended_does_not_go_on() {
        pilot.given(PLANNED, CLEARED, STARTED).when(resume("x", 15L)).then();
        pilot.given(PLANNED, CLEARED).when(resume("x", 15L)).thenRejected(PilotReason.NOT_SUSPENDED);
    }

    @Test
    void a_pilot_that_goes_on_is_suspended_again_at_its_new_limit_and_not_before() {
        suspended.and(found(1), RESUMED).when(incident(Severity.MINOR, 4)).then(reported(2, Severity.MINOR, 4, false));
        suspended
                .and(found(1), RESUMED)
                .when(incident(Severity.MINOR, 5))
                .then(
                        reported(2, Severity.MINOR, 5, true),
                        new PilotSuspended(PILOT, THREAD, "incidents affected 15 people, the limit is 15", days(20)));
    }

    @Test
    void a_suspended_pilot_ends_with_a_reason() {
        suspended
                .when(new Conclude("too much harm", TEAM_LEAD, days(30)))
                .then(new PilotConcluded(PILOT, THREAD, "too much harm", days(30)));
    }

    @Test
    void a_severe_incident_without_a_finding_is_not_passed_over() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, reported(1, Severity.SEVERE, 1, false))
                .when(new Conclude(null, TEAM_LEAD, days(98)))
                .thenRejected(PilotReason.SEVERE_INCIDENT_WITHOUT_FINDING)
                .missing("incidents.1");
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, reported(1, Severity.SEVERE, 1, false), found(1))
                .when(new Conclude(null, TEAM_LEAD, days(98)))
                .then(CONCLUDED);
    }

    @Test
    void a_severe_incident_that_comes_to_light_after_the_end_keeps_it_from_being_proven_until_there_is_a_finding() {
        var judged = pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                .and(reported(1, Severity.SEVERE, 1, false));
        Grounds grounds = new Grounds("on target");
        judged.when(new DeclareProven(facts(piloting()), "d", grounds, BOARD, days(105)))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("incidents.1");
    }

    private static ReportIncident incident(Severity severity, long affected) {
        return new ReportIncident(severity, "a letter went to the wrong house", affected, INITIATOR, days(20));
    }

    private static MarkStopCriterion mark(String criterion) {
        return new MarkStopCriterion(criterion, "a letter of the family", EXECUTIVE, days(20));
    }

    private static RecordIncidentFinding finding(int incident) {
        return new RecordIncidentFinding(
                incident, "two files had one number", "the number is checked", TEAM_LEAD, days(22));
    }

    private static Resume resume(@Nullable String reason, @Nullable Long harmMax) {
        return new Resume(facts(piloting()), reason, harmMax, EXECUTIVE, days(23));
    }
}
