package nl.kiem.initiative.biotope.domain;

import java.util.List;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** A round (biotoopmeting) in each of the states that it can be in. */
public sealed interface BiotopeRound {

    /** Name of the deadline on which it closes. */
    String CLOSES = "biotope-round-closes";

    /** Name of the deadline by which the executive gives a plan. */
    String PLAN_LATE = "biotope-plan-late";

    /** Nobody opened it. */
    record Absent() implements BiotopeRound {}

    /** Somebody opened it. */
    sealed interface Known extends BiotopeRound {

        BiotopeRoundOpened opened();
    }

    /** People answer. */
    record Open(BiotopeRoundOpened opened) implements Known {}

    /** Counted; nothing else is asked. */
    record Closed(BiotopeRoundOpened opened, BiotopeRoundClosed result) implements Known {}

    /**
     * Below the floor: a plan is asked.
     *
     * @param term for the plan
     */
    record PlanAwaited(
            BiotopeRoundOpened opened, BiotopeRoundClosed result, List<BiotopeDimension> below, OpenTerm term)
            implements Known {}

    /** The executive said what is going to be done. */
    record PlanGiven(
            BiotopeRoundOpened opened,
            BiotopeRoundClosed result,
            List<BiotopeDimension> below,
            ImprovementPlanGiven plan)
            implements Known {}

    /** What was counted; null before that. */
    static @Nullable BiotopeRoundClosed result(BiotopeRound state) {
        return switch (state) {
            case Absent _, Open _ -> null;
            case Closed s -> s.result();
            case PlanAwaited s -> s.result();
            case PlanGiven s -> s.result();
        };
    }
}
