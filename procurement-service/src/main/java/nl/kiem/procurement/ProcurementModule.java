package nl.kiem.procurement;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.NeedDecider;
import nl.kiem.procurement.domain.RuleSet;
import nl.kiem.procurement.domain.SummingRules;
import nl.kiem.procurement.domain.Tender;
import nl.kiem.procurement.domain.TenderCommand;
import nl.kiem.procurement.domain.TenderDecider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All wiring of the service. */
class ProcurementModule {

    @Produces
    @Singleton
    RuleSet rules(@ConfigProperty(name = "kiem.procurement.rule-set") String name) {
        return RuleSetFile.read(name);
    }

    @Produces
    @Singleton
    CommandHandler<NeedCommand, Need, NeedEvent> needs(
            RuleSet rules,
            EventStore store,
            @ConfigProperty(name = "kiem.procurement.summing.period-days") int periodDays,
            @ConfigProperty(name = "kiem.procurement.summing.cpv-digits") int cpvDigits) {
        var decider = new NeedDecider(rules, new SummingRules(periodDays, cpvDigits));
        return new CommandHandler<>("need", decider, NeedEvent.class, store);
    }

    @Produces
    @Singleton
    CommandHandler<TenderCommand, Tender, TenderEvent> tenders(
            RuleSet rules, EventStore store, @ConfigProperty(name = "kiem.procurement.ocid-prefix") String ocidPrefix) {
        return new CommandHandler<>("tender", new TenderDecider(rules, ocidPrefix), TenderEvent.class, store);
    }
}
