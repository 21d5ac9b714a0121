package nl.kiem.initiative.fund;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundCommand;
import nl.kiem.initiative.fund.domain.FundDecider;

/** All wiring of innovation funds. */
class FundModule {

    @Produces
    @Singleton
    CommandHandler<FundCommand, Fund, FundEvent> funds(EventStore store) {
        return new CommandHandler<>(FundDecider.CATEGORY, new FundDecider(), FundEvent.class, store);
    }
}
