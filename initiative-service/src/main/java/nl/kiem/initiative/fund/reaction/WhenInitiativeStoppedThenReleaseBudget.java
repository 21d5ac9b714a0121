package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.initiative.fund.reaction.Funds.Why;

/** What a stopped initiative did not spend is free in its funds again. */
@Singleton
class WhenInitiativeStoppedThenReleaseBudget implements Reaction<InitiativeStopped> {

    private final Funds funds;

    WhenInitiativeStoppedThenReleaseBudget(Funds funds) {
        this.funds = funds;
    }

    @Override
    public Class<InitiativeStopped> on() {
        return InitiativeStopped.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeStopped> recorded) {
        return funds.releaseAll(recorded.event().threadId(), Why.OVER, this, recorded);
    }
}
