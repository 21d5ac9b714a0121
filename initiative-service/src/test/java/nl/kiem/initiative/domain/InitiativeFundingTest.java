package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ALLOCATION;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.FUND;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingReleased;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSpent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.Released;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.InitiativeCommand.NoteRelease;
import nl.kiem.initiative.domain.InitiativeCommand.NoteSpending;
import org.junit.jupiter.api.Test;

class InitiativeFundingTest {

    static final AllocationId OTHER = new AllocationId(new UUID(0, 33));
    static final FundingSpent SPENT = new FundingSpent(ID, FUND, ALLOCATION, Money.ofEuros(30_000), 100, AT);
    static final FundingReleased BACK = new FundingReleased(ID, FUND, ALLOCATION, Money.ofEuros(70_000), 300, AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void it_hears_what_was_spent_and_what_went_back() {
        initiative.given(piloting()).when(spend(ALLOCATION)).then(SPENT);
        initiative.given(piloting()).and(SPENT).when(release(ALLOCATION)).then(BACK);
        assertThat(funding(SPENT))
                .isEqualTo(new Funding(Money.ofEuros(100_000), 400, Money.ofEuros(30_000), 100, Set.of(ALLOCATION)));
        assertThat(funding(SPENT).left()).isEqualTo(Money.ofEuros(70_000));
        assertThat(funding(SPENT).leftHours()).isEqualTo(300);
        assertThat(funding(SPENT, BACK))
                .isEqualTo(new Funding(Money.ofEuros(30_000), 100, Money.ofEuros(30_000), 100, Set.of()));
    }

    @Test
    void what_follows_on_an_allocation_waits_for_the_allocation() {
        for (InitiativeCommand early : List.of(spend(ALLOCATION), release(ALLOCATION))) {
            initiative.given(exploring()).when(early).thenRejected(InitiativeReason.ALLOCATION_NOT_HEARD_OF);
        }
        for (InitiativeCommand early : List.of(spend(OTHER), release(OTHER))) {
            initiative
                    .given(piloting())
                    .when(early)
                    .thenRejected(InitiativeReason.ALLOCATION_NOT_HEARD_OF)
                    .because(OTHER.toString());
        }
    }

    @Test
    void one_that_is_over_told_what_it_leaves_when_it_ended() {
        InitiativeStopped stopped = new InitiativeStopped(
                ID, Stage.PILOTING, "enough", LESSON, new Released(Money.ofEuros(70_000), 300), AT);
        initiative
                .given(piloting())
                .and(SPENT)
                .when(new Stop("enough", LESSON, Set.of(), BOARD, AT))
                .then(stopped);
        initiative
                .given(piloting())
                .and(SPENT, stopped)
                .when(release(ALLOCATION))
                .then();
        initiative.given(piloting()).and(SPENT, stopped).when(spend(ALLOCATION)).then();
    }

    @Test
    void without_anything_that_a_fund_holds_no_pilot_is_cleared_and_the_second_gate_does_not_open() {
        assertThat(facts(piloting()).lacking()).isEmpty();
        List<InitiativeEvent> history = new ArrayList<>(List.of(piloting()));
        history.addAll(List.of(SPENT, BACK));
        assertThat(facts(history.toArray(InitiativeEvent[]::new)).lacking())
                .extracting(Missing::item)
                .containsExactly("allocation");
        RequestGateReview gate =
                new RequestGateReview(Gate.G2, null, Sample.DOSSIER, NO_LAW_NEEDED, PLAN, TEAM_LEAD, AT);
        initiative.given(developing()).and(BACK).when(gate).thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE);
        initiative
                .given(developing())
                .and(BACK, new FundingSecured(ID, FUND, OTHER, Money.ofEuros(1), 1, MINISTRY, AT))
                .when(gate)
                .then(Sample.G2_REQUESTED);
    }

    private static NoteSpending spend(AllocationId allocation) {
        return new NoteSpending(FUND, allocation, Money.ofEuros(30_000), 100, SYSTEM, AT);
    }

    private static NoteRelease release(AllocationId allocation) {
        return new NoteRelease(FUND, allocation, Money.ofEuros(70_000), 300, SYSTEM, AT);
    }

    private static Funding funding(InitiativeEvent... since) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        List<InitiativeEvent> history = new ArrayList<>(List.of(piloting()));
        history.addAll(List.of(since));
        Initiative.Known known = (Initiative.Known) decider.fold(decider.initial(), history);
        Funding funding = known.file().funding();
        if (funding == null) throw new AssertionError("a fund allocated to it");
        return funding;
    }
}
