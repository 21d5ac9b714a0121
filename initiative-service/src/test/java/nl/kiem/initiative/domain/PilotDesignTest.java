package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ANSWERS;
import static nl.kiem.initiative.domain.PilotSample.CALLS;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.GROUPS;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.TESTER;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.MeasureDraft;
import nl.kiem.initiative.domain.PilotCommand.Start;
import org.junit.jupiter.api.Test;

class PilotDesignTest {

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_team_lead_designs_a_pilot() {
        pilot.given()
                .when(design(facts(piloting()), drafts(), END, StudyDesign.COMPARISON))
                .then(PLANNED);
    }

    @Test
    void a_pilot_that_is_designed_is_not_designed_twice() {
        pilot.given(PLANNED)
                .when(design(facts(piloting()), drafts(), END, StudyDesign.COMPARISON))
                .then();
    }

    @Test
    void an_initiative_that_is_still_exploring_has_no_pilot() {
        pilot.given()
                .when(design(facts(exploring()), drafts(), END, StudyDesign.COMPARISON))
                .thenRejected(PilotReason.INITIATIVE_NOT_READY)
                .because("EXPLORING");
    }

    @Test
    void a_measure_without_baseline_or_target_is_refused() {
        MeasureDraft vague = new MeasureDraft("joy", true, null, null, Measure.Direction.UP, "points", "survey");
        pilot.given()
                .when(design(facts(piloting()), List.of(vague), END, StudyDesign.COMPARISON))
                .thenRejected(PilotReason.DESIGN_INCOMPLETE)
                .missing("measures.joy.baseline", "measures.joy.target");
    }

    @Test
    void everything_that_a_design_lacks_is_named_at_once() {
        Design empty = new Design(
                PILOT,
                false,
                facts(piloting()),
                List.of(),
                List.of(),
                List.of(draft(CALLS)),
                500,
                List.of(),
                List.of(),
                10,
                RiskClass.MEDIUM,
                StudyDesign.COMPARISON,
                3,
                START,
                END,
                List.of(),
                TEAM_LEAD,
                AT);
        pilot.given()
                .when(empty)
                .thenRejected(PilotReason.DESIGN_INCOMPLETE)
                .missing("hypotheses", "groups", "stopCriteria", "measures");
    }

    @Test
    void two_measures_do_not_share_a_name() {
        pilot.given()
                .when(design(facts(piloting()), List.of(draft(ANSWERS), draft(ANSWERS)), END, StudyDesign.COMPARISON))
                .thenRejected(PilotReason.MEASURE_NAMED_TWICE);
    }

    @Test
    void a_pilot_of_more_than_twelve_months_is_refused_without_a_waiver_of_the_board() {
        LocalDate last = START.plusMonths(12);
        PilotDecider decider = new PilotDecider(RULES);
        assertThat(decider.decide(design(facts(piloting()), drafts(), last, StudyDesign.COMPARISON), decider.initial()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PilotDesigned.class, e -> assertThat(e.end()).isEqualTo(last));
        pilot.given()
                .when(design(facts(piloting()), drafts(), last.plusDays(1), StudyDesign.COMPARISON))
                .thenRejected(PilotReason.PILOT_TOO_LONG)
                .missing("waiver");
    }

    @Test
    void a_pilot_in_which_nobody_could_take_part_is_not_designed() {
        pilot.given()
                .when(PilotDesigns.exposing(0))
                .thenRejected(PilotReason.EXPOSURE_IS_ZERO)
                .missing("exposureMax");
    }

    @Test
    void a_pilot_does_not_end_before_it_starts() {
        pilot.given()
                .when(design(facts(piloting()), drafts(), START.minusDays(1), StudyDesign.COMPARISON))
                .thenRejected(PilotReason.PERIOD_REVERSED);
    }

    @Test
    void a_design_does_not_aim_at_evidence_that_it_cannot_give() {
        pilot.given()
                .when(design(facts(piloting()), drafts(), END, StudyDesign.BEFORE_AFTER))
                .thenRejected(PilotReason.EVIDENCE_TARGET_ABOVE_DESIGN)
                .because("level 2");
    }

    @Test
    void the_executive_clears_a_pilot() {
        pilot.given(PLANNED)
                .when(new Clear(facts(piloting()), List.of(), true, "dpia-7", EXECUTIVE, AT))
                .then(CLEARED);
    }

    @Test
    void clearing_twice_adds_no_fact() {
        pilot.given(PLANNED, CLEARED)
                .when(new Clear(facts(piloting()), List.of(), true, "dpia-7", EXECUTIVE, AT))
                .then();
    }

    @Test
    void clearing_names_everything_that_is_missing_at_once() {
        pilot.given(PLANNED)
                .when(new Clear(facts(Sample.PROPOSED, Sample.ADMITTED), List.of(), true, null, EXECUTIVE, AT))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("gate", "executive", "owner", "allocation", "legalBasis", "personalDataReference");
    }

    @Test
    void a_pilot_is_not_cleared_before_the_second_gate() {
        pilot.given(PLANNED)
                .when(new Clear(facts(developing()), List.of(), false, null, EXECUTIVE, AT))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("gate", "legalBasis");
    }

    @Test
    void a_clause_that_ends_too_early_is_named_with_everything_else_that_is_missing() {
        pilot.given(PLANNED)
                .when(new Clear(clause(END.minusDays(1)), List.of(), true, " ", EXECUTIVE, AT))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("legalBasis.expires", "personalDataReference");
    }

    @Test
    void the_executive_does_not_carry_out_the_pilot_that_is_his_to_clear() {
        pilot.given()
                .when(design(facts(piloting()), drafts(), END, StudyDesign.COMPARISON, Sample.actor(TOP, Role.TL)))
                .thenRejected(PilotReason.EXECUTIVE_IN_TEAM);
    }

    @Test
    void who_carries_out_a_pilot_does_not_clear_it() {
        InitiativeEvent successor =
                new AccountableExecutiveAssigned(ID, PilotSample.TESTER, "director", MINISTRY, DAY, AT);
        InitiativeEvent[] history =
                Stream.concat(Stream.of(piloting()), Stream.of(successor)).toArray(InitiativeEvent[]::new);
        pilot.given(PLANNED)
                .when(new Clear(
                        facts(history), List.of(), true, "dpia-7", Sample.actor(PilotSample.TESTER, Role.EXE), AT))
                .thenRejected(PilotReason.EXECUTIVE_IN_TEAM);
    }

    @Test
    void somebody_elses_executive_does_not_clear_it() {
        pilot.given(PLANNED)
                .when(new Clear(
                        facts(piloting()),
                        List.of(),
                        false,
                        null,
                        Sample.actor(new PersonRef("executive-2"), Role.EXE),
                        AT))
                .thenRejected(PilotReason.NOT_THE_EXECUTIVE);
    }

    @Test
    void an_experiment_clause_holds_until_the_end_of_the_pilot() {
        pilot.given(PLANNED)
                .when(new Clear(clause(END.minusDays(1)), List.of(), false, null, EXECUTIVE, AT))
                .thenRejected(PilotReason.LEGAL_BASIS_EXPIRES_BEFORE_END)
                .missing("legalBasis.expires");
        pilot.given(PLANNED)
                .when(new Clear(clause(END), List.of(), false, null, EXECUTIVE, AT))
                .then(new PilotCleared(
                        PILOT,
                        THREAD,
                        TOP,
                        new LegalBasis(LegalBasis.Kind.EXPERIMENT_CLAUSE, "Wet X, art. 3", END),
                        null,
                        AT));
    }

    @Test
    void what_has_started_is_not_cleared_any_more() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new Clear(facts(piloting()), List.of(), false, null, EXECUTIVE, AT))
                .thenRejected(PilotReason.NOT_DESIGNED);
    }

    @Test
    void a_cleared_pilot_starts_on_its_day() {
        pilot.given(PLANNED, CLEARED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(7)))
                .then(STARTED);
    }

    @Test
    void starting_twice_adds_no_fact() {
        pilot.given(PLANNED, CLEARED, STARTED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(8)))
                .then();
    }

    @Test
    void a_pilot_that_is_not_cleared_does_not_start() {
        pilot.given(PLANNED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(7)))
                .thenRejected(PilotReason.NOT_CLEARED);
    }

    @Test
    void a_pilot_does_not_start_before_its_day() {
        pilot.given(PLANNED, CLEARED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(6)))
                .thenRejected(PilotReason.START_NOT_REACHED);
    }

    @Test
    void a_pilot_does_not_start_after_its_period() {
        pilot.given(PLANNED, CLEARED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(98)))
                .thenRejected(PilotReason.PILOT_PERIOD_OVER);
    }

    @Test
    void a_pilot_that_nobody_may_be_exposed_to_does_not_start() {
        pilot.given(PilotSample.planned(RiskClass.LOW, StudyDesign.COMPARISON, 0), CLEARED)
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, days(7)))
                .thenRejected(PilotReason.EXPOSURE_IS_ZERO);
    }

    @Test
    void the_pilot_of_a_stopped_initiative_does_not_start() {
        pilot.given(PLANNED, CLEARED)
                .when(new Start(Sample.stopped(), List.of(), TEAM_LEAD, days(7)))
                .thenRejected(PilotReason.INITIATIVE_CLOSED);
    }

    @Test
    void nothing_happens_to_a_pilot_that_nobody_designed() {
        pilot.given()
                .when(new Start(facts(piloting()), List.of(), TEAM_LEAD, AT))
                .thenRejected(PilotReason.PILOT_UNKNOWN);
    }

    static InitiativeFacts clause(LocalDate expires) {
        InitiativeFacts facts = facts(piloting());
        return new InitiativeFacts(
                facts.threadId(),
                facts.title(),
                facts.stage(),
                facts.organisation(),
                facts.custody(),
                Set.of(),
                facts.executive(),
                facts.lapse(),
                new LegalBasis(LegalBasis.Kind.EXPERIMENT_CLAUSE, "Wet X, art. 3", expires),
                facts.interests(),
                facts.owed(),
                facts.lacking());
    }

    private static List<MeasureDraft> drafts() {
        return List.of(draft(ANSWERS), draft(CALLS));
    }

    private static MeasureDraft draft(Measure measure) {
        return new MeasureDraft(
                measure.name(),
                measure.primary(),
                measure.baseline(),
                measure.target(),
                measure.direction(),
                measure.unit(),
                measure.source());
    }

    /** As a_team_lead_designs_a_pilot, with another last day. */
    static Design design(LocalDate end) {
        return design(facts(piloting()), drafts(), end, StudyDesign.COMPARISON);
    }

    private static Design design(
            InitiativeFacts initiative, List<MeasureDraft> measures, LocalDate end, StudyDesign design) {
        return design(initiative, measures, end, design, TEAM_LEAD);
    }

    private static Design design(
            InitiativeFacts initiative, List<MeasureDraft> measures, LocalDate end, StudyDesign design, Actor by) {
        return new Design(
                PILOT,
                false,
                initiative,
                List.of(TESTER),
                List.of("people answer what they understand"),
                measures,
                500,
                GROUPS,
                List.of("somebody loses an income"),
                10,
                RiskClass.MEDIUM,
                design,
                3,
                START,
                end,
                List.of(),
                by,
                AT);
    }
}
