package nl.kiem.initiative.fund.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Metadata;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.AllocationTerms;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.fund.domain.Allocation;
import org.jspecify.annotations.Nullable;

/** What was promised to whom, and what was given of it. */
@Singleton
public class AllocationView implements View<AllocationRow> {

    @Override
    public String name() {
        return "allocation_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FundEvent.class);
    }

    @Override
    public Class<AllocationRow> rowType() {
        return AllocationRow.class;
    }

    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return switch ((FundEvent) recorded.event()) {
            case BudgetAllocated e -> e.allocationId().toString();
            case BudgetDrawnDown e -> e.allocationId().toString();
            case AllocationReleased e -> e.allocationId().toString();
            case FundOpened _, FundClosureOverdue _, FundClosed _ -> null;
        };
    }

    @Override
    public AllocationRow blank(String key) {
        return AllocationRow.blank(key);
    }

    @Override
    public long version(AllocationRow row) {
        return row.version();
    }

    @Override
    public AllocationRow fold(AllocationRow row, Recorded<? extends Event> recorded) {
        AllocationRow next = switch ((FundEvent) recorded.event()) {
            case BudgetAllocated e -> promised(row, e, recorded.metadata());
            case BudgetDrawnDown e -> given(row, e);
            case AllocationReleased e -> returned(row, e);
            case FundOpened _, FundClosureOverdue _, FundClosed _ -> row;
        };
        return next.withVersion(recorded.version());
    }

    /** Only the organisation whose fund it is allocates from it, so whoever did tells whose it is. */
    private static AllocationRow promised(AllocationRow row, BudgetAllocated e, Metadata metadata) {
        AllocationTerms terms = e.terms();
        Custody custody = Custody.of(metadata.actor().organisation(), metadata.visibility());
        return row.with(it -> it.fund(e.fundId().toString())
                .thread(e.threadId().toString())
                .organisation(e.leadOrganisation().value())
                .cents(e.money().eurCents())
                .hours(e.hours())
                .ownShareCents(e.ownShare() == null ? null : e.ownShare().eurCents())
                .fromDay(terms == null ? CivilDate.of(e.at()) : terms.from())
                .toDay(terms == null ? null : terms.to())
                .ruleSet(
                        terms == null || terms.ruleSet() == null
                                ? null
                                : terms.ruleSet().id())
                .band(terms == null ? null : terms.band())
                .custody(custody.after(e)));
    }

    private static AllocationRow given(AllocationRow row, BudgetDrawnDown e) {
        boolean nothingLeft = e.remaining().eurCents() == 0 && e.remainingHours() == 0;
        return row.with(it -> it.drawnCents(row.drawnCents() + e.money().eurCents())
                .drawnHours(row.drawnHours() + e.hours())
                .state(nothingLeft ? Allocation.State.EXHAUSTED : Allocation.State.ACTIVE));
    }

    private static AllocationRow returned(AllocationRow row, AllocationReleased e) {
        return row.with(it -> it.returnedCents(e.money().eurCents())
                .returnedHours(e.hours())
                .state(Allocation.State.RELEASED)
                .releasedOn(CivilDate.of(e.at()))
                .ground(e.ground().name()));
    }
}
