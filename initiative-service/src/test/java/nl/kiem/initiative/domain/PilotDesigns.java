package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.END;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.MeasureDraft;

/** The design of the sample pilot, with something different about it. */
final class PilotDesigns {

    private static final Design GOOD = PilotDesignTest.design(END);

    private PilotDesigns() {}

    static Design of(InitiativeFacts initiative) {
        return with(false, initiative, GOOD.hypotheses(), GOOD.measures(), GOOD.exposureMax(), GOOD.design());
    }

    static Design onWaiver() {
        return with(true, GOOD.initiative(), GOOD.hypotheses(), GOOD.measures(), GOOD.exposureMax(), GOOD.design());
    }

    static Design withoutHypotheses() {
        return with(false, GOOD.initiative(), List.of(), GOOD.measures(), GOOD.exposureMax(), GOOD.design());
    }

    static Design withTwins() {
        List<MeasureDraft> twins = new ArrayList<>(GOOD.measures());
        twins.add(GOOD.measures().getFirst());
        return with(false, GOOD.initiative(), GOOD.hypotheses(), twins, GOOD.exposureMax(), GOOD.design());
    }

    static Design exposing(long exposureMax) {
        return with(false, GOOD.initiative(), GOOD.hypotheses(), GOOD.measures(), exposureMax, GOOD.design());
    }

    static Design as(StudyDesign design) {
        return with(false, GOOD.initiative(), GOOD.hypotheses(), GOOD.measures(), GOOD.exposureMax(), design);
    }

    private static Design with(
            boolean onWaiver,
            InitiativeFacts initiative,
            List<String> hypotheses,
            List<MeasureDraft> measures,
            long exposureMax,
            StudyDesign design) {
        return new Design(
                GOOD.id(),
                onWaiver,
                initiative,
                GOOD.team(),
                hypotheses,
                measures,
                exposureMax,
                GOOD.groups(),
                GOOD.stopCriteria(),
                GOOD.harmMax(),
                GOOD.riskClass(),
                design,
                GOOD.evidenceLevelTarget(),
                GOOD.start(),
                GOOD.end(),
                GOOD.bookings(),
                GOOD.by(),
                GOOD.at());
    }
}
