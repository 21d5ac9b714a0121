package nl.kiem.initiative.signal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalDecider;
import nl.kiem.initiative.signal.domain.SignalRules;

/** All wiring of signals. */
class SignalModule {

    @Produces
    @Singleton
    CommandHandler<SignalCommand, Signal, SignalEvent> signals(SignalSettings settings, EventStore store) {
        SignalRules rules =
                new SignalRules(settings.assessWorkingDays(), settings.decideWorkingDays(), settings.watchMonthsMax());
        return new CommandHandler<>(SignalDecider.CATEGORY, new SignalDecider(rules), SignalEvent.class, store);
    }
}
