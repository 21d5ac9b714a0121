package nl.kiem.initiative.fund.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.fund.reaction.Funds.Why;

/**
 * What was promised for pilots of which none could be shown goes back: for another round the team asks again, and whoever
 * decides on it knows the lesson. Follows the initiative rather than the pilot: while another pilot goes on, so does the
 * money.
 */
@Singleton
class WhenInitiativeDevelopsAgainThenReleaseBudget implements Reaction<StageEntered> {

    private final Funds funds;

    WhenInitiativeDevelopsAgainThenReleaseBudget(Funds funds) {
        this.funds = funds;
    }

    @Override
    public Class<StageEntered> on() {
        return StageEntered.class;
    }

    @Override
    public Uni<Void> react(Recorded<StageEntered> recorded) {
        StageEntered e = recorded.event();
        if (e.stage() != Stage.DEVELOPING) return Uni.createFrom().voidItem();
        return funds.releaseAll(ThreadId.of(e.initiativeId()), Why.NOT_PROVEN, this, recorded);
    }
}
