package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.PROVEN;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.SUSPENDED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.found;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Start;
import nl.kiem.initiative.domain.PilotCommand.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotEndTest {

    static final PilotEvent WITHDRAWN = new PilotWithdrawn(PILOT, THREAD, "the supplier is gone", days(5));
    static final String OVER = "its initiative is over: STOPPED";
    static final PilotEvent CLOSED = new PilotClosed(PILOT, THREAD, Stage.STOPPED, days(30));

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_team_lead_gives_up_a_pilot_in_which_nobody_took_part_yet() {
        pilot.given(PLANNED).when(withdraw("the supplier is gone")).then(WITHDRAWN);
        pilot.given(PLANNED, CLEARED).when(withdraw("the supplier is gone")).then(WITHDRAWN);
        Known over = (Known) pilot.given(PLANNED, CLEARED, WITHDRAWN).state();
        assertThat(over.file().terms()).isEmpty();
        assertThat(over.file().ending().earlyStop()).isEqualTo("the supplier is gone");
    }

    @Test
    void giving_up_twice_adds_no_fact() {
        pilot.given(PLANNED, WITHDRAWN).when(withdraw("anything")).then();
    }

    @Test
    void giving_up_needs_a_reason() {
        for (String none : new String[] {null, " "}) {
            pilot.given(PLANNED)
                    .when(withdraw(none))
                    .thenRejected(PilotReason.REASON_MISSING)
                    .missing("reason");
        }
    }

    @Test
    void what_people_took_part_in_is_concluded_and_not_given_up() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(withdraw("x"))
                .thenRejected(PilotReason.ALREADY_STARTED)
                .because("conclude it");
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(withdraw("x"))
                .thenRejected(PilotReason.ALREADY_STARTED);
    }

    @Test
    void what_was_given_up_does_not_begin_any_more_but_an_incident_is_still_taken() {
        var over = pilot.given(PLANNED, CLEARED, WITHDRAWN);
        over.when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(7)))
                .thenRejected(PilotReason.PILOT_WITHDRAWN)
                .because("design another");
        over.when(new Conclude("x", TEAM_LEAD, days(7))).thenRejected(PilotReason.PILOT_WITHDRAWN);
        over.when(new ReportIncident(Severity.SEVERE, "a letter went to the wrong house", 1, TEAM_LEAD, days(20)))
                .then(reported(1, Severity.SEVERE, 1, false));
    }

    @Test
    void what_has_not_begun_when_its_initiative_ends_is_given_up() {
        PilotEvent withdrawn = new PilotWithdrawn(PILOT, THREAD, OVER, days(30));
        pilot.given(PLANNED).when(end()).then(withdrawn);
        pilot.given(PLANNED, CLEARED).when(end()).then(withdrawn);
    }

    @Test
    void what_is_under_way_when_its_initiative_ends_is_concluded_and_no_verdict_is_awaited() {
        PilotEvent concluded = new PilotConcluded(PILOT, THREAD, OVER, days(30));
        pilot.given(PLANNED, CLEARED, STARTED).when(end()).then(concluded, CLOSED);
        var suspended = pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 10, true), SUSPENDED);
        suspended.when(end()).then(concluded, CLOSED);
        Known over = (Known) suspended.and(concluded, CLOSED).state();
        assertThat(over).isInstanceOf(Pilot.Concluded.class);
        assertThat(over.file().terms()).isEmpty();
    }

    @Test
    void what_was_concluded_before_its_initiative_ended_waits_for_no_verdict_any_more() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED).when(end()).then(CLOSED);
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, CLOSED)
                .when(end())
                .then();
    }

    @Test
    void the_end_of_its_initiative_is_no_news_for_what_is_over_or_was_never_there() {
        pilot.given(PLANNED, WITHDRAWN).when(end()).then();
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, PROVEN)
                .when(end())
                .then();
        pilot.given(PLANNED, CLEARED, STARTED, CONCLUDED, PilotProofTest.NOT_PROVEN)
                .when(end())
                .then();
        pilot.given().when(end()).then();
        pilot.given(PilotLengthTest.WAIVED).when(end()).then();
    }

    @Test
    void whoever_gave_it_up_hears_no_doubts_about_it() {
        pilot.given(PLANNED, WITHDRAWN).when(PilotFactsTest.doubt()).then();
    }

    @Test
    void a_finding_is_still_recorded_after_a_pilot_was_given_up() {
        pilot.given(PLANNED, reported(1, Severity.SEVERE, 1, false), WITHDRAWN)
                .when(new PilotCommand.RecordIncidentFinding(
                        1, "two files had one number", "the number is checked", TEAM_LEAD, days(22)))
                .then(found(1));
    }

    private static Withdraw withdraw(@Nullable String reason) {
        return new Withdraw(reason, TEAM_LEAD, days(5));
    }

    private static EndWithInitiative end() {
        return new EndWithInitiative(Stage.STOPPED, SYSTEM, days(30));
    }
}
