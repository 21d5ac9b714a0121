package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;

/** An initiative that ended at the very moment in which it took a signal up could not be told of the signal. */
@Singleton
class WhenSignalLinkedThenSeeThatInitiativeGoesOn implements Reaction<SignalLinked> {

    private final LinkedSignals signals;

    WhenSignalLinkedThenSeeThatInitiativeGoesOn(LinkedSignals signals) {
        this.signals = signals;
    }

    @Override
    public Class<SignalLinked> on() {
        return SignalLinked.class;
    }

    @Override
    public Uni<Void> react(Recorded<SignalLinked> recorded) {
        SignalLinked e = recorded.event();
        return signals.end(List.of(e.signalId()), e.threadId(), this, recorded);
    }
}
