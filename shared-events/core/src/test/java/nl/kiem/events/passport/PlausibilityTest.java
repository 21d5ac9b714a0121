package nl.kiem.events.passport;

import static nl.kiem.events.passport.SamplePassport.PASSPORT;
import static nl.kiem.events.passport.SamplePassport.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.Measure.Direction;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.ProofPassport.Evidence;
import nl.kiem.events.passport.ProofPassport.Result;
import nl.kiem.events.passport.ProofPassport.Trial;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    static final LocalDate PROVEN_ON = PASSPORT.provenOn();
    static final LocalDate START = PASSPORT.pilot().start();
    static final LocalDate END = PASSPORT.pilot().end();
    static final Result ANSWERS = PASSPORT.measures().getFirst();

    @Test
    void what_can_be_is_not_doubted_from_the_day_of_the_verdict_on() {
        assertThat(Plausibility.doubts(PASSPORT, PROVEN_ON)).isEmpty();
        assertThat(Plausibility.doubts(PASSPORT, PROVEN_ON.minusDays(1)))
                .containsExactly("provenOn 2026-04-20 is still to come");
    }

    @Test
    void a_proof_counts_from_its_day_on_and_for_ten_years_at_most() {
        assertThat(on(valid(PROVEN_ON))).isEmpty();
        assertThat(on(valid(PROVEN_ON.minusDays(1))))
                .containsExactly("validUntil 2026-04-19 is before provenOn 2026-04-20");
        assertThat(on(valid(PROVEN_ON.plusYears(10)))).isEmpty();
        assertThat(on(valid(PROVEN_ON.plusYears(10).plusDays(1))))
                .containsExactly("validUntil 2036-04-21 is more than 10 years after provenOn");
        assertThat(on(valid(LocalDate.of(9999, 12, 31)))).hasSize(1);
    }

    @Test
    void it_is_assessed_between_the_start_of_the_pilot_and_the_verdict() {
        assertThat(on(assessed(PROVEN_ON, 3, "tooi:mnre1045"))).isEmpty();
        assertThat(on(assessed(PROVEN_ON.plusDays(1), 3, "tooi:mnre1045")))
                .containsExactly("assessedOn 2026-04-21 is after provenOn 2026-04-20");
        assertThat(on(assessed(START, 3, "tooi:mnre1045"))).isEmpty();
        assertThat(on(assessed(START.minusDays(1), 3, "tooi:mnre1045")))
                .containsExactly("assessedOn 2026-01-11 is before the pilot starts");
    }

    @Test
    void nobody_assesses_themselves() {
        assertThat(on(assessed(PROVEN_ON, 3, "tooi:mnre1034"))).containsExactly("tooi:mnre1034 assessed itself");
    }

    @Test
    void no_level_is_above_what_the_design_can_show() {
        Map<StudyDesign, Integer> most = Map.of(
                StudyDesign.ACCOUNT, 1,
                StudyDesign.BEFORE_AFTER, 2,
                StudyDesign.COMPARISON, 3,
                StudyDesign.INDEPENDENT_REPLICATION, 4);
        most.forEach((design, level) -> {
            Trial pilot = trial(design, START, END);
            ProofPassport fitting = with(pilot, assessment(PROVEN_ON, level, "tooi:mnre1045"), List.of(ANSWERS));
            ProofPassport above = with(pilot, assessment(PROVEN_ON, level + 1, "tooi:mnre1045"), List.of(ANSWERS));
            assertThat(on(fitting)).isEmpty();
            assertThat(on(above))
                    .containsExactly("level %d is more than a %s can show: %d".formatted(level + 1, design, level));
        });
    }

    @Test
    void a_pilot_does_not_end_before_it_starts() {
        assertThat(on(with(
                        trial(StudyDesign.COMPARISON, START, START.minusDays(1)),
                        assessment(PROVEN_ON, 3, "tooi:mnre1045"),
                        List.of(ANSWERS))))
                .contains("the pilot ends on 2026-01-11, before it starts");
    }

    @Test
    void a_primary_measure_is_on_target_whichever_way_it_goes() {
        assertThat(on(measuring(measure(true, Direction.UP, "40", "60", "60", "50"))))
                .isEmpty();
        assertThat(on(measuring(measure(true, Direction.UP, "40", "60", "59.9", "50"))))
                .containsExactly("answers in time is not on target");
        assertThat(on(measuring(measure(true, Direction.DOWN, "60", "40", "40", "50"))))
                .isEmpty();
        assertThat(on(measuring(measure(true, Direction.DOWN, "60", "40", "40.1", "50"))))
                .containsExactly("answers in time is not on target");
        assertThat(on(with(
                        PASSPORT.pilot(),
                        PASSPORT.evidence(),
                        List.of(ANSWERS, measure(false, Direction.UP, "40", "60", "50", "50")))))
                .as("a secondary measure may miss its target")
                .isEmpty();
        assertThat(on(measuring(measure(false, Direction.UP, "40", "60", "60", "50"))))
                .containsExactly("no primary measure is in it");
    }

    @Test
    void no_group_is_worse_off_than_before() {
        assertThat(on(measuring(measure(true, Direction.UP, "40", "60", "60", "40"))))
                .isEmpty();
        assertThat(on(measuring(measure(true, Direction.UP, "40", "60", "60", "39"))))
                .containsExactly("answers in time is worse than before for all");
    }

    @Test
    void somebody_was_measured_and_during_the_pilot() {
        assertThat(on(measuring(measured(0, START, END)))).containsExactly("nobody is behind answers in time");
        assertThat(on(measuring(measured(1, START, END)))).isEmpty();
        for (Result outside : List.of(
                measured(1, START.minusDays(1), END), measured(1, START, END.plusDays(1)), measured(1, END, START))) {
            assertThat(on(measuring(outside))).containsExactly("answers in time was measured outside the pilot");
        }
    }

    private static List<String> on(ProofPassport passport) {
        return Plausibility.doubts(passport, PROVEN_ON);
    }

    private static ProofPassport valid(LocalDate until) {
        return passport(PASSPORT.pilot(), PASSPORT.evidence(), PASSPORT.measures(), until);
    }

    private static ProofPassport assessed(LocalDate day, int level, String assessor) {
        return with(PASSPORT.pilot(), assessment(day, level, assessor), PASSPORT.measures());
    }

    private static ProofPassport measuring(Result measure) {
        return with(PASSPORT.pilot(), PASSPORT.evidence(), List.of(measure));
    }

    private static ProofPassport with(Trial pilot, Evidence evidence, List<Result> measures) {
        return passport(pilot, evidence, measures, VALID_UNTIL);
    }

    private static ProofPassport passport(Trial pilot, Evidence evidence, List<Result> measures, LocalDate until) {
        return new ProofPassport(
                PASSPORT.issuer(),
                PASSPORT.organisation(),
                PASSPORT.initiative(),
                pilot,
                evidence,
                measures,
                PROVEN_ON,
                until,
                PASSPORT.event());
    }

    private static Trial trial(StudyDesign design, LocalDate start, LocalDate end) {
        Trial pilot = PASSPORT.pilot();
        return new Trial(pilot.id(), pilot.hypotheses(), design, pilot.riskClass(), start, end);
    }

    private static Evidence assessment(LocalDate day, int level, String assessor) {
        Evidence evidence = PASSPORT.evidence();
        return new Evidence(
                level,
                evidence.confidence(),
                evidence.limits(),
                new OrganisationId(assessor),
                day,
                evidence.dossierReference(),
                evidence.dossierHash());
    }

    private static Result measure(
            boolean primary, Direction direction, String baseline, String target, String result, String group) {
        return new Result(
                ANSWERS.name(),
                primary,
                ANSWERS.unit(),
                direction,
                ANSWERS.source(),
                new BigDecimal(baseline),
                new BigDecimal(target),
                new BigDecimal(result),
                1,
                START,
                END,
                new TreeMap<>(Map.of("all", new BigDecimal(group))));
    }

    private static Result measured(long n, LocalDate from, LocalDate to) {
        return new Result(
                ANSWERS.name(),
                true,
                ANSWERS.unit(),
                ANSWERS.direction(),
                ANSWERS.source(),
                ANSWERS.baseline(),
                ANSWERS.target(),
                ANSWERS.result(),
                n,
                from,
                to,
                ANSWERS.groups());
    }
}
