package nl.kiem.initiative.biotope;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.initiative.biotope.domain.BiotopeCommand;
import nl.kiem.initiative.biotope.domain.BiotopeDecider;
import nl.kiem.initiative.biotope.domain.BiotopeRound;
import nl.kiem.initiative.biotope.domain.BiotopeRules;

/** All wiring of rounds. */
class BiotopeModule {

    @Produces
    @Singleton
    CommandHandler<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> rounds(BiotopeSettings settings, EventStore store) {
        BiotopeRules rules = new BiotopeRules(
                settings.minimumGroup(),
                settings.openDaysMin(),
                settings.openDaysMax(),
                settings.floor(),
                settings.planWorkingDays());
        return new CommandHandler<>(BiotopeDecider.CATEGORY, new BiotopeDecider(rules), BiotopeRoundEvent.class, store);
    }
}
