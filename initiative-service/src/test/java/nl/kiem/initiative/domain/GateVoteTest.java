package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SECOND;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.VOICES;
import static nl.kiem.initiative.domain.Sample.actor;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.decide;
import static nl.kiem.initiative.domain.Sample.decided;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.interest;
import static nl.kiem.initiative.domain.Sample.voted;

import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.DeclareInterest;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import org.junit.jupiter.api.Test;

/** How a board votes: each member with the own token, and nobody who is not free. */
class GateVoteTest {

    static final PersonRef BOARD_3 = new PersonRef("board-3");
    static final InitiativeEvent YES = voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT);
    static final InitiativeEvent OWN_YES = voted(Gate.G1, BOARD_1, GateOutcome.PASS, AT);

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void a_member_of_the_board_votes_and_says_why() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(vote(GateOutcome.PASS, SECOND))
                .then(YES);
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(new VoteOnGate(Gate.G1, GateOutcome.PASS, " ", SECOND, AT))
                .thenRejected(InitiativeReason.RATIONALE_MISSING)
                .missing("rationale");
    }

    @Test
    void nobody_votes_on_what_is_not_asked() {
        initiative
                .given(exploring())
                .when(vote(GateOutcome.PASS, SECOND))
                .thenRejected(InitiativeReason.NO_OPEN_REVIEW)
                .missing("review");
    }

    @Test
    void only_members_of_the_board_that_was_asked_vote() {
        Actor partner = new Actor(BOARD_2, PARTNER, Set.of(Role.PB));
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(vote(GateOutcome.PASS, partner))
                .thenRejected(InitiativeReason.NOT_OF_THE_BOARD)
                .because(MINISTRY.value());
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(vote(GateOutcome.PASS, EXECUTIVE))
                .thenRejected(InitiativeReason.NOT_OF_THE_BOARD);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, YES)
                .when(decide(Gate.G1, GateOutcome.PASS, partner, AT))
                .thenRejected(InitiativeReason.NOT_OF_THE_BOARD);
        initiative
                .given(exploring())
                .and(unnamed())
                .when(vote(GateOutcome.PASS, partner))
                .then(YES);
    }

    @Test
    void who_proposed_it_or_works_on_it_does_not_vote() {
        for (PersonRef involved : List.of(FLOOR, LEAD)) {
            initiative
                    .given(exploring())
                    .and(G1_REQUESTED)
                    .when(vote(GateOutcome.PASS, actor(involved, Role.PB)))
                    .thenRejected(InitiativeReason.DECIDER_CONFLICTED)
                    .because(involved.value());
            initiative
                    .given(exploring())
                    .and(G1_REQUESTED, YES)
                    .when(decide(Gate.G1, GateOutcome.PASS, actor(involved, Role.PB), AT))
                    .thenRejected(InitiativeReason.DECIDER_CONFLICTED);
        }
    }

    @Test
    void somebody_declares_the_own_interest_and_has_no_vote_any_more() {
        initiative
                .given(exploring())
                .when(new DeclareInterest("my sister builds it", SECOND, AT))
                .then(interest(BOARD_2));
        initiative
                .given(exploring())
                .and(interest(BOARD_2))
                .when(new DeclareInterest("I said so", SECOND, AT))
                .then();
        initiative
                .given(exploring())
                .when(new DeclareInterest(" ", SECOND, AT))
                .thenRejected(InitiativeReason.REASON_MISSING);
        initiative
                .given(exploring())
                .and(interest(BOARD_2), G1_REQUESTED)
                .when(vote(GateOutcome.PASS, SECOND))
                .thenRejected(InitiativeReason.DECIDER_CONFLICTED)
                .because(BOARD_2.value());
        initiative
                .given(exploring())
                .and(interest(TOP), G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, EXECUTIVE, AT))
                .thenRejected(InitiativeReason.DECIDER_CONFLICTED);
    }

    @Test
    void a_vote_of_somebody_who_is_no_longer_free_does_not_count() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, YES, interest(BOARD_2))
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, YES, new PilotLinked(ID, PILOT, List.of(BOARD_2), AT))
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET);
    }

    @Test
    void a_board_without_quorum_does_not_decide_and_hears_how_many_lack_and_until_when() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET)
                .because("at least 2 votes, yours included; there are 1")
                .missing("votes");
        initiative
                .given(exploring())
                .and(G1_REQUESTED, OWN_YES)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET);
    }

    @Test
    void who_voted_before_deciding_votes_once() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, YES, OWN_YES)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .then(decided(Gate.G1, GateOutcome.PASS, Stage.DEVELOPING, DAY.plusDays(120), AT));
    }

    @Test
    void half_of_the_votes_is_no_majority() {
        InitiativeEvent no = voted(Gate.G1, BOARD_2, GateOutcome.HOLD, AT);
        initiative
                .given(exploring())
                .and(G1_REQUESTED, no)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.NO_MAJORITY)
                .because("1 of 2 votes are for PASS, more than 50 percent is needed")
                .missing("votes");
    }

    @Test
    void the_last_vote_of_a_member_counts_and_who_was_against_stands_in_the_decision_too() {
        initiative
                .given(exploring())
                .and(
                        G1_REQUESTED,
                        interest(new PersonRef("board-9")),
                        voted(Gate.G1, BOARD_2, GateOutcome.HOLD, AT),
                        voted(Gate.G1, BOARD_3, GateOutcome.STOP, AT),
                        voted(Gate.G1, BOARD_2, GateOutcome.PASS, days(1)))
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .then(
                        OWN_YES,
                        new GateDecided(
                                ID,
                                Gate.G1,
                                GateOutcome.PASS,
                                List.of(),
                                "worth it",
                                List.of(BOARD_2, BOARD_3, BOARD_1),
                                false,
                                Stage.DEVELOPING,
                                DAY.plusDays(120),
                                List.of(),
                                null,
                                new Tally(3, 2, 1),
                                AT));
    }

    @Test
    void a_board_of_one_decides_only_where_the_quorum_says_so() {
        InitiativeRules small = new InitiativeRules(
                10, 60, 120, 365, 30, 15, 15, 15, 6, 1, 50, RULES.boardMandate(), RULES.executiveMandate());
        DeciderSpec.of(new InitiativeDecider(small))
                .given(exploring())
                .and(G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .then(
                        OWN_YES,
                        new GateDecided(
                                ID,
                                Gate.G1,
                                GateOutcome.PASS,
                                List.of(),
                                "worth it",
                                List.of(BOARD_1),
                                false,
                                Stage.DEVELOPING,
                                DAY.plusDays(120),
                                List.of(),
                                null,
                                new Tally(1, 1, 0),
                                AT));
    }

    @Test
    void votes_on_one_gate_do_not_count_at_the_next_decision() {
        initiative
                .given(exploring())
                .and(
                        G1_REQUESTED,
                        YES,
                        decided(Gate.G1, GateOutcome.HOLD, Stage.EXPLORING, DAY.plusDays(60), AT),
                        G1_REQUESTED)
                .when(decide(Gate.G1, GateOutcome.PASS, BOARD, AT))
                .thenRejected(InitiativeReason.QUORUM_NOT_MET);
    }

    @Test
    void nobody_votes_after_the_grace_of_the_executive() {
        initiative
                .given(exploring())
                .and(G1_REQUESTED, InitiativeLapseTest.WITHDRAWN)
                .when(new VoteOnGate(Gate.G1, GateOutcome.PASS, "worth it", SECOND, days(22)))
                .thenRejected(InitiativeReason.ACCOUNTABILITY_LAPSED);
    }

    /** As reviews were before they named a board. */
    private static InitiativeEvent unnamed() {
        return new GateReviewRequested(ID, Gate.G1, LEAD, VOICES, null, null, DAY.plusDays(21), AT);
    }

    private static VoteOnGate vote(GateOutcome outcome, Actor by) {
        return new VoteOnGate(Gate.G1, outcome, "worth it", by, AT);
    }
}
