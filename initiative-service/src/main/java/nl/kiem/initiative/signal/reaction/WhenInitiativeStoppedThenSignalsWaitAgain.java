package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;

/** What was stopped before it proved anything prepares nobody: the signal needs another decision. */
@Singleton
class WhenInitiativeStoppedThenSignalsWaitAgain implements Reaction<InitiativeStopped> {

    private final LinkedSignals signals;

    WhenInitiativeStoppedThenSignalsWaitAgain(LinkedSignals signals) {
        this.signals = signals;
    }

    @Override
    public Class<InitiativeStopped> on() {
        return InitiativeStopped.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeStopped> recorded) {
        return signals.end(recorded.event().initiativeId(), this, recorded);
    }
}
