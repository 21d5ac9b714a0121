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
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.RecordLegalFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PilotRunTest {

    static final Map<String, BigDecimal> SPLIT =
            Map.of("low literacy", new BigDecimal("55"), "others", new BigDecimal("75"));

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
    void people_take_part_up_to_the_cap_of_the_design_and_not_one_more() {
        PilotEvent most = new PeopleExposed(PILOT, THREAD, 499, 499, days(8));
        pilot.given(PLANNED, CLEARED, STARTED).when(expose(499)).then(most);
        pilot.given(PLANNED, CLEARED, STARTED, most)
                .when(expose(1))
                .then(new PeopleExposed(PILOT, THREAD, 1, 500, days(8)));
        pilot.given(PLANNED, CLEARED, STARTED, most)
                .when(expose(2))
                .thenRejected(PilotReason.EXPOSURE_CAP_EXCEEDED)
                .because("1 are left");
    }

    @Test
    void nobody_takes_part_in_a_pilot_that_does_not_run() {
        pilot.given(PLANNED, CLEARED).when(expose(1)).thenRejected(PilotReason.NOT_RUNNING);
        pilot.given(PLANNED, CLEARED, STARTED, CONCLUDED).when(expose(1)).thenRejected(PilotReason.NOT_RUNNING);
    }

    @Test
    void a_law_that_stands_in_the_way_is_told_once() {
        PilotEvent told = new LegalFindingRecorded(
                PILOT, THREAD, "BWBR0005537", "3:41", "letters go by post", List.of("debts"), 9000, days(9));
        RecordLegalFinding found = legal("3:41", "letters go by post");
        pilot.given(PLANNED).when(found).then(told);
        pilot.given(PLANNED, CLEARED, STARTED, told).when(found).then();
        for (RecordLegalFinding other :
                List.of(legal("3:42", "letters go by post"), legal("3:41", "they go by night"))) {
            pilot.given(PLANNED, CLEARED, STARTED, told)
                    .when(other)
                    .then(new LegalFindingRecorded(
                            PILOT,
                            THREAD,
                            "BWBR0005537",
                            other.article(),
                            other.description(),
                            List.of("debts"),
                            9000,
                            days(9)));
        }
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
    void what_does_not_run_is_not_concluded() {
        pilot.given(PLANNED, CLEARED)
                .when(new Conclude("x", TEAM_LEAD, days(9)))
                .thenRejected(PilotReason.NOT_RUNNING);
    }

    private static RecordMeasurement measure(
            String name, LocalDate from, LocalDate to, Map<String, BigDecimal> split, @Nullable String correction) {
        return new RecordMeasurement(name, new BigDecimal("65"), 450, from, to, split, correction, TEAM_LEAD, days(98));
    }

    private static ExposePeople expose(long count) {
        return new ExposePeople(facts(piloting()), count, TEAM_LEAD, days(8));
    }

    private static RecordLegalFinding legal(String article, String description) {
        return new RecordLegalFinding("BWBR0005537", article, description, List.of("debts"), 9000, TEAM_LEAD, days(9));
    }
}
