package nl.kiem.initiative.fund.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.initiative.fund.domain.Allocation;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundReason;
import nl.kiem.initiative.fund.domain.FundTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fund with what is left of it.
 *
 * @param closeBy last day for closing it after its period
 * @param allocated promised, without what was given back; {@code drawn} is what was spent; likewise the hours
 * @param allocations how many there are in each state
 * @param ruleSet by which it allocates; null for none but its ceilings
 * @param confirmed rules of the set that nobody has verified, judged by hand
 */
@Schema(description = "A fund with what is left of it / Een innovatiebudget met wat er over is")
public record FundBody(
        UUID id,
        String name,
        String organisation,
        State state,
        LocalDate from,
        LocalDate to,
        LocalDate closeBy,
        Money ceiling,
        Money allocated,
        Money drawn,
        Money free,
        long ceilingHours,
        long allocatedHours,
        long drawnHours,
        long freeHours,
        Map<Allocation.State, Integer> allocations,
        @Nullable RuleSetRef ruleSet,
        @Nullable List<RuleConfirmation> confirmed) {

    /** Whether it allocates. */
    public enum State {
        OPEN,
        CLOSED
    }

    static FundBody of(Fund state) {
        return switch (state) {
            case Fund.Absent _ -> throw new Rejection(FundReason.FUND_UNKNOWN, "there is no such fund");
            case Fund.Open open -> of(open, State.OPEN);
            case Fund.Closed closed -> of(closed, State.CLOSED);
        };
    }

    private static FundBody of(Fund.Known fund, State state) {
        FundOpened terms = fund.terms();
        return new FundBody(
                terms.fundId().value(),
                terms.name(),
                terms.organisation().value(),
                state,
                terms.from(),
                terms.to(),
                FundTerms.closeBy(terms),
                terms.ceiling(),
                fund.allocated(),
                fund.drawn(),
                fund.free(),
                terms.ceilingHours(),
                fund.allocatedHours(),
                fund.drawnHours(),
                fund.freeHours(),
                counted(fund),
                terms.ruleSet(),
                terms.confirmed());
    }

    private static Map<Allocation.State, Integer> counted(Fund.Known fund) {
        Map<Allocation.State, Integer> counted = new EnumMap<>(Allocation.State.class);
        for (Allocation.State state : Allocation.State.values()) counted.put(state, 0);
        for (Allocation one : fund.allocations().values()) counted.merge(one.state(), 1, Integer::sum);
        return counted;
    }
}
