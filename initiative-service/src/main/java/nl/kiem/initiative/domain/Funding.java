package nl.kiem.initiative.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingReleased;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSpent;

/**
 * What funds allocated to an initiative, without what went back to them.
 *
 * @param money what was spent of it included; likewise the hours
 * @param spent part of it, as far as the initiative has heard; likewise the hours
 * @param standing allocations of which nothing went back
 */
public record Funding(Money money, long hours, Money spent, long spentHours, Set<AllocationId> standing) {

    static final Funding NONE = new Funding(new Money(0), 0, new Money(0), 0, Set.of());

    public Funding {
        standing = Set.copyOf(standing);
    }

    /** Whether a fund still holds something for it, or gave it all of what it promised. */
    boolean stands() {
        return !standing.isEmpty();
    }

    boolean has(AllocationId allocation) {
        return standing.contains(allocation);
    }

    /** What stands ready. */
    public Money left() {
        return money.minus(spent);
    }

    public long leftHours() {
        return hours - spentHours;
    }

    Funding after(FundingSecured e) {
        Set<AllocationId> all = new LinkedHashSet<>(standing);
        all.add(e.allocationId());
        return new Funding(money.plus(e.money()), hours + e.hours(), spent, spentHours, all);
    }

    Funding after(FundingSpent e) {
        return new Funding(money, hours, spent.plus(e.money()), spentHours + e.hours(), standing);
    }

    Funding after(FundingReleased e) {
        Set<AllocationId> rest = new LinkedHashSet<>(standing);
        rest.remove(e.allocationId());
        return new Funding(money.minus(e.money()), hours - e.hours(), spent, spentHours, rest);
    }
}
