package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.ANSWERS;
import static nl.kiem.initiative.domain.PilotSample.ASSESSED;
import static nl.kiem.initiative.domain.PilotSample.ASSESSOR;
import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.PilotSample.assessed;
import static nl.kiem.initiative.domain.PilotSample.measured;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import org.junit.jupiter.api.Test;

class PilotProofTest {

    static final PilotEvent NOT_PROVEN =
            new PilotNotProven(PILOT, THREAD, Verdict.NOT_PROVEN, LESSON, "the target was missed", days(105));

    static final Grounds REACHED = new Grounds("on target, nobody harmed");
    static final Grounds MISSED = new Grounds("the target was missed");

    final PilotDecider decider = new PilotDecider(RULES);
    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(decider);

    @Test
    void somebody_from_elsewhere_assesses_the_evidence() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(ASSESSOR, true, 3))
                .then(ASSESSED);
    }

    @Test
    void evidence_is_assessed_once_the_pilot_is_concluded() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET)
                .when(assess(ASSESSOR, true, 3))
                .thenRejected(PilotReason.NOT_CONCLUDED);
    }

    @Test
    void an_assessor_declares_independence() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(ASSESSOR, false, 3))
                .thenRejected(PilotReason.INDEPENDENCE_NOT_DECLARED);
    }

    @Test
    void an_assessor_of_the_same_organisation_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(new Actor(ASSESSOR.person(), MINISTRY, Set.of(Role.ASR)), true, 3))
                .thenRejected(PilotReason.ASSESSOR_NOT_INDEPENDENT);
    }

    @Test
    void an_assessor_out_of_the_team_is_refused_wherever_that_person_works_now() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(new Actor(PilotSample.TESTER, AUDITOR, Set.of(Role.ASR)), true, 3))
                .thenRejected(PilotReason.ASSESSOR_NOT_INDEPENDENT);
    }

    @Test
    void a_level_above_what_the_design_allows_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(ASSESSOR, true, 4))
                .thenRejected(PilotReason.LEVEL_ABOVE_DESIGN)
                .because("level 3");
    }

    @Test
    void a_pilot_on_target_with_enough_evidence_is_proven() {
        List<PilotEvent> decided = decider.decide(
                prove(BOARD),
                decider.fold(decider.initial(), List.of(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)));
        assertThat(decided)
                .singleElement()
                .isInstanceOfSatisfying(
                        PilotProven.class,
                        proven -> assertThat(proven)
                                .isEqualTo(new PilotProven(
                                        PILOT,
                                        THREAD,
                                        "Letters that people understand",
                                        MINISTRY,
                                        3,
                                        List.of(new MeasuredResult(
                                                ANSWERS.name(),
                                                ANSWERS.baseline(),
                                                ANSWERS.target(),
                                                new BigDecimal("65"),
                                                Map.of(
                                                        "low literacy",
                                                        new BigDecimal("55"),
                                                        "others",
                                                        new BigDecimal("75")))),
                                        RiskClass.MEDIUM,
                                        "https://dossier.example/7",
                                        proven.hash(),
                                        DAY.plusDays(105).plusMonths(24),
                                        "on target, nobody harmed",
                                        List.of(PARTNER),
                                        List.of(Sample.TOP, FLOOR, Sample.LEAD, PilotSample.TESTER),
                                        days(105))));
        assertThat(((PilotProven) decided.getFirst()).hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_hash_tells_when_the_evidence_is_not_the_same() {
        assertThat(hash(ON_TARGET)).isEqualTo(hash(measured("65", "55", "75", null)));
        assertThat(hash(ON_TARGET)).isNotEqualTo(hash(measured("66", "56", "76", null)));
    }

    @Test
    void every_condition_of_proof_that_fails_is_named_at_once() {
        pilot.given(
                        PilotSample.planned(RiskClass.HIGH, StudyDesign.COMPARISON, 500),
                        CLEARED,
                        STARTED,
                        measured("59", "39", "79", null),
                        CONCLUDED,
                        assessed(2))
                .when(prove(BOARD))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("measures.answers in time", "measures.answers in time.groups.low literacy", "evidenceLevel");
    }

    @Test
    void each_risk_class_asks_for_its_own_level() {
        Map<RiskClass, Integer> least = Map.of(RiskClass.LOW, 2, RiskClass.MEDIUM, 3, RiskClass.HIGH, 3);
        least.forEach((risk, level) -> {
            var plan = PilotSample.planned(risk, StudyDesign.COMPARISON, 500);
            pilot.given(plan, CLEARED, STARTED, ON_TARGET, CONCLUDED, assessed(level - 1))
                    .when(prove(BOARD))
                    .thenRejected(PilotReason.PROOF_INCOMPLETE)
                    .missing("evidenceLevel");
            assertThat(decider.decide(
                            prove(BOARD),
                            pilot.given(plan, CLEARED, STARTED, ON_TARGET, CONCLUDED, assessed(level))
                                    .state()))
                    .hasSize(1);
        });
    }

    @Test
    void high_risk_asks_that_the_assessor_takes_no_part_in_it_at_the_verdict_either() {
        var high = pilot.given(
                PilotSample.planned(RiskClass.HIGH, StudyDesign.COMPARISON, 500),
                CLEARED,
                STARTED,
                ON_TARGET,
                CONCLUDED,
                ASSESSED);
        InitiativeEvent joined =
                new AccountableExecutiveAssigned(Sample.ID, Sample.TOP, "director", Sample.AUDITOR, DAY, days(101));
        InitiativeEvent[] history =
                Stream.concat(Stream.of(piloting()), Stream.of(joined)).toArray(InitiativeEvent[]::new);
        high.when(new DeclareProven(facts(history), "https://dossier.example/7", REACHED, BOARD, days(105)))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("independence");
        assertThat(decider.decide(prove(BOARD), high.state())).hasSize(1);
        assertThat(decider.decide(
                        new DeclareProven(facts(history), "https://dossier.example/7", REACHED, BOARD, days(105)),
                        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                                .state()))
                .hasSize(1);
    }

    @Test
    void a_pilot_that_nobody_assessed_is_not_proven() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(prove(BOARD))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("evidenceLevel");
    }

    @Test
    void a_pilot_that_ended_early_is_not_proven() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, new PilotConcluded(PILOT, THREAD, "enough", days(98)))
                .and(ASSESSED)
                .when(prove(BOARD))
                .thenRejected(PilotReason.PROOF_INCOMPLETE)
                .missing("conclusion");
    }

    @Test
    void who_proposed_or_carried_out_or_assessed_it_does_not_give_the_verdict() {
        for (PersonRef person : List.of(FLOOR, PilotSample.TESTER, ASSESSOR.person())) {
            pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                    .when(prove(Sample.actor(person, Role.PB)))
                    .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
        }
    }

    @Test
    void the_pilot_of_a_stopped_initiative_is_not_declared_proven() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                .when(new DeclareProven(Sample.stopped(), "https://dossier.example/7", REACHED, BOARD, days(105)))
                .thenRejected(PilotReason.INITIATIVE_CLOSED);
    }

    @Test
    void a_pilot_that_still_runs_gets_no_verdict() {
        pilot.given(PLANNED, CLEARED, STARTED).when(prove(BOARD)).thenRejected(PilotReason.NOT_CONCLUDED);
    }

    @Test
    void a_pilot_that_did_not_prove_it_leaves_a_lesson() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(new DeclareNotProven(facts(piloting()), Verdict.NOT_PROVEN, LESSON, MISSED, BOARD, days(105)))
                .then(NOT_PROVEN);
    }

    @Test
    void a_verdict_without_a_lesson_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(new DeclareNotProven(facts(piloting()), Verdict.INCONCLUSIVE, null, MISSED, BOARD, days(105)))
                .thenRejected(PilotReason.LESSON_INCOMPLETE)
                .missing("lesson.assumption", "lesson.finding", "lesson.reusable", "lesson.advice");
    }

    @Test
    void a_verdict_tells_why() {
        Grounds silent = new Grounds(" ");
        for (PilotCommand verdict : List.of(
                new DeclareProven(facts(piloting()), "https://dossier.example/7", silent, BOARD, days(105)),
                new DeclareNotProven(facts(piloting()), Verdict.NOT_PROVEN, LESSON, silent, BOARD, days(105)))) {
            pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                    .when(verdict)
                    .thenRejected(PilotReason.RATIONALE_MISSING);
        }
    }

    @Test
    void who_declared_an_interest_does_not_give_the_verdict() {
        InitiativeFacts facts = interested(BOARD.person());
        for (PilotCommand verdict : List.of(
                new DeclareProven(facts, "https://dossier.example/7", REACHED, BOARD, days(105)),
                new DeclareNotProven(facts, Verdict.NOT_PROVEN, LESSON, MISSED, BOARD, days(105)))) {
            pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED)
                    .when(verdict)
                    .thenRejected(PilotReason.DECIDER_NOT_INDEPENDENT);
        }
    }

    @Test
    void who_declared_an_interest_does_not_assess() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(new AssessEvidence(
                        interested(ASSESSOR.person()), true, 3, "fair", "one region", ASSESSOR, days(104)))
                .thenRejected(PilotReason.ASSESSOR_NOT_INDEPENDENT);
    }

    static InitiativeFacts interested(PersonRef person) {
        return Sample.facts(Stream.concat(Stream.of(piloting()), Stream.of(Sample.interest(person)))
                .toArray(InitiativeEvent[]::new));
    }

    @Test
    void an_assessor_of_a_partner_is_refused() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(assess(new Actor(ASSESSOR.person(), PARTNER, Set.of(Role.ASR)), true, 3))
                .thenRejected(PilotReason.ASSESSOR_NOT_INDEPENDENT);
    }

    @Test
    void a_verdict_is_not_edited() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, ASSESSED, NOT_PROVEN)
                .when(prove(BOARD))
                .thenRejected(PilotReason.VERDICT_STANDS);
    }

    private String hash(PilotEvent measurement) {
        Pilot state =
                decider.fold(decider.initial(), List.of(PLANNED, CLEARED, STARTED, measurement, CONCLUDED, ASSESSED));
        return ((PilotProven) decider.decide(prove(BOARD), state).getFirst()).hash();
    }

    private static AssessEvidence assess(Actor by, boolean independent, int level) {
        return new AssessEvidence(facts(piloting()), independent, level, "fair", "one region", by, days(100));
    }

    private static DeclareProven prove(Actor by) {
        return new DeclareProven(facts(piloting()), "https://dossier.example/7", REACHED, by, days(105));
    }
}
