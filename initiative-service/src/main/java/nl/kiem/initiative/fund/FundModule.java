package nl.kiem.initiative.fund;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundCommand;
import nl.kiem.initiative.fund.domain.FundDecider;
import nl.kiem.initiative.fund.domain.FundRuleBook;
import nl.kiem.initiative.fund.rules.FundRuleFiles;

/** All wiring of innovation funds. */
class FundModule {

    /** A rule that cannot be read stops the start, not the first allocation. */
    @Produces
    @Singleton
    @Startup
    FundRuleBook fundRules(FundSettings settings) {
        return FundRuleFiles.book(settings.shippedRules(), settings.rulesFolder());
    }

    @Produces
    @Singleton
    CommandHandler<FundCommand, Fund, FundEvent> funds(FundSettings settings, FundRuleBook rules, EventStore store) {
        FundDecider decider = new FundDecider(rules, settings.closingDays());
        return new CommandHandler<>(FundDecider.CATEGORY, decider, FundEvent.class, store);
    }
}
