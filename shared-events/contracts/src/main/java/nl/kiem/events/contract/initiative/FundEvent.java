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
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.RuleSetRef;
import org.jspecify.annotations.Nullable;

/** Every fact about one innovation fund (innovatiebudget), which holds euros and hours. */
@Topic(value = "kiem.fund", service = "initiative-service")
public sealed interface FundEvent extends Event {

    FundId fundId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * Euros and hours can be allocated.
     *
     * @param visibility null in facts from before it could be chosen
     * @param closeBy last day for closing it after its period; null in facts from before that was asked: four weeks
     * @param ruleSet by which it allocates; null when it has no rules but its own ceilings, as in older facts
     * @param confirmed rules of the set that nobody has verified and that somebody took on; null when there were none
     */
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
            @Nullable LocalDate closeBy,
            @Nullable RuleSetRef ruleSet,
            @Nullable List<RuleConfirmation> confirmed,
            Instant at)
            implements FundEvent {

        /** Without rules but its ceilings. */
        public FundOpened(
                FundId fundId,
                String name,
                OrganisationId organisation,
                LocalDate from,
                LocalDate to,
                Money ceiling,
                long ceilingHours,
                @Nullable Visibility visibility,
                Instant at) {
            this(fundId, name, organisation, from, to, ceiling, ceilingHours, visibility, null, null, null, at);
        }

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /**
     * Euros and hours were promised to an initiative.
     *
     * @param threadId the initiative that it is for
     * @param ownShare what those who take part add themselves; null when nobody said so, as in older facts
     * @param terms for what it was promised; null in facts from before that was kept
     */
    @EventType("nl.kiem.fund.budget-allocated")
    record BudgetAllocated(
            FundId fundId,
            AllocationId allocationId,
            ThreadId threadId,
            Money money,
            long hours,
            OrganisationId leadOrganisation,
            @Nullable Money ownShare,
            @Nullable AllocationTerms terms,
            Instant at)
            implements FundEvent {

        /** Without an own share and without terms. */
        public BudgetAllocated(
                FundId fundId,
                AllocationId allocationId,
                ThreadId threadId,
                Money money,
                long hours,
                OrganisationId leadOrganisation,
                Instant at) {
            this(fundId, allocationId, threadId, money, hours, leadOrganisation, null, null, at);
        }

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
            /** What it was promised for was tried and could not be shown. */
            PILOT_NOT_PROVEN,
            FUND_CLOSED
        }
    }

    /** Nothing is allocated or spent any more. */
    @EventType("nl.kiem.fund.closed")
    record FundClosed(FundId fundId, String reason, Instant at) implements FundEvent {}

    /**
     * The period of the fund is over and nobody closed it. Told when the days for closing it are over, and again at
     * twice and four times as many.
     *
     * @param endedOn last day of its period
     * @param dueBy last day for closing it
     * @param times how often it was told, this time included
     * @param unspent allocated to nobody, or allocated and not spent; likewise the hours
     */
    @EventType("nl.kiem.fund.closure-overdue")
    record FundClosureOverdue(
            FundId fundId,
            LocalDate endedOn,
            LocalDate dueBy,
            int times,
            Money unspent,
            long unspentHours,
            Role waitingFor,
            Instant at)
            implements FundEvent {}
}
