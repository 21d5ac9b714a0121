package nl.kiem.initiative.api;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.initiative.api.InitiativeBody.MissingBody;
import nl.kiem.initiative.api.InitiativeBody.SupplierBody;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeRules;
import nl.kiem.initiative.domain.NextStep;
import nl.kiem.initiative.domain.NextSteps;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be done with an initiative next; few things at a time. */
@Schema(description = "What can be done next / Wat er nu kan")
public record NextStepsBody(List<NextStepBody> items) {

    /**
     * One thing that can be done.
     *
     * @param by who can do it, one of them being enough
     * @param gate which one; null when the step is about no gate
     * @param dueBy last day for it; it may have passed; null when nothing waits for it
     * @param ready whether nothing lacks but the doing
     */
    public record NextStepBody(
            NextStep.Kind step,
            List<SupplierBody> by,
            @Nullable Gate gate,
            @Nullable LocalDate dueBy,
            boolean ready,
            List<MissingBody> missing) {

        static NextStepBody of(NextStep step) {
            return new NextStepBody(
                    step.kind(),
                    step.by().stream().sorted().map(SupplierBody::of).toList(),
                    step.gate(),
                    step.dueBy(),
                    step.lacks().isEmpty(),
                    step.lacks().stream().map(MissingBody::of).toList());
        }
    }

    static NextStepsBody of(Known state, LocalDate today, InitiativeRules rules) {
        return new NextStepsBody(
                NextSteps.of(state, today, rules).stream().map(NextStepBody::of).toList());
    }
}
