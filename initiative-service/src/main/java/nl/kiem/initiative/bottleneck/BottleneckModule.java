package nl.kiem.initiative.bottleneck;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import nl.kiem.initiative.bottleneck.domain.BottleneckRules;

/** All wiring of legal bottlenecks. */
class BottleneckModule {

    @Produces
    @Singleton
    CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks(
            BottleneckSettings settings, EventStore store) {
        BottleneckRules rules = new BottleneckRules(
                settings.assignWorkingDays(), settings.answerWorkingDays(), settings.settleWorkingDays());
        return new CommandHandler<>(
                BottleneckDecider.CATEGORY, new BottleneckDecider(rules), LegalBottleneckEvent.class, store);
    }
}
