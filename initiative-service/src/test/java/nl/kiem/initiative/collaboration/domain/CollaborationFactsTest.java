package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGREEMENT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DAY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DUE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.FROM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ID;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.INITIATIVE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAVING;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.NEWCOMER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_AGENCY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_COMPANY;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.OF_LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.RULES;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.SYSTEM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TEAM;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.TO;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.WITHDRAWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.active;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.agreement;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amending;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.decline;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.draft;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.executive;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.gone;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.leave;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.over;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.part;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.propose;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.sign;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.signed;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.team;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.unknown;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.until;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.withdraw;
import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;

import java.nio.file.Path;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndPeriod;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Leave;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.TellTerm;
import nl.kiem.initiative.domain.SampleFacts;
import org.junit.jupiter.api.Test;

class CollaborationFactsTest {

    static final CollaborationAgreement SHIFTED = agreement(LEAD, part(LEAD, 4_000), part(AGENCY, 4_000), OF_COMPANY);
    static final CollaborationAgreement WITHOUT_COMPANY = agreement(LEAD, part(LEAD, 7_000), OF_AGENCY);

    @Test
    void the_page_tells_what_a_collaboration_answers() {
        DecisionTable<CollaborationCommand, Collaboration, ?> page = drafting(DecisionTable.of(
                        "Collaboration",
                        "samenwerking",
                        new CollaborationDecider(RULES),
                        Collaboration.class,
                        CollaborationCommand.class)
                .state("absent", "bestaat niet")
                .state("drafted", "opgesteld", DRAFTED)
                .state(
                        "drafted, signed by two",
                        "opgesteld, door twee ondertekend",
                        DRAFTED,
                        signed(1, LEAD),
                        signed(1, AGENCY))
                .state("drafted, declined by one", "opgesteld, door één geweigerd", DRAFTED, DECLINED)
                .state("active", "geldig", active())
                .state(
                        "active, a change waits",
                        "geldig, een wijziging wacht",
                        active(amending(2, SHIFTED, LEAD, AGENCY)))
                .state("active, one leaves", "geldig, één treedt uit", active(LEAVING))
                .state("ended", "beëindigd", active(ENDED))
                .state("withdrawn", "ingetrokken", DRAFTED, WITHDRAWN)
                .reasons(CollaborationReason.class));
        ending(signing(page)).comparedWith(Path.of("../docs/facts/collaboration.md"));
    }

    private static <E> DecisionTable<CollaborationCommand, Collaboration, E> drafting(
            DecisionTable<CollaborationCommand, Collaboration, E> page) {
        return page.command("draft", "opstellen", draft(AGREEMENT))
                .but("the initiative is over", new Draft(ID, SampleFacts.stopped(), AGREEMENT, ALL_THERE, TEAM, AT))
                .but(
                        "an organisation is not registered",
                        new Draft(ID, INITIATIVE, AGREEMENT, unknown(AGENCY), TEAM, AT))
                .but("an organisation is there no more", new Draft(ID, INITIATIVE, AGREEMENT, gone(COMPANY), TEAM, AT))
                .but("another than the lead does it", new Draft(ID, INITIATIVE, AGREEMENT, ALL_THERE, team(AGENCY), AT))
                .but(
                        "somebody does it who takes no part in the initiative",
                        new Draft(ID, INITIATIVE, AGREEMENT, ALL_THERE, team(NEWCOMER), AT))
                .but("there is one participant", draft(agreement(LEAD, part(LEAD, 10_000))))
                .but(
                        "there are too many participants",
                        draft(agreement(LEAD, OF_LEAD, OF_LEAD, OF_LEAD, OF_LEAD, OF_LEAD)))
                .but("a participant is named twice", draft(agreement(LEAD, OF_LEAD, OF_AGENCY, OF_AGENCY)))
                .but("the lead is no participant", draft(agreement(NEWCOMER, OF_LEAD, OF_AGENCY)))
                .but("a company leads", draft(agreement(COMPANY, OF_LEAD, OF_COMPANY)))
                .but("a participant has no share", draft(agreement(LEAD, part(LEAD, 10_000), part(AGENCY, 0))))
                .but("the shares do not add up", draft(agreement(LEAD, OF_LEAD, OF_AGENCY)))
                .but(
                        "the terms are blank",
                        draft(new CollaborationAgreement(LEAD, AGREEMENT.participants(), "", "", FROM, TO)))
                .but("it ends before it begins", draft(until(FROM.minusDays(1))))
                .but("its period is over", draft(until(DAY.minusDays(1))))
                .but("its period is too long", draft(until(FROM.plusDays(365))))
                .but(
                        "somebody was involved from tomorrow on",
                        draft(agreement(
                                LEAD, OF_LEAD, new Participation(AGENCY, 5_000, new Money(0), 0, DAY.plusDays(1)))))
                .command("propose another agreement", "een andere afspraak voorstellen", propose(WITHOUT_COMPANY))
                .but("it includes who leaves", propose(SHIFTED))
                .but("it is the same", propose(AGREEMENT));
    }

    private static <E> DecisionTable<CollaborationCommand, Collaboration, E> signing(
            DecisionTable<CollaborationCommand, Collaboration, E> page) {
        return page.command("sign", "ondertekenen", sign(1, COMPANY))
                .but("it is the change", sign(2, AGENCY))
                .but("the change does not touch it", sign(2, COMPANY))
                .but("it is no participant", sign(1, NEWCOMER))
                .but("who drafted it does it", new Sign(1, INITIATIVE, false, TEAM, AT))
                .but("the initiative is over", new Sign(1, SampleFacts.stopped(), false, executive(COMPANY), AT))
                .command("not sign", "niet ondertekenen", decline(1, AGENCY))
                .but("it is the change", decline(2, AGENCY))
                .but("there is no reason", new Decline(1, null, executive(COMPANY), AT))
                .command("take back", "intrekken", withdraw(TEAM))
                .but("another than the lead or the proposer does it", withdraw(team(AGENCY)))
                .command("leave", "uittreden", leave(COMPANY))
                .but("the lead does it", leave(LEAD))
                .but("it is no participant", leave(NEWCOMER))
                .but("there is no reason", new Leave(null, executive(COMPANY), AT));
    }

    private static <E> DecisionTable<CollaborationCommand, Collaboration, E> ending(
            DecisionTable<CollaborationCommand, Collaboration, E> page) {
        return page.command(
                        "tell that a term is over",
                        "melden dat een termijn voorbij is",
                        new TellTerm(DUE, SYSTEM, over(DUE)))
                .but("the term is not over", new TellTerm(DUE, SYSTEM, AT))
                .command("end with its period", "eindigen met de periode", new EndPeriod(SYSTEM, over(TO)))
                .but("the period is not over", new EndPeriod(SYSTEM, AT))
                .command(
                        "end with its initiative",
                        "eindigen met het initiatief",
                        new EndWithInitiative("stopped", SYSTEM, AT));
    }
}
