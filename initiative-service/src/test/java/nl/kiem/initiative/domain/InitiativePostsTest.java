package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ALLOCATION;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.FUND;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.exploring;

import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the register of functions and mandates means for an initiative. */
class InitiativePostsTest {

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(Sample.RULES));

    @Test
    void only_who_holds_a_function_at_the_top_becomes_answerable() {
        initiative
                .given(PROPOSED, ADMITTED)
                .when(new AcceptAccountability("director-general", false, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.FUNCTION_NOT_HELD)
                .because("'director-general' at the top of " + MINISTRY)
                .missing("function");
    }

    @Test
    void somebody_who_no_longer_holds_the_function_does_not_accept_again() {
        initiative
                .given(PROPOSED, ADMITTED, ANSWERABLE)
                .when(new AcceptAccountability("director-general", false, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.FUNCTION_NOT_HELD);
    }

    @Test
    void leaving_another_function_leaves_the_accountability_as_it_is() {
        initiative
                .given(exploring())
                .when(new LapseAccountability(TOP, "secretary-general", LapseCause.FUNCTION_ENDED, SYSTEM, AT))
                .then();
    }

    @Test
    void the_register_gives_the_board_a_smaller_mandate_than_is_configured() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(100_001))
                .when(decide(null, Money.ofEuros(100_000), BOARD))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED)
                .because("10000100 cents are held for it, your mandate ends at 10000000")
                .missing("mandate");
    }

    @Test
    void the_register_gives_an_executive_a_larger_mandate_than_is_configured() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(300_000))
                .when(decide(Money.ofEuros(300_000), null, EXECUTIVE))
                .then(passed(TOP));
    }

    @Test
    void without_a_mandate_in_the_register_somebody_decides_on_no_money() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(1))
                .when(decide(new Money(0), null, EXECUTIVE))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED);
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(new Money(0), null, EXECUTIVE))
                .then(passed(TOP));
    }

    private static InitiativeEvent funded(long euros) {
        return new FundingSecured(ID, FUND, ALLOCATION, Money.ofEuros(euros), 0, MINISTRY, AT);
    }

    @Test
    void who_may_not_decide_hears_who_may_and_up_to_what() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(300_000))
                .when(decide(new Money(0), Money.ofEuros(300_000), EXECUTIVE))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED)
                .missing("decision");
        initiative
                .given(exploring())
                .and(G1_REQUESTED, funded(300_001))
                .when(decide(new Money(0), Money.ofEuros(300_000), EXECUTIVE))
                .thenRejected(InitiativeReason.MANDATE_EXCEEDED)
                .missing("mandate");
    }

    private static InitiativeEvent passed(PersonRef decider) {
        return new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.PASS,
                List.of(),
                "worth it",
                List.of(decider),
                false,
                Stage.DEVELOPING,
                DAY.plusDays(120),
                List.of(),
                null,
                new Tally(1, 1, 0),
                AT);
    }

    private static DecideGate decide(@Nullable Money executive, @Nullable Money board, Actor by) {
        return new DecideGate(
                Gate.G1,
                GateOutcome.PASS,
                "worth it",
                List.of(),
                null,
                Set.of(),
                new Mandates(executive, board),
                by,
                AT);
    }
}
