package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;

/** Whoever saw it coming must not count on what was turned away at the door. */
@Singleton
class WhenInitiativeRejectedThenSignalsWaitAgain implements Reaction<InitiativeRejected> {

    private final LinkedSignals signals;

    WhenInitiativeRejectedThenSignalsWaitAgain(LinkedSignals signals) {
        this.signals = signals;
    }

    @Override
    public Class<InitiativeRejected> on() {
        return InitiativeRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeRejected> recorded) {
        return signals.end(recorded.event().initiativeId(), this, recorded);
    }
}
