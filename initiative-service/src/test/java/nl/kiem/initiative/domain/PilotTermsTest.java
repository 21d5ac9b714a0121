package nl.kiem.initiative.domain;

import static nl.kiem.events.contract.initiative.PilotAwaited.CONCLUSION;
import static nl.kiem.events.contract.initiative.PilotAwaited.FINDING;
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
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import nl.kiem.initiative.domain.PilotCommand.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotTermsTest {

    static final LocalDate SUSPENDED_ON = DAY.plusDays(20);
    static final LocalDate FOUND_BY = DAY.plusDays(25);
    static final LocalDate CONCLUDED_ON = DAY.plusDays(98);

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_designed_pilot_waits_for_its_executive_and_a_cleared_one_for_its_team_to_begin() {
        assertThat(terms(PLANNED)).isEqualTo(Map.of(START, OpenTerm.of(Role.EXE, DAY, PilotSample.START)));
        assertThat(terms(PLANNED, CLEARED)).isEqualTo(Map.of(START, OpenTerm.of(Role.TL, DAY, PilotSample.START)));
    }

    @Test
    void what_a_step_lacks_and_what_its_refusal_names_come_with_the_day_by_which_the_step_is_awaited() {
        PilotEvent harm = reported(1, Severity.SEVERE, 10, true);
        sameAsRefused(
                new Clear(Sample.facts(Sample.PROPOSED), List.of(PilotBookingTest.LAPSED), false, null, EXECUTIVE, AT),
                PilotSample.START,
                PLANNED);
        sameAsRefused(
                new Start(facts(piloting()), List.of(PilotBookingTest.LAPSED), TEAM_LEAD, days(7)),
                PilotSample.START,
                PLANNED,
                CLEARED);
        sameAsRefused(new Conclude(null, TEAM_LEAD, days(98)), END, PLANNED, CLEARED, STARTED);
        sameAsRefused(
                new Resume(facts(piloting()), "safe", 15L, EXECUTIVE, days(21)),
                Objects.requireNonNull(terms(PLANNED, CLEARED, STARTED, harm, SUSPENDED)
                                .get(FINDING))
                        .dueBy(),
                PLANNED,
                CLEARED,
                STARTED,
                harm,
                SUSPENDED);
        sameAsRefused(
                new DeclareProven(facts(piloting()), "d", new Grounds("yes"), BOARD, days(105)),
                CONCLUDED_ON.plusDays(30),
                PLANNED,
                CLEARED,
                STARTED,
                ON_TARGET,
                CONCLUDED);
    }

    private static void sameAsRefused(PilotCommand command, LocalDate dueBy, PilotEvent... history) {
        PilotDecider decider = new PilotDecider(RULES);
        Pilot.Known state = (Pilot.Known) decider.fold(decider.initial(), List.of(history));
        InitiativeFacts initiative = command instanceof Clear clear ? clear.initiative() : facts(piloting());
        List<Missing> lacking = decider.lacking(state, initiative, List.of(PilotBookingTest.LAPSED), PilotSample.START);
        assertThat(assertThrows(Rejection.class, () -> decider.decide(command, state))
                        .missing())
                .isEqualTo(lacking)
                .isNotEmpty()
                .extracting(Missing::dueBy)
                .containsOnly(dueBy);
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
    void whoever_a_team_lead_lets_wait_goes_up_to_the_executive_and_then_to_the_board() {
        var running = pilot.given(PLANNED, CLEARED, STARTED);
        PilotEvent once = late(CONCLUSION, Role.TL, PilotSample.START, END, 1, null, days(98));
        PilotEvent twice = late(CONCLUSION, Role.TL, PilotSample.START, END, 2, Role.EXE, days(188));
        running.and(once).when(flag(CONCLUSION, END.plusDays(90), days(188))).then(twice);
        running.and(once, twice)
                .when(flag(CONCLUSION, END.plusDays(270), days(368)))
                .then(late(CONCLUSION, Role.TL, PilotSample.START, END, 3, Role.PB, days(368)));
    }

    @Test
    void a_verdict_that_the_board_lets_wait_goes_up_to_the_executive() {
        PilotEvent once = late(VERDICT, Role.PB, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), 1, null, days(129));
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, once)
                .when(flag(VERDICT, CONCLUDED_ON.plusDays(60), days(159)))
                .then(late(VERDICT, Role.PB, CONCLUDED_ON, CONCLUDED_ON.plusDays(30), 2, Role.EXE, days(159)));
    }

    @Test
    void a_suspended_pilot_on_which_nobody_decides_goes_up_to_the_board_at_once() {
        LocalDate dueBy = LocalDate.of(2026, 2, 6);
        pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 10, true), SUSPENDED)
                .when(flag(RESUMPTION, dueBy, days(33)))
                .then(late(RESUMPTION, Role.EXE, SUSPENDED_ON, dueBy, 1, Role.PB, days(33)));
    }

    @Test
    void a_serious_incident_waits_five_working_days_for_a_finding_and_then_goes_up_to_the_executive() {
        var running = pilot.given(PLANNED, CLEARED, STARTED);
        var serious = running.and(reported(1, Severity.SERIOUS, 1, false));
        OpenTerm awaited = OpenTerm.of(Role.TL, SUSPENDED_ON, FOUND_BY);
        assertThat(terms(serious.state())).containsEntry(FINDING, awaited);
        assertThat(terms(running.and(reported(1, Severity.SEVERE, 1, false)).state()))
                .containsEntry(FINDING, awaited);
        assertThat(terms(running.and(reported(1, Severity.MINOR, 1, false)).state()))
                .doesNotContainKey(FINDING);
        serious.when(flag(FINDING, FOUND_BY, days(26)))
                .then(late(FINDING, Role.TL, SUSPENDED_ON, FOUND_BY, 1, Role.EXE, days(26)));
    }

    @Test
    void a_finding_is_awaited_until_the_last_serious_incident_has_one() {
        var running = pilot.given(PLANNED, CLEARED, STARTED);
        var two = running.and(reported(1, Severity.SERIOUS, 1, false), reported(2, Severity.SERIOUS, 1, false));
        two.when(new RecordIncidentFinding(2, "two files had one number", "the number is checked", TEAM_LEAD, days(22)))
                .then(found(2, 1));
        assertThat(terms(two.and(found(2, 1)).state())).containsKey(FINDING);
        two.and(found(2, 1))
                .when(new RecordIncidentFinding(
                        1, "two files had one number", "the number is checked", TEAM_LEAD, days(22)))
                .then(found(1, 0));
        assertThat(terms(two.and(found(2, 1), found(1, 0)).state())).doesNotContainKey(FINDING);
        assertThat(terms(two.and(found(2, null)).state()))
                .as("facts from before it was counted")
                .doesNotContainKey(FINDING);
    }

    @Test
    void a_minor_incident_without_a_finding_is_not_waited_for() {
        var minor = pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.MINOR, 1, false));
        var serious = minor.and(reported(2, Severity.SERIOUS, 1, false));
        serious.when(new RecordIncidentFinding(
                        2, "two files had one number", "the number is checked", TEAM_LEAD, days(22)))
                .then(found(2, 0));
        serious.when(new RecordIncidentFinding(
                        1, "two files had one number", "the number is checked", TEAM_LEAD, days(22)))
                .then(found(1, 1));
    }

    @Test
    void the_oldest_serious_incident_counts_and_one_after_the_last_telling_begins_anew() {
        var serious = pilot.given(PLANNED, CLEARED, STARTED, reported(1, Severity.SERIOUS, 1, false));
        PilotEvent later =
                new PilotEvent.PilotIncidentReported(PILOT, THREAD, Severity.SERIOUS, "again", 1, false, 2, days(40));
        OpenTerm first = OpenTerm.of(Role.TL, SUSPENDED_ON, FOUND_BY);
        assertThat(terms(serious.and(later).state())).containsEntry(FINDING, first);
        PilotEvent[] told = {
            late(FINDING, Role.TL, SUSPENDED_ON, FOUND_BY, 1, Role.EXE, days(26)),
            late(FINDING, Role.TL, SUSPENDED_ON, FOUND_BY, 2, Role.EXE, days(31)),
            late(FINDING, Role.TL, SUSPENDED_ON, FOUND_BY, 3, Role.PB, days(39))
        };
        assertThat(terms(serious.and(told).and(later).state()))
                .containsEntry(FINDING, OpenTerm.of(Role.TL, DAY.plusDays(40), WorkingDays.after(DAY.plusDays(40), 5)));
    }

    @Test
    void how_people_came_to_harm_is_asked_after_the_pilot_too() {
        var serious = pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, reported(1, Severity.SERIOUS, 1, false));
        assertThat(terms(serious.and(CONCLUDED).state())).containsOnlyKeys(FINDING, VERDICT);
        assertThat(terms(serious.and(CONCLUDED, ASSESSED, PROVEN).state())).containsOnlyKeys(FINDING);
        assertThat(terms(serious.and(CONCLUDED, new PilotClosed(PILOT, THREAD, Stage.STOPPED, days(99)))
                        .state()))
                .containsOnlyKeys(FINDING);
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
        Role escalatedTo = told == 1 ? null : told == 2 || role != Role.TL ? up(role) : Role.PB;
        return late(awaited, role, since, dueBy, told, escalatedTo, at);
    }

    private static Role up(Role role) {
        return role == Role.TL || role == Role.PB ? Role.EXE : Role.PB;
    }

    private static PilotEvent late(
            PilotAwaited awaited,
            Role role,
            LocalDate since,
            LocalDate dueBy,
            int told,
            @Nullable Role escalatedTo,
            Instant at) {
        return new PilotDeadlineExceeded(PILOT, THREAD, awaited, role, since, dueBy, told, escalatedTo, at);
    }
}
