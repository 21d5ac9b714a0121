package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.InitiativeCommand.NoteRelease;

/** An initiative does not count on what went back to a fund. */
@Singleton
class WhenAllocationReleasedThenTellInitiative implements Reaction<AllocationReleased> {

    private final Funds funds;
    private final SystemMetadata system;

    WhenAllocationReleasedThenTellInitiative(Funds funds, SystemMetadata system) {
        this.funds = funds;
        this.system = system;
    }

    @Override
    public Class<AllocationReleased> on() {
        return AllocationReleased.class;
    }

    @Override
    public Uni<Void> react(Recorded<AllocationReleased> recorded) {
        AllocationReleased e = recorded.event();
        NoteRelease command =
                new NoteRelease(e.fundId(), e.allocationId(), e.money(), e.hours(), system.actor(), e.at());
        return funds.tell(e.threadId(), command, this, recorded).replaceWithVoid();
    }
}
