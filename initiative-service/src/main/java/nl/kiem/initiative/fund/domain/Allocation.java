package nl.kiem.initiative.fund.domain;

import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;

/**
 * What a fund allocated to an initiative.
 *
 * @param drawn what was spent of it; likewise the hours
 * @param released whether the rest went back to the fund
 */
public record Allocation(
        AllocationId id, ThreadId thread, Money money, long hours, Money drawn, long drawnHours, boolean released) {

    static Allocation of(BudgetAllocated e) {
        return new Allocation(e.allocationId(), e.threadId(), e.money(), e.hours(), new Money(0), 0, false);
    }

    Allocation drawn(BudgetDrawnDown e) {
        return new Allocation(id, thread, money, hours, drawn.plus(e.money()), drawnHours + e.hours(), released);
    }

    Allocation givenBack() {
        return new Allocation(id, thread, money, hours, drawn, drawnHours, true);
    }

    /** What it takes of the fund's ceiling. */
    Money held() {
        return released ? drawn : money;
    }

    long heldHours() {
        return released ? drawnHours : hours;
    }

    /** What can still be spent of it. */
    Money left() {
        return held().minus(drawn);
    }

    long leftHours() {
        return heldHours() - drawnHours;
    }

    /** Whether all of it is spent or given back. */
    public boolean exhausted() {
        return left().eurCents() == 0 && leftHours() == 0;
    }
}
