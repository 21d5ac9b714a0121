package nl.kiem.initiative.domain;

import static nl.kiem.events.contract.initiative.PilotAwaited.CONCLUSION;
import static nl.kiem.events.contract.initiative.PilotAwaited.RESUMPTION;
import static nl.kiem.events.contract.initiative.PilotAwaited.START;
import static nl.kiem.events.contract.initiative.PilotAwaited.VERDICT;
import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.PROVEN;
import static nl.kiem.initiative.domain.PilotSample.RESUMED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.SUSPENDED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.VALID_UNTIL;
import static nl.kiem.initiative.domain.PilotSample.found;
import static nl.kiem.initiative.domain.PilotSample.reported;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import org.junit.jupiter.api.Test;

class PilotTermsTest {

    static final LocalDate SUSPENDED_ON = DAY.plusDays(20);
    static final LocalDate CONCLUDED_ON = DAY.plusDays(98);

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_designed_pilot_waits_for_its_executive_and_a_cleared_one_for_its_team_to_begin() {
        assertThat(terms(PLANNED)).isEqualTo(Map.of(START, OpenTerm.of(Role.EXE, DAY, PilotSample.START)));
        assertThat(terms(PLANNED, CLEARED)).isEqualTo(Map.of(START, OpenTerm.of(Role.TL, DAY, PilotSample.START)));
    }

    @Test
    void a_running_pilot_waits_for_its_last_day() {
        assertThat(terms(PLANNED, CLEARED, STARTED))
                .isEqualTo(Map.of(CONCLUSION, OpenTerm.of(Role.TL, PilotSample.START, END)));
    }

    @Test
    void a_pilot_of_one_day_waits_as_long_as_one_that_began_the_day_before() {
        PilotStarted e = (PilotStarted) STARTED;
        PilotEvent short_ = new PilotStarted(
                e.pilotId(),
                e.threadId(),
                e.organisations(),
                e.exposureMax(),
                e.measures(),
                PilotSample.START,
                e.legalBasis(),
                e.at());
        assertThat(terms(PLANNED, CLEARED, short_))
                .isEqualTo(Map.of(CONCLUSION, OpenTerm.of(Role.TL, PilotSample.START.minusDays(1), PilotSample.START)));
    }

    @Test
    void a_suspended_pilot_waits_ten_working_days_for_its_executive_beside_its_last_day() {
        var suspended = pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 10, true), SUSPENDED);
        assertThat(terms(suspended.state()))
                .isEqualTo(Map.of(
                        CONCLUSION,
                        OpenTerm.of(Role.TL, PilotSample.START, END),
                        RESUMPTION,
                        OpenTerm.of(Role.EXE, SUSPENDED_ON, LocalDate.of(2026, 2, 6))));
        assertThat(terms(suspended.and(found(1), RESUMED).state()))
                .isEqualTo(Map.of(CONCLUSION, OpenTerm.of(Role.TL, PilotSample.START, END)));
    }

    @Test
    void a_concluded_pilot_waits_thirty_days_for_its_assessor_and_then_for_the_board() {
        assertThat(terms(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED))
                .isEqualTo(Map.of(VERDICT, OpenTerm.of(Role.ASR, CONCLUDED_ON, CONCLUDED_ON.plusDays(30))));
        assertThat(terms(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED))
                .isEqualTo(Map.of(VERDICT, OpenTerm.of(Role.PB, CONCLUDED_ON, CONCLUDED_ON.plusDays(30))));
    }

    @Test
    void a_pilot_that_was_judged_waits_for_nothing() {
        assertThat(terms(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, PROVEN))
                .isEmpty();
        assertThat(terms(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, PilotProofTest.NOT_PROVEN))
                .isEmpty();
    }

    @Test
    void that_the_last_day_of_a_pilot_passed_is_told_the_day_after_and_names_who_should_act() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(flag(CONCLUSION, END, days(98)))
                .then(late(CONCLUSION, Role.TL, PilotSample.START, END, 1, days(98)));
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(flag(CONCLUSION, END, days(97)))
                .thenRejected(PilotReason.DEADLINE_NOT_PASSED)
                .because(END.toString());
    }

    @Test
    void it_is_told_again_at_twice_and_four_times_the_term_and_then_no_more() {
        PilotEvent once = late(VERDICT, Role.ASR, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), 1, days(129));
        PilotEvent twice = late(VERDICT, Role.ASR, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), 2, days(159));
        PilotEvent thrice = late(VERDICT, Role.ASR, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), 3, days(219));
        var concluded = pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED);
        concluded.when(flag(VERDICT, CONCLUDED_ON.plusDays(30), days(129))).then(once);
        concluded
                .and(once)
                .when(flag(VERDICT, CONCLUDED_ON.plusDays(60), days(159)))
                .then(twice);
        concluded
                .and(once, twice)
                .when(flag(VERDICT, CONCLUDED_ON.plusDays(120), days(219)))
                .then(thrice);
        concluded
                .and(once, twice, thrice)
                .when(flag(VERDICT, CONCLUDED_ON.plusDays(240), days(339)))
                .thenRejected(PilotReason.DEADLINE_MOVED);
    }

    @Test
    void a_term_that_was_met_or_never_began_is_not_told_to_be_late() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(flag(START, PilotSample.START, days(30)))
                .thenRejected(PilotReason.DEADLINE_MOVED);
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(flag(CONCLUSION, END.plusDays(1), days(130)))
                .thenRejected(PilotReason.DEADLINE_MOVED);
    }

    @Test
    void a_proof_that_does_not_count_any_more_is_told_once() {
        Instant after = CivilDate.endOf(VALID_UNTIL);
        PilotEvent expired = new EvidenceExpired(PILOT, THREAD, VALID_UNTIL, Role.TL, after);
        var proven = pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, PROVEN);
        proven.when(new ExpireEvidence(VALID_UNTIL, SYSTEM, after)).then(expired);
        proven.and(expired)
                .when(new ExpireEvidence(VALID_UNTIL, SYSTEM, after.plusSeconds(60)))
                .then();
        assertThat(((Known) proven.and(expired).state()).file().ending().expired())
                .isTrue();
        assertThat(((Known) proven.state()).file().ending().expired()).isFalse();
    }

    @Test
    void a_proof_counts_up_to_and_including_its_last_day() {
        var proven = pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, PROVEN);
        proven.when(new ExpireEvidence(
                        VALID_UNTIL, SYSTEM, CivilDate.endOf(VALID_UNTIL).minusSeconds(1)))
                .thenRejected(PilotReason.DEADLINE_NOT_PASSED);
        proven.when(new ExpireEvidence(VALID_UNTIL.minusDays(1), SYSTEM, CivilDate.endOf(VALID_UNTIL)))
                .thenRejected(PilotReason.DEADLINE_MOVED);
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new ExpireEvidence(VALID_UNTIL, SYSTEM, CivilDate.endOf(VALID_UNTIL)))
                .thenRejected(PilotReason.DEADLINE_MOVED);
    }

    private Map<PilotAwaited, OpenTerm> terms(PilotEvent... history) {
        return terms(pilot.given(history).state());
    }

    private static Map<PilotAwaited, OpenTerm> terms(Pilot state) {
        return ((Known) state).file().terms();
    }

    private static FlagDeadline flag(PilotAwaited awaited, LocalDate lastDay, Instant at) {
        return new FlagDeadline(awaited, lastDay, SYSTEM, at);
    }

    private static PilotEvent late(
            PilotAwaited awaited, Role role, LocalDate since, LocalDate dueBy, int told, Instant at) {
        return new PilotDeadlineExceeded(PILOT, THREAD, awaited, role, since, dueBy, told, at);
    }
}
