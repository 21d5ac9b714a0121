package nl.kiem.initiative.bottleneck.domain;

import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ANSWERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.ASSIGN_BY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.AT;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.CITED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.COMPANY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.DAY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.HINDERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.LAW;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.LEAD;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.OTHER_MINISTRY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.PLANNED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.POLICY;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.REGISTERED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.RESOLVED;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.RULES;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.SYSTEM;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.WITHDRAWN;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.actor;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.answer;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.assign;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.days;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.handOn;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.register;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.resolve;
import static nl.kiem.initiative.bottleneck.domain.BottleneckSample.withdraw;

import java.nio.file.Path;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BottleneckOutcome;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Answer;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.TellTerm;
import org.junit.jupiter.api.Test;

class BottleneckFactsTest {

    @Test
    void the_page_tells_what_a_legal_bottleneck_answers() {
        DecisionTable.of(
                        "Legal bottleneck",
                        "wetgevingsknelpunt",
                        new BottleneckDecider(RULES),
                        Bottleneck.class,
                        BottleneckCommand.class)
                .state("absent", "bestaat niet")
                .state("registered", "geregistreerd", REGISTERED)
                .state("registered with its article", "geregistreerd met artikel", CITED)
                .state("assigned", "voorgelegd", CITED, ASSIGNED)
                .state("answered", "beantwoord", CITED, ASSIGNED, ANSWERED)
                .state("resolved", "opgelost", CITED, ASSIGNED, ANSWERED, RESOLVED)
                .state("withdrawn", "ingetrokken", REGISTERED, WITHDRAWN)
                .command("register", "registreren", register(null, LAW, LEAD, true))
                .but("a company registers it", register(null, LAW, actor("x", COMPANY, Role.INI), true))
                .but("the law is not cited by its identifier", register(null, "Awb", LEAD, true))
                .command("assign", "voorleggen", assign(LAW, "4:17"))
                .but("the law is not cited", assign(null, null))
                .command("hand on", "doorgeven", handOn(OTHER_MINISTRY, POLICY))
                .but("somebody from elsewhere does it", handOn(OTHER_MINISTRY, actor("x", OTHER_MINISTRY, Role.POL)))
                .but("it is the same ministry", handOn(MINISTRY, POLICY))
                .command("answer", "beantwoorden", answer(BottleneckOutcome.LAW_CHANGE, PLANNED))
                .but("there is no planned date", answer(BottleneckOutcome.GUIDANCE, null))
                .but("the planned date is over", answer(BottleneckOutcome.GUIDANCE, DAY.minusDays(1)))
                .but("nothing changes and there is a date", answer(BottleneckOutcome.NO_CHANGE, PLANNED))
                .but("there is no reason", new Answer(BottleneckOutcome.NO_CHANGE, null, null, POLICY, AT))
                .but(
                        "another than the responsible ministry does it",
                        new Answer(BottleneckOutcome.NO_CHANGE, "no", null, actor("x", HINDERED, Role.POL), AT))
                .command("resolve", "oplossen", resolve("the form may be left out", LEAD))
                .but("the ministry does it", resolve("done", POLICY))
                .command("withdraw", "intrekken", withdraw("it was our own form", LEAD))
                .but("there is no reason", withdraw(null, LEAD))
                .command(
                        "tell that a term is over",
                        "melden dat een termijn voorbij is",
                        new TellTerm(ASSIGN_BY, SYSTEM, days(15)))
                .but("the term is not over", new TellTerm(ASSIGN_BY, SYSTEM, days(14)))
                .comparedWith(Path.of("../docs/facts/legal-bottleneck.md"));
    }
}
