package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.ScalingCaseReason.BALLOT_INVALID;
import static nl.kiem.scaling.domain.ScalingCaseReason.DECIDER_HAS_INTEREST;
import static nl.kiem.scaling.domain.ScalingCaseReason.MAJORITY_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.QUORUM_MISSING;

import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.Vote;
import nl.kiem.scaling.domain.ScalingCase.Decidable;
import nl.kiem.scaling.domain.ScalingCaseCommand.BoardDecision;
import org.jspecify.annotations.Nullable;

/**
 * The votes of one decision. A member with an interest, declared or known from the case, is recorded and does not count.
 *
 * @param votes with the interests that the case knows of
 */
record Ballot(List<Vote> votes, ScalingRules rules) {

    /** @throws Rejection when who records the decision has an interest in it */
    static Ballot of(Decidable state, BoardDecision decision, ScalingRules rules) {
        if (!decision.by().organisation().isPublicBody()) {
            throw new Rejection(DECIDER_HAS_INTEREST, "a company does not decide what government scales up");
        }
        if (interest(state, decision.by().person()) != null) {
            throw new Rejection(
                    DECIDER_HAS_INTEREST, "who proposed, made, submitted, assessed or benefits does not decide");
        }
        return new Ballot(
                decision.votes().stream().map(vote -> weighed(state, vote)).toList(), rules);
    }

    void check(Shortcomings shortcomings) {
        long members = votes.stream().map(Vote::member).distinct().count();
        List<Vote> counting =
                votes.stream().filter(vote -> vote.interest() == null).toList();
        long inFavour = counting.stream().filter(Vote::inFavour).count();
        shortcomings
                .require(
                        members == votes.size() && members <= rules.boardSeats(),
                        BALLOT_INVALID,
                        "votes",
                        "each member votes once, and the board has %d seats".formatted(rules.boardSeats()),
                        Role.SB)
                .require(
                        counting.size() >= rules.quorum(),
                        QUORUM_MISSING,
                        "votes",
                        "%d votes count, %d are needed".formatted(counting.size(), rules.quorum()),
                        Role.SB)
                .require(
                        counting.isEmpty() || inFavour * 2 > counting.size(),
                        MAJORITY_MISSING,
                        "votes",
                        "%d of %d counting votes are in favour, more than half is needed"
                                .formatted(inFavour, counting.size()),
                        Role.SB);
    }

    private static Vote weighed(Decidable state, Vote vote) {
        String interest = vote.interest() != null ? vote.interest() : interest(state, vote.member());
        return new Vote(vote.member(), vote.inFavour(), interest, vote.declaration());
    }

    private static @Nullable String interest(Decidable state, PersonRef member) {
        if (member.equals(state.submission().executive())) return "submitted the case";
        if (member.equals(state.submission().benefitOwner())) return "owns its benefits";
        if (state.dossier().assessors().contains(member)) return "assessed its readiness";
        if (state.dossier().proof().team().contains(member)) return "proposed or made it";
        return null;
    }
}
