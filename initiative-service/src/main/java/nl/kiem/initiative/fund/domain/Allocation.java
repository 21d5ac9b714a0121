package nl.kiem.initiative.fund.domain;

import java.math.BigInteger;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import org.jspecify.annotations.Nullable;

/**
 * What a fund allocated to an initiative.
 *
 * @param drawn what was spent of it; likewise the hours
 * @param released whether the rest went back to the fund
 */
public record Allocation(BudgetAllocated promise, Money drawn, long drawnHours, boolean released) {

    /** What became of it. */
    public enum State {
        /** Nothing of it was spent yet. */
        RESERVED,
        ACTIVE,
        /** All of it was spent. */
        EXHAUSTED,
        /** What was not spent went back. */
        RELEASED
    }

    static Allocation of(BudgetAllocated e) {
        return new Allocation(e, new Money(0), 0, false);
    }

    Allocation drawn(BudgetDrawnDown e) {
        return new Allocation(promise, drawn.plus(e.money()), drawnHours + e.hours(), released);
    }

    Allocation givenBack() {
        return new Allocation(promise, drawn, drawnHours, true);
    }

    public AllocationId id() {
        return promise.allocationId();
    }

    public ThreadId thread() {
        return promise.threadId();
    }

    @Nullable
    AllocationTerms terms() {
        return promise.terms();
    }

    public State state() {
        if (released) return State.RELEASED;
        if (nothingLeft()) return State.EXHAUSTED;
        return drawn.eurCents() == 0 && drawnHours == 0 ? State.RESERVED : State.ACTIVE;
    }

    /** What it takes of the fund's ceiling. */
    public Money held() {
        return released ? drawn : promise.money();
    }

    public long heldHours() {
        return released ? drawnHours : promise.hours();
    }

    /** What they pay themselves; of one that was given back as large a part as was spent of the rest. */
    Money ownShare() {
        Money whole = promise.ownShare();
        if (whole == null) return new Money(0);
        if (held().equals(promise.money())) return whole;
        return new Money(BigInteger.valueOf(whole.eurCents())
                .multiply(BigInteger.valueOf(held().eurCents()))
                .divide(BigInteger.valueOf(promise.money().eurCents()))
                .longValueExact());
    }

    /** What can still be spent of it. */
    public Money left() {
        return held().minus(drawn);
    }

    public long leftHours() {
        return heldHours() - drawnHours;
    }

    /** Whether all of it is spent or given back. */
    boolean nothingLeft() {
        return left().eurCents() == 0 && leftHours() == 0;
    }
}
