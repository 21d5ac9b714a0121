package nl.kiem.initiative.biotope.view;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * One round in the list: a row of {@code biotope_round_v1}.
 *
 * @param answers how many people answered; 0 until it is counted
 * @param below dimensions for which a plan is asked
 * @param planDue last day for that plan; null when none is asked
 * @param actions of the plan
 * @param overdue how often it was told that the plan does not come
 * @param periodEnd last day of the period in days since 1970, for the order of the list
 */
public record BiotopeOverview(
        String id,
        long version,
        String organisation,
        BiotopeState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate closesOn,
        List<String> groups,
        int minimumGroup,
        @Nullable String previousRound,
        int answers,
        List<Score> scores,
        List<Withheld> withheld,
        List<BiotopeDimension> below,
        @Nullable LocalDate planDue,
        List<String> actions,
        int overdue,
        long periodEnd,
        Custody custody) {

    /** What is asked after a round was counted. */
    private record Plan(
            BiotopeState state,
            List<BiotopeDimension> below,
            @Nullable LocalDate due,
            List<String> actions,
            int overdue) {}

    static BiotopeOverview blank(String id) {
        return new BiotopeOverview(
                id,
                0,
                "",
                BiotopeState.OPEN,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                List.of(),
                0,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                0,
                0,
                Custody.NONE);
    }

    BiotopeOverview opened(BiotopeRoundOpened e) {
        return new BiotopeOverview(
                id,
                version,
                e.organisation().value(),
                BiotopeState.OPEN,
                e.from(),
                e.to(),
                e.closesOn(),
                e.groups(),
                e.minimumGroup(),
                e.previousRound() == null ? null : e.previousRound().toString(),
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                0,
                e.to().toEpochDay(),
                custody);
    }

    BiotopeOverview counted(BiotopeRoundClosed e) {
        return new BiotopeOverview(
                id,
                version,
                organisation,
                BiotopeState.CLOSED,
                periodFrom,
                periodTo,
                closesOn,
                groups,
                minimumGroup,
                previousRound,
                e.answers(),
                e.scores(),
                e.withheld(),
                below,
                planDue,
                actions,
                overdue,
                periodEnd,
                custody);
    }

    BiotopeOverview asked(List<BiotopeDimension> floor, LocalDate due) {
        return with(new Plan(BiotopeState.PLAN_AWAITED, floor, due, List.of(), 0));
    }

    BiotopeOverview told(int times) {
        return with(new Plan(state, below, planDue, actions, times));
    }

    BiotopeOverview planned(List<String> what) {
        return with(new Plan(BiotopeState.PLAN_GIVEN, below, planDue, what, 0));
    }

    private BiotopeOverview with(Plan plan) {
        return new BiotopeOverview(
                id,
                version,
                organisation,
                plan.state,
                periodFrom,
                periodTo,
                closesOn,
                groups,
                minimumGroup,
                previousRound,
                answers,
                scores,
                withheld,
                plan.below,
                plan.due,
                plan.actions,
                plan.overdue,
                periodEnd,
                custody);
    }

    BiotopeOverview at(long newVersion, Custody now) {
        return new BiotopeOverview(
                id,
                newVersion,
                organisation,
                state,
                periodFrom,
                periodTo,
                closesOn,
                groups,
                minimumGroup,
                previousRound,
                answers,
                scores,
                withheld,
                below,
                planDue,
                actions,
                overdue,
                periodEnd,
                now);
    }
}
