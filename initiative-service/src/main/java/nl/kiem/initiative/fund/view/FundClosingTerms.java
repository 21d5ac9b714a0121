package nl.kiem.initiative.fund.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.contract.initiative.FundEvent.FundClosureOverdue;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.fund.domain.FundTerms;

/** What funds wait for: to be closed after their period. */
@Singleton
public class FundClosingTerms implements DeadlineTerms<FundEvent> {

    public static final String NOT_CLOSED = "fund-not-closed";

    @Override
    public Class<FundEvent> family() {
        return FundEvent.class;
    }

    @Override
    public Deadline next(Deadline row, FundEvent event) {
        return switch (event) {
            case FundOpened e -> term(row, FundTerms.closing(e));
            case FundClosureOverdue e -> term(row, FundTerms.closing(e));
            case BudgetAllocated _, BudgetDrawnDown _, AllocationReleased _ -> row;
            case FundClosed _ -> row.cleared();
        };
    }

    private static Deadline term(Deadline row, OpenTerm term) {
        Instant tellsAt = term.tellsAt();
        return tellsAt == null ? row.met(NOT_CLOSED) : row.due(NOT_CLOSED, tellsAt);
    }
}
