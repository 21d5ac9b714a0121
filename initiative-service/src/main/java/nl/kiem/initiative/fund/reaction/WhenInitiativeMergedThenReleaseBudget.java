package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.initiative.fund.reaction.Funds.Why;

/** What a merged initiative did not spend is free in its funds again: the one in which it goes on asks for its own. */
@Singleton
class WhenInitiativeMergedThenReleaseBudget implements Reaction<InitiativeMerged> {

    private final Funds funds;

    WhenInitiativeMergedThenReleaseBudget(Funds funds) {
        this.funds = funds;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        return funds.releaseAll(recorded.event().threadId(), Why.OVER, this, recorded);
    }
}
