package nl.kiem.initiative;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.PersonEvent;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.initiative.domain.ErasePerson;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeRules;
import nl.kiem.initiative.domain.Person;
import nl.kiem.initiative.domain.PersonDecider;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotRules;

/** All wiring of this service. */
class InitiativeModule {

    @Produces
    @Singleton
    InitiativeRules initiativeRules(InitiativeSettings settings) {
        var terms = settings.terms();
        var mandates = settings.mandates();
        return new InitiativeRules(
                terms.screeningWorkingDays(),
                terms.exploreDays(),
                terms.developDays(),
                terms.pilotDays(),
                terms.evidenceDays(),
                terms.gateWorkingDays(),
                terms.executiveWorkingDays(),
                terms.graceWorkingDays(),
                terms.pauseMonthsMax(),
                mandates.boardQuorum(),
                mandates.boardMajorityPercent(),
                Money.ofEuros(mandates.boardEuros()),
                Money.ofEuros(mandates.executiveEuros()));
    }

    @Produces
    @Singleton
    PilotRules pilotRules(InitiativeSettings settings) {
        var pilots = settings.pilots();
        return new PilotRules(
                pilots.monthsMax(),
                pilots.evidenceLevelLowRisk(),
                pilots.evidenceLevelMediumRisk(),
                pilots.evidenceLevelHighRisk(),
                pilots.evidenceValidMonths(),
                settings.terms().evidenceDays(),
                pilots.resumptionWorkingDays(),
                pilots.findingWorkingDays());
    }

    @Produces
    @Singleton
    CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives(
            InitiativeRules rules, EventStore store) {
        return new CommandHandler<>(
                InitiativeDecider.CATEGORY, new InitiativeDecider(rules), InitiativeEvent.class, store);
    }

    @Produces
    @Singleton
    PilotDecider pilotDecider(PilotRules rules) {
        return new PilotDecider(rules);
    }

    @Produces
    @Singleton
    CommandHandler<PilotCommand, Pilot, PilotEvent> pilots(PilotDecider decider, EventStore store) {
        return new CommandHandler<>(PilotDecider.CATEGORY, decider, PilotEvent.class, store);
    }

    @Produces
    @Singleton
    CommandHandler<ErasePerson, Person, PersonEvent> persons(EventStore store) {
        return new CommandHandler<>(PersonDecider.CATEGORY, new PersonDecider(), PersonEvent.class, store);
    }
}
