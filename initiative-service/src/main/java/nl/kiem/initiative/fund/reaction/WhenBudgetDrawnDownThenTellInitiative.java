package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.InitiativeCommand.NoteSpending;

/** An initiative knows what is left of what stood ready for it. */
@Singleton
class WhenBudgetDrawnDownThenTellInitiative implements Reaction<BudgetDrawnDown> {

    private final Funds funds;
    private final SystemMetadata system;

    WhenBudgetDrawnDownThenTellInitiative(Funds funds, SystemMetadata system) {
        this.funds = funds;
        this.system = system;
    }

    @Override
    public Class<BudgetDrawnDown> on() {
        return BudgetDrawnDown.class;
    }

    @Override
    public Uni<Void> react(Recorded<BudgetDrawnDown> recorded) {
        BudgetDrawnDown e = recorded.event();
        NoteSpending command =
                new NoteSpending(e.fundId(), e.allocationId(), e.money(), e.hours(), system.actor(), e.at());
        return funds.tell(e.threadId(), command, this, recorded).replaceWithVoid();
    }
}
