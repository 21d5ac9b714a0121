package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.DECIDER_CONFLICTED;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_OF_THE_BOARD;
import static nl.kiem.initiative.domain.InitiativeReason.NO_MAJORITY;
import static nl.kiem.initiative.domain.InitiativeReason.NO_OPEN_REVIEW;
import static nl.kiem.initiative.domain.InitiativeReason.QUORUM_NOT_MET;
import static nl.kiem.initiative.domain.InitiativeReason.RATIONALE_MISSING;
import static nl.kiem.initiative.domain.InitiativeReason.REASON_MISSING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateVoteCast;
import nl.kiem.events.contract.initiative.InitiativeEvent.InterestDeclared;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.DeclareInterest;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import nl.kiem.initiative.domain.Gates.Vote;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.Initiative.Underway;
import org.jspecify.annotations.Nullable;

/** Who votes on a gate, and what the votes come to. Nobody votes for somebody else. */
public record VoteRules(InitiativeRules rules) {

    /**
     * The votes that count.
     *
     * @param last of the member who decides and had not voted; null when there is none
     */
    record Ballot(List<Vote> votes, Tally tally, @Nullable GateVoteCast last) {

        List<PersonRef> members() {
            return votes.stream().map(Vote::member).toList();
        }
    }

    static List<InitiativeEvent> vote(Underway state, VoteOnGate c) {
        GateReviewRequested review = open(state, c.gate());
        LapseRules.requireNotFrozen(state, c.at());
        if (!isMember(review, c.by())) throw notOfTheBoard(state.file(), review);
        requireFree(state.file(), c.by().person());
        String rationale = rationale(c.rationale());
        return List.of(cast(state, c.gate(), c.outcome(), c.by().person(), rationale, c.at()));
    }

    /** It holds for good: whoever is not free at one gate is not free at the next. */
    static List<InitiativeEvent> declare(Open state, DeclareInterest c) {
        PersonRef person = c.by().person();
        if (c.interest().isBlank()) throw new Rejection(REASON_MISSING, "an interest is named");
        if (state.file().gates().interests().contains(person)) return List.of();
        return List.of(
                new InterestDeclared(state.file().id(), person, PersonalText.open(person, c.interest()), c.at()));
    }

    /** The votes of the board, with that of the member who decides. */
    Ballot ofBoard(Underway state, GateReviewRequested review, DecideGate c, String rationale) {
        InitiativeFile file = state.file();
        PersonRef decider = c.by().person();
        List<Vote> votes = new ArrayList<>(counting(file));
        GateVoteCast last = null;
        if (votes.stream().noneMatch(vote -> vote.member().equals(decider))) {
            last = cast(state, c.gate(), c.outcome(), decider, rationale, c.at());
            votes.add(new Vote(decider, c.outcome()));
        }
        requireQuorum(file, review, votes.size());
        int inFavour = (int)
                votes.stream().filter(vote -> vote.outcome() == c.outcome()).count();
        if (inFavour * 100 <= votes.size() * rules.boardMajorityPercent()) {
            throw new Rejection(
                    NO_MAJORITY,
                    "%d of %d votes are for %s, more than %d percent is needed"
                            .formatted(inFavour, votes.size(), c.outcome(), rules.boardMajorityPercent()),
                    List.of(new Missing("votes", "members vote anew, or the board decides otherwise", Role.PB)));
        }
        return new Ballot(votes, new Tally(votes.size(), inFavour, interests(file)), last);
    }

    /** One person, who decides within the own mandate. */
    static Ballot ofExecutive(InitiativeFile file, DecideGate c) {
        return new Ballot(List.of(new Vote(c.by().person(), c.outcome())), new Tally(1, 1, interests(file)), null);
    }

    /** What the quorum lacks before a member decides whose vote counts with it; empty when it is there. */
    static List<Missing> quorumLacks(InitiativeFile file, GateReviewRequested review, int quorum) {
        return lacks(file, review, counting(file).size() + 1, quorum);
    }

    static GateReviewRequested open(Underway state, Gate gate) {
        GateReviewRequested review = state.file().waiting().review();
        if (review == null || review.gate() != gate) {
            throw new Rejection(
                    NO_OPEN_REVIEW,
                    "no review of %s is open; it must be requested first".formatted(gate),
                    List.of(new Missing("review", "the team lead asks for the gate", Role.TL)));
        }
        return review;
    }

    /** An older review names no board; it is for that of any organisation that takes part. */
    static boolean isMember(GateReviewRequested review, Actor by) {
        return by.is(Role.PB) && (review.board() == null || review.board().equals(by.organisation()));
    }

    /** The organisation whose board decides. */
    public static OrganisationId board(InitiativeFile file, GateReviewRequested review) {
        return review.board() == null ? file.about().organisation() : review.board();
    }

    /** The same for a member who decides: of an older review, which names none, it is that of the member. */
    public static OrganisationId board(InitiativeFile file, GateReviewRequested review, Actor by) {
        return review.board() == null && by.is(Role.PB) ? by.organisation() : board(file, review);
    }

    static Rejection notOfTheBoard(InitiativeFile file, GateReviewRequested review) {
        return new Rejection(
                NOT_OF_THE_BOARD, "the portfolio board of %s was asked to decide".formatted(board(file, review)));
    }

    /** Who proposed it, works on it or declared an interest neither votes nor decides. */
    static void requireFree(InitiativeFile file, PersonRef person) {
        if (!isFree(file, person)) {
            throw new Rejection(
                    DECIDER_CONFLICTED, "the team and people with an interest do not decide: " + person.value());
        }
    }

    static String rationale(@Nullable String rationale) {
        if (rationale == null || rationale.isBlank()) {
            throw new Rejection(
                    RATIONALE_MISSING,
                    "a decision tells why",
                    List.of(new Missing("rationale", "why it was decided so", Role.PB)));
        }
        return rationale;
    }

    /** Whoever came into the team or declared an interest after voting has no vote any more. */
    public static List<Vote> counting(InitiativeFile file) {
        return file.gates().votes().stream()
                .filter(vote -> isFree(file, vote.member()))
                .toList();
    }

    private static boolean isFree(InitiativeFile file, PersonRef person) {
        return !file.parties().team().contains(person)
                && !file.gates().interests().contains(person);
    }

    private void requireQuorum(InitiativeFile file, GateReviewRequested review, int votes) {
        List<Missing> lacks = lacks(file, review, votes, rules.boardQuorum());
        if (!lacks.isEmpty()) {
            throw new Rejection(
                    QUORUM_NOT_MET,
                    "the board decides with at least %d votes, yours included; there are %d"
                            .formatted(rules.boardQuorum(), votes),
                    lacks);
        }
    }

    private static List<Missing> lacks(InitiativeFile file, GateReviewRequested review, int votes, int quorum) {
        if (votes >= quorum) return List.of();
        String detail = "%d more of the portfolio board of %s vote by %s; nobody of the team or with an interest"
                .formatted(quorum - votes, board(file, review), review.dueBy());
        return List.of(new Missing("votes", detail, Role.PB, review.dueBy()));
    }

    private static int interests(InitiativeFile file) {
        return file.gates().interests().size();
    }

    private static GateVoteCast cast(
            Underway state, Gate gate, GateOutcome outcome, PersonRef member, String rationale, Instant at) {
        return new GateVoteCast(state.file().id(), gate, outcome, member, PersonalText.open(member, rationale), at);
    }
}
