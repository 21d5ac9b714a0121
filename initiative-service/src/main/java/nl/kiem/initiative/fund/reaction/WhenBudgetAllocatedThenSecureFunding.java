package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand.SecureFunding;
import nl.kiem.initiative.fund.reaction.Funds.Why;

/** What a fund allocates stands ready for the initiative; one that is over by then does not keep it. */
@Singleton
class WhenBudgetAllocatedThenSecureFunding implements Reaction<BudgetAllocated> {

    private final Funds funds;
    private final SystemMetadata system;

    WhenBudgetAllocatedThenSecureFunding(Funds funds, SystemMetadata system) {
        this.funds = funds;
        this.system = system;
    }

    @Override
    public Class<BudgetAllocated> on() {
        return BudgetAllocated.class;
    }

    @Override
    public Uni<Void> react(Recorded<BudgetAllocated> recorded) {
        BudgetAllocated e = recorded.event();
        SecureFunding command = new SecureFunding(
                e.fundId(), e.allocationId(), e.money(), e.hours(), e.leadOrganisation(), system.actor(), e.at());
        return funds.tell(e.threadId(), command, this, recorded)
                .chain(initiative -> initiative instanceof Initiative.Closed
                        ? funds.release(e.fundId(), e.threadId(), Why.OVER, this, recorded)
                        : Uni.createFrom().voidItem());
    }
}
