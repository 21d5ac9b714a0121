package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;

/** Whoever goes on with an initiative goes on with what it takes up. */
@Singleton
class WhenInitiativeMergedThenSurvivorTakesUpSignals implements Reaction<InitiativeMerged> {

    private final LinkedSignals signals;

    WhenInitiativeMergedThenSurvivorTakesUpSignals(LinkedSignals signals) {
        this.signals = signals;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        return signals.end(recorded.event().initiativeId(), this, recorded);
    }
}
