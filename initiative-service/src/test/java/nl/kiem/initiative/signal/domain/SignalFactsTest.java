package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalSample.ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ASSESS_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.AT;
import static nl.kiem.initiative.signal.domain.SignalSample.COMPANY;
import static nl.kiem.initiative.signal.domain.SignalSample.DAY;
import static nl.kiem.initiative.signal.domain.SignalSample.DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalSample.LINKED;
import static nl.kiem.initiative.signal.domain.SignalSample.MINISTRY;
import static nl.kiem.initiative.signal.domain.SignalSample.REGISTERED;
import static nl.kiem.initiative.signal.domain.SignalSample.RULES;
import static nl.kiem.initiative.signal.domain.SignalSample.SYSTEM;
import static nl.kiem.initiative.signal.domain.SignalSample.THREAD;
import static nl.kiem.initiative.signal.domain.SignalSample.UNPREPARED;
import static nl.kiem.initiative.signal.domain.SignalSample.WATCHED;
import static nl.kiem.initiative.signal.domain.SignalSample.assess;
import static nl.kiem.initiative.signal.domain.SignalSample.days;
import static nl.kiem.initiative.signal.domain.SignalSample.dismiss;
import static nl.kiem.initiative.signal.domain.SignalSample.link;
import static nl.kiem.initiative.signal.domain.SignalSample.materialise;
import static nl.kiem.initiative.signal.domain.SignalSample.register;
import static nl.kiem.initiative.signal.domain.SignalSample.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.SampleFacts;
import nl.kiem.initiative.signal.domain.SignalCommand.EndWatch;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.TellTerm;
import org.junit.jupiter.api.Test;

class SignalFactsTest {

    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void the_page_tells_what_a_signal_answers() {
        DecisionTable.of("Signal", "signaal", new SignalDecider(RULES), Signal.class, SignalCommand.class)
                .state("absent", "bestaat niet")
                .state("registered", "geregistreerd", REGISTERED)
                .state("assessed", "beoordeeld", REGISTERED, ASSESSED)
                .state("linked", "gekoppeld", REGISTERED, ASSESSED, LINKED)
                .state("watched", "gevolgd", REGISTERED, ASSESSED, WATCHED)
                .state("dismissed", "terzijde gelegd", REGISTERED, ASSESSED, DISMISSED)
                .state("materialised", "werkelijkheid geworden", REGISTERED, UNPREPARED)
                .command("register", "registreren", register(MINISTRY, true))
                .but("a company registers it", register(COMPANY, true))
                .but("the organisation is not registered", register(MINISTRY, false))
                .command("assess", "beoordelen", assess("lead-1", "tenants"))
                .but("whoever registered it assesses it", assess("floor-1", "tenants"))
                .but("nobody is named whom it reaches", assess("lead-1"))
                .command("link", "koppelen", link())
                .but("the initiative is over", new Link(SampleFacts.stopped(), SYSTEM, AT))
                .but(
                        "more people see the signal than may know of the initiative",
                        new Link(SampleFacts.seenBy(Visibility.PARTICIPANTS), SYSTEM, AT))
                .command(
                        "hear that an initiative is over",
                        "vernemen dat een initiatief voorbij is",
                        new SignalCommand.EndLink(THREAD, null, SYSTEM, AT))
                .command("watch", "volgen", watch(JULY.plusDays(1), "the court decides"))
                .but("the last day is not after today", watch(DAY, "the court decides"))
                .but("the last day is more than a year away", watch(DAY.plusYears(2), "the court decides"))
                .but("there is no reason", watch(JULY, null))
                .command("dismiss", "terzijde leggen", dismiss("the scheme ends"))
                .but("there is no reason", dismiss(null))
                .command("materialise", "werkelijkheid melden", materialise(days(-1)))
                .but("it is in the future", materialise(days(1)))
                .command("tell that a term is over", "melden dat een termijn voorbij is", tell(ASSESS_BY, days(15)))
                .but("the term is not over", tell(ASSESS_BY, days(14)))
                .command("end a watch", "het volgen beëindigen", new EndWatch(JULY, SYSTEM, days(200)))
                .but("the watch is not over", new EndWatch(JULY, SYSTEM, AT))
                .reasons(SignalReason.class)
                .comparedWith(Path.of("../docs/facts/signal.md"));
    }

    private static TellTerm tell(LocalDate lastDay, Instant at) {
        return new TellTerm(lastDay, SYSTEM, at);
    }
}
