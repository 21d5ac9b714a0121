package nl.kiem.initiative.domain;

import nl.kiem.events.Custody;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;

/** An innovation fund (innovatiebudget), in euros and in hours. */
public sealed interface Fund {

    /** Nobody opened it. */
    record Absent() implements Fund {}

    /**
     * It can be allocated from.
     *
     * @param allocated sum over everything that was allocated; likewise the hours
     */
    record Open(FundOpened terms, Money allocated, long allocatedHours) implements Fund {

        public Money free() {
            return terms.ceiling().minus(allocated);
        }

        public long freeHours() {
            return terms.ceilingHours() - allocatedHours;
        }

        Visibility visibility() {
            return Custody.NONE.after(terms).visibility();
        }

        Open plus(Money money, long hours) {
            return new Open(terms, allocated.plus(money), allocatedHours + hours);
        }
    }
}
