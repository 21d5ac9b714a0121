package nl.kiem.initiative.fund.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.domain.OpenTerm;

/** An innovation fund (innovatiebudget), in euros and in hours. */
public sealed interface Fund {

    /** Nobody opened it. */
    record Absent() implements Fund {}

    /** Opened, whatever came of it. */
    sealed interface Known extends Fund {

        FundOpened terms();

        Map<AllocationId, Allocation> allocations();

        /** Sum over everything that was allocated, without what was given back; likewise the hours. */
        default Money allocated() {
            return allocations().values().stream().map(Allocation::held).reduce(new Money(0), Money::plus);
        }

        default long allocatedHours() {
            return allocations().values().stream()
                    .mapToLong(Allocation::heldHours)
                    .sum();
        }

        /** Sum over everything that was spent; likewise the hours. */
        default Money drawn() {
            return allocations().values().stream().map(Allocation::drawn).reduce(new Money(0), Money::plus);
        }

        default long drawnHours() {
            return allocations().values().stream()
                    .mapToLong(Allocation::drawnHours)
                    .sum();
        }

        default Money free() {
            return terms().ceiling().minus(allocated());
        }

        default long freeHours() {
            return terms().ceilingHours() - allocatedHours();
        }
    }

    /**
     * It can be allocated from.
     *
     * @param closing what it waits for
     */
    record Open(FundOpened terms, Map<AllocationId, Allocation> allocations, OpenTerm closing) implements Known {

        static Open of(FundOpened e) {
            return new Open(e, Map.of(), FundTerms.closing(e));
        }

        Visibility visibility() {
            return Custody.NONE.after(terms).visibility();
        }

        Open with(Allocation allocation) {
            Map<AllocationId, Allocation> all = new LinkedHashMap<>(allocations);
            all.put(allocation.id(), allocation);
            return new Open(terms, all, closing);
        }

        Open with(OpenTerm now) {
            return new Open(terms, allocations, now);
        }

        /** @throws IllegalStateException when it was never allocated: a history that cannot have happened */
        Allocation allocation(AllocationId id) {
            Allocation allocation = allocations.get(id);
            if (allocation == null) throw new IllegalStateException("corrupt history: no allocation " + id);
            return allocation;
        }

        Collection<Allocation> all() {
            return allocations.values();
        }

        Stream<Allocation> of(ThreadId thread) {
            return all().stream().filter(allocation -> allocation.thread().equals(thread));
        }
    }

    /** Nothing is allocated or spent any more. */
    record Closed(FundOpened terms, Map<AllocationId, Allocation> allocations) implements Known {}
}
