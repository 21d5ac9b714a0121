package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.TESTER;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.actor;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import nl.kiem.initiative.domain.PilotCommand.Start;
import nl.kiem.initiative.domain.PilotCommand.WaiveLength;
import org.junit.jupiter.api.Test;

class PilotLengthTest {

    static final LocalDate FAR = START.plusMonths(18);
    static final Grounds SEASONS = new Grounds("it takes two winters");
    static final PilotEvent WAIVED = waived(THREAD, FAR);

    final PilotDecider decider = new PilotDecider(RULES);
    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(decider);

    @Test
    void the_board_lets_a_pilot_last_longer() {
        pilot.given().when(waive(FAR, SEASONS, BOARD)).then(WAIVED);
    }

    @Test
    void the_same_decision_twice_adds_no_fact_and_another_day_is_another_decision() {
        pilot.given(WAIVED).when(waive(FAR, SEASONS, BOARD)).then();
        pilot.given(WAIVED).when(waive(FAR.plusDays(1), SEASONS, BOARD)).then(waived(THREAD, FAR.plusDays(1)));
    }

    @Test
    void a_waiver_tells_why() {
        pilot.given().when(waive(FAR, new Grounds(null), BOARD)).thenRejected(PilotReason.RATIONALE_MISSING);
    }

    @Test
    void who_proposed_it_or_has_an_interest_does_not_let_it_last_longer() {
        pilot.given()
                .when(waive(FAR, SEASONS, actor(FLOOR, Role.PB)))
                .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
        pilot.given()
                .when(new WaiveLength(PILOT, PilotProofTest.interested(BOARD_1), FAR, SEASONS, BOARD, AT))
                .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
    }

    @Test
    void the_pilot_of_an_initiative_that_still_explores_gets_no_waiver() {
        pilot.given()
                .when(new WaiveLength(PILOT, facts(exploring()), FAR, SEASONS, BOARD, AT))
                .thenRejected(PilotReason.INITIATIVE_NOT_READY);
    }

    @Test
    void a_pilot_that_is_designed_gets_no_waiver_any_more() {
        pilot.given(PLANNED).when(waive(FAR, SEASONS, BOARD)).thenRejected(PilotReason.ALREADY_DESIGNED);
    }

    @Test
    void with_a_waiver_a_pilot_ends_up_to_its_last_day() {
        List<PilotEvent> decided =
                decider.decide(design(FAR, true, TEAM_LEAD), pilot.given(WAIVED).state());
        assertThat(decided)
                .singleElement()
                .isInstanceOfSatisfying(
                        PilotDesigned.class, e -> assertThat(e.end()).isEqualTo(FAR));
        assertThat(pilot.given(WAIVED, decided.getFirst()).state()).isInstanceOf(Pilot.Designed.class);
        pilot.given(WAIVED)
                .when(design(FAR.plusDays(1), true, TEAM_LEAD))
                .thenRejected(PilotReason.PILOT_TOO_LONG)
                .because(FAR.toString());
    }

    @Test
    void a_waiver_that_nobody_gave_is_none() {
        pilot.given().when(design(FAR, true, TEAM_LEAD)).thenRejected(PilotReason.WAIVER_UNKNOWN);
    }

    @Test
    void a_waiver_counts_for_its_own_initiative_alone() {
        PilotEvent other = waived(ThreadId.of(new InitiativeId(new UUID(0, 99))), FAR);
        pilot.given(other).when(design(FAR, true, TEAM_LEAD)).thenRejected(PilotReason.WAIVER_UNKNOWN);
        pilot.given(other).when(waive(FAR, SEASONS, BOARD)).thenRejected(PilotReason.WAIVER_UNKNOWN);
    }

    @Test
    void who_gave_the_waiver_does_not_carry_the_pilot_out() {
        pilot.given(WAIVED)
                .when(design(FAR, true, actor(BOARD_1, Role.TL)))
                .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
        pilot.given(waivedBy(TESTER))
                .when(design(FAR, true, TEAM_LEAD))
                .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
    }

    @Test
    void nothing_else_happens_to_a_pilot_that_was_only_let_last_longer() {
        pilot.given(WAIVED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, AT))
                .thenRejected(PilotReason.PILOT_UNKNOWN)
                .because("designed");
    }

    private static WaiveLength waive(LocalDate endMax, Grounds grounds, Actor by) {
        return new WaiveLength(PILOT, facts(piloting()), endMax, grounds, by, AT);
    }

    private static PilotEvent waived(ThreadId thread, LocalDate endMax) {
        return new PilotLengthWaived(
                PILOT,
                thread,
                MINISTRY,
                endMax,
                "it takes two winters",
                BOARD_1,
                List.of(PARTNER),
                Visibility.GOVERNMENT,
                AT);
    }

    private static PilotEvent waivedBy(PersonRef decider) {
        return new PilotLengthWaived(
                PILOT, THREAD, MINISTRY, FAR, "x", decider, List.of(PARTNER), Visibility.GOVERNMENT, AT);
    }

    private static Design design(LocalDate end, boolean onWaiver, Actor by) {
        Design usual = PilotDesignTest.design(end);
        return new Design(
                PILOT,
                onWaiver,
                usual.initiative(),
                usual.team(),
                usual.hypotheses(),
                usual.measures(),
                usual.exposureMax(),
                usual.groups(),
                usual.stopCriteria(),
                usual.harmMax(),
                usual.riskClass(),
                usual.design(),
                usual.evidenceLevelTarget(),
                usual.start(),
                usual.end(),
                usual.bookings(),
                by,
                AT);
    }
}
