package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.initiative.fund.reaction.Funds.Why;

/** What was allocated to a proposal that is turned away is free in its funds again. */
@Singleton
class WhenInitiativeRejectedThenReleaseBudget implements Reaction<InitiativeRejected> {

    private final Funds funds;

    WhenInitiativeRejectedThenReleaseBudget(Funds funds) {
        this.funds = funds;
    }

    @Override
    public Class<InitiativeRejected> on() {
        return InitiativeRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeRejected> recorded) {
        return funds.releaseAll(ThreadId.of(recorded.event().initiativeId()), Why.OVER, this, recorded);
    }
}
