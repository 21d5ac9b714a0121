package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.found;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.Start;
import org.junit.jupiter.api.Test;

class PilotSafetyTest {

    final PilotDecider decider = new PilotDecider(RULES);
    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(decider);
    final DeciderSpec<PilotCommand, Pilot, PilotEvent>.Given cleared = pilot.given(PLANNED, CLEARED);
    final DeciderSpec<PilotCommand, Pilot, PilotEvent>.Given running = pilot.given(PLANNED, CLEARED, STARTED);

    @Test
    void nobody_takes_part_while_work_on_the_initiative_stands_still() {
        InitiativeFacts paused = facts(and(new InitiativePaused(Sample.ID, DAY.plusDays(90), "a vacancy", AT)));
        cleared.when(start(paused, 7))
                .thenRejected(PilotReason.INITIATIVE_PAUSED)
                .missing("resumption");
        running.when(expose(paused, 8))
                .thenRejected(PilotReason.INITIATIVE_PAUSED)
                .missing("resumption");
    }

    @Test
    void nobody_takes_part_when_nobody_at_the_top_answers_for_it_any_more_and_the_grace_is_over() {
        InitiativeFacts lapsed =
                facts(and(new AccountabilityLapsed(Sample.ID, TOP, LapseCause.WITHDRAWN, DAY.plusDays(20), AT)));
        cleared.when(start(lapsed, 20)).then(startedOn(20));
        cleared.when(start(lapsed, 21))
                .thenRejected(PilotReason.ACCOUNTABILITY_LAPSED)
                .missing("executive");
        running.when(expose(lapsed, 20)).then(exposedOn(20));
        running.when(expose(lapsed, 21))
                .thenRejected(PilotReason.ACCOUNTABILITY_LAPSED)
                .missing("executive");
        running.when(expose(lacking(InitiativeFacts.EXECUTIVE), 8))
                .thenRejected(PilotReason.ACCOUNTABILITY_LAPSED)
                .missing("executive");
    }

    @Test
    void nobody_takes_part_without_an_owner_in_the_line_or_without_money() {
        cleared.when(start(lacking(InitiativeFacts.OWNER), 7))
                .thenRejected(PilotReason.OWNER_MISSING)
                .missing("owner");
        running.when(expose(lacking(InitiativeFacts.OWNER), 8))
                .thenRejected(PilotReason.OWNER_MISSING)
                .missing("owner");
        cleared.when(start(lacking(InitiativeFacts.ALLOCATION), 7))
                .thenRejected(PilotReason.FUNDING_GONE)
                .missing("allocation");
        running.when(expose(lacking(InitiativeFacts.ALLOCATION), 8))
                .thenRejected(PilotReason.FUNDING_GONE)
                .missing("allocation");
    }

    @Test
    void a_pilot_does_not_begin_without_its_gate_but_who_runs_already_has_passed_it() {
        cleared.when(start(lacking(InitiativeFacts.GATE), 7))
                .thenRejected(PilotReason.GATE_NOT_PASSED)
                .missing("gate");
        running.when(expose(lacking(InitiativeFacts.GATE), 8)).then(exposedOn(8));
    }

    @Test
    void nobody_takes_part_in_the_pilot_of_an_initiative_that_is_over() {
        cleared.when(start(Sample.stopped(), 7))
                .thenRejected(PilotReason.INITIATIVE_CLOSED)
                .missing("initiative");
        running.when(expose(Sample.stopped(), 8))
                .thenRejected(PilotReason.INITIATIVE_CLOSED)
                .missing("initiative");
    }

    @Test
    void nobody_takes_part_after_the_last_day() {
        running.when(expose(facts(piloting()), 97)).then(exposedOn(97));
        running.when(expose(facts(piloting()), 98))
                .thenRejected(PilotReason.PILOT_PERIOD_OVER)
                .because(END.toString())
                .missing("end");
    }

    @Test
    void nobody_takes_part_after_the_experiment_clause_has_ended() {
        var clause = new LegalBasis(LegalBasis.Kind.EXPERIMENT_CLAUSE, "Wet X, art. 3", START.plusDays(30));
        var allowed = new PilotCleared(PILOT, THREAD, TOP, clause, null, AT);
        var under = pilot.given(PLANNED, allowed, STARTED);
        under.when(expose(facts(piloting()), 37)).then(exposedOn(37));
        under.when(expose(facts(piloting()), 38))
                .thenRejected(PilotReason.LEGAL_BASIS_EXPIRED)
                .because(START.plusDays(30).toString())
                .missing("legalBasis.expires");
        pilot.given(PLANNED, allowed)
                .when(start(facts(piloting()), 38))
                .thenRejected(PilotReason.LEGAL_BASIS_EXPIRED)
                .missing("legalBasis.expires");
    }

    @Test
    void a_pilot_whose_harm_budget_was_used_up_before_it_began_does_not_begin() {
        cleared.and(reported(1, Severity.MINOR, 9, false))
                .when(start(facts(piloting()), 7))
                .then(STARTED);
        cleared.and(reported(1, Severity.MINOR, 9, false), reported(2, Severity.MINOR, 1, false))
                .when(start(facts(piloting()), 7))
                .thenRejected(PilotReason.HARM_BUDGET_SPENT)
                .because("10 people, the limit is 10")
                .missing("harmMax");
        pilot.given(PLANNED, reported(1, Severity.MINOR, 10, false))
                .when(clear(facts(piloting())))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("harmMax");
        running.and(reported(1, Severity.MINOR, 10, false))
                .when(expose(facts(piloting()), 8))
                .thenRejected(PilotReason.HARM_BUDGET_SPENT)
                .missing("harmMax");
    }

    @Test
    void a_pilot_in_which_nobody_may_come_to_harm_begins_as_long_as_nobody_did() {
        PilotEvent nobody = PilotSample.planned(RiskClass.MEDIUM, StudyDesign.COMPARISON, 500, 0);
        pilot.given(nobody, CLEARED).when(start(facts(piloting()), 7)).then(STARTED);
        pilot.given(nobody, CLEARED, reported(1, Severity.MINOR, 0, false))
                .when(start(facts(piloting()), 7))
                .thenRejected(PilotReason.HARM_BUDGET_SPENT)
                .missing("harmMax");
    }

    @Test
    void a_pilot_does_not_begin_before_it_is_found_out_how_somebody_came_to_severe_harm() {
        var severe = cleared.and(reported(1, Severity.SEVERE, 1, false));
        severe.when(start(facts(piloting()), 7))
                .thenRejected(PilotReason.SEVERE_INCIDENT_WITHOUT_FINDING)
                .missing("incidents.1");
        severe.and(found(1)).when(start(facts(piloting()), 7)).then(STARTED);
    }

    @Test
    void everything_that_stands_in_the_way_is_named_at_once_with_who_supplies_it() {
        InitiativeFacts bare = lacking(
                InitiativeFacts.EXECUTIVE,
                InitiativeFacts.OWNER,
                InitiativeFacts.ALLOCATION,
                InitiativeFacts.RESUMPTION,
                InitiativeFacts.GATE);
        var harmed = cleared.and(reported(1, Severity.SEVERE, 10, false));
        harmed.when(new Start(bare, List.of(PilotBookingTest.LAPSED), TEAM_LEAD, days(6)))
                .thenRejected(PilotReason.ACCOUNTABILITY_LAPSED)
                .missing(
                        "executive",
                        "owner",
                        "allocation",
                        "resumption",
                        "gate",
                        "start",
                        "harmMax",
                        "incidents.1",
                        "bookings." + PilotBookingTest.FIRST);
        assertThat(decider.lacking((Known) harmed.state(), bare, List.of(), DAY.plusDays(98)))
                .extracting(Missing::supplier)
                .containsExactly(Role.EXE, Role.IMP, Role.FM, Role.TL, Role.PB, Role.TL, Role.TL, Role.TL);
    }

    @Test
    void what_can_never_begin_is_not_cleared() {
        pilot.given(PLANNED)
                .when(new Clear(facts(piloting()), List.of(), false, null, EXECUTIVE, days(98)))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("end");
        pilot.given(PilotSample.planned(RiskClass.LOW, StudyDesign.COMPARISON, 0))
                .when(clear(facts(piloting())))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("exposureMax");
    }

    @Test
    void what_goes_wrong_before_or_after_suspends_nothing_but_is_kept() {
        running.and(ON_TARGET, CONCLUDED)
                .when(new PilotCommand.ReportIncident(
                        Severity.SEVERE, "a letter went to the wrong house", 3, TEAM_LEAD, days(20)))
                .then(reported(1, Severity.SEVERE, 3, false));
    }

    /** The sample initiative, without these. */
    static InitiativeFacts lacking(String... items) {
        InitiativeFacts facts = facts(piloting());
        List<Missing> missing = Arrays.stream(items)
                .map(item -> new Missing(item, "it is there", supplier(item)))
                .toList();
        return new InitiativeFacts(
                facts.threadId(),
                facts.title(),
                facts.stage(),
                facts.organisation(),
                facts.custody(),
                Set.of(),
                facts.executive(),
                facts.lapse(),
                facts.legalBasis(),
                facts.interests(),
                facts.owed(),
                missing);
    }

    private static Role supplier(String item) {
        return switch (item) {
            case InitiativeFacts.EXECUTIVE -> Role.EXE;
            case InitiativeFacts.OWNER -> Role.IMP;
            case InitiativeFacts.ALLOCATION -> Role.FM;
            case InitiativeFacts.GATE -> Role.PB;
            default -> Role.TL;
        };
    }

    private static InitiativeEvent[] and(InitiativeEvent event) {
        return Stream.concat(Stream.of(piloting()), Stream.of(event)).toArray(InitiativeEvent[]::new);
    }

    private static Start start(InitiativeFacts initiative, int day) {
        return new Start(initiative, List.of(), TEAM_LEAD, days(day));
    }

    private static ExposePeople expose(InitiativeFacts initiative, int day) {
        return new ExposePeople(initiative, 1, TEAM_LEAD, days(day));
    }

    private static Clear clear(InitiativeFacts initiative) {
        return new Clear(initiative, List.of(), false, null, EXECUTIVE, AT);
    }

    private static PilotEvent exposedOn(int day) {
        return new PeopleExposed(PILOT, THREAD, 1, 1, days(day));
    }

    private static PilotEvent startedOn(int day) {
        PilotEvent.PilotStarted e = (PilotEvent.PilotStarted) STARTED;
        Instant at = days(day);
        return new PilotEvent.PilotStarted(
                e.pilotId(),
                e.threadId(),
                e.organisations(),
                e.exposureMax(),
                e.measures(),
                e.end(),
                e.legalBasis(),
                at);
    }
}
