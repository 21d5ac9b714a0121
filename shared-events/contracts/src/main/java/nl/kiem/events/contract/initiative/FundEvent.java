package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one innovation fund (innovatiebudget), which holds euros and hours. */
@Topic(value = "kiem.fund", service = "initiative-service")
public sealed interface FundEvent extends Event {

    FundId fundId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /** @param visibility null in facts from before it could be chosen */
    @EventType("nl.kiem.fund.opened")
    record FundOpened(
            FundId fundId,
            String name,
            OrganisationId organisation,
            LocalDate from,
            LocalDate to,
            Money ceiling,
            long ceilingHours,
            @Nullable Visibility visibility,
            Instant at)
            implements FundEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /** @param threadId the initiative that it is for */
    @EventType("nl.kiem.fund.budget-allocated")
    record BudgetAllocated(
            FundId fundId,
            AllocationId allocationId,
            ThreadId threadId,
            Money money,
            long hours,
            OrganisationId leadOrganisation,
            Instant at)
            implements FundEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return List.of(leadOrganisation);
        }
    }

    /**
     * Euros and hours of an allocation were spent.
     *
     * @param hours that were given; what was promised is in the allocation
     * @param periodTo last day in which they were spent
     * @param remaining of the allocation afterwards; likewise the hours
     */
    @EventType("nl.kiem.fund.budget-drawn-down")
    record BudgetDrawnDown(
            FundId fundId,
            AllocationId allocationId,
            ThreadId threadId,
            Money money,
            long hours,
            LocalDate periodFrom,
            LocalDate periodTo,
            Money remaining,
            long remainingHours,
            Instant at)
            implements FundEvent {}

    /**
     * What was not spent of an allocation is free in the fund again.
     *
     * @param money that was not spent; likewise the hours
     */
    @EventType("nl.kiem.fund.allocation-released")
    record AllocationReleased(
            FundId fundId,
            AllocationId allocationId,
            ThreadId threadId,
            Money money,
            long hours,
            Ground ground,
            String reason,
            Instant at)
            implements FundEvent {

        /** Why it is not spent any more. */
        public enum Ground {
            FUND_MANAGER,
            /** The initiative was stopped, or went on in another one. */
            INITIATIVE_OVER,
            FUND_CLOSED
        }
    }

    /** Nothing is allocated or spent any more. */
    @EventType("nl.kiem.fund.closed")
    record FundClosed(FundId fundId, String reason, Instant at) implements FundEvent {}
}
