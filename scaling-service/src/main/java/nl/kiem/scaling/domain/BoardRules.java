package nl.kiem.scaling.domain;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEFERRED_TOO_FAR;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEFERRED_TOO_OFTEN;
import static nl.kiem.scaling.domain.ScalingCaseReason.LESSON_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.RATIONALE_MISSING;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.scaling.domain.ScalingCase.Decidable;
import nl.kiem.scaling.domain.ScalingCase.Proof;
import nl.kiem.scaling.domain.ScalingCaseCommand.BoardDecision;
import nl.kiem.scaling.domain.ScalingCaseCommand.DeferScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.RejectScaleUp;
import org.jspecify.annotations.Nullable;

/** What every decision of the scaling board needs, and what rejecting and deferring need. */
final class BoardRules {

    private final ScalingRules rules;

    BoardRules(ScalingRules rules) {
        this.rules = rules;
    }

    List<ScalingCaseEvent> reject(Decidable state, RejectScaleUp c) {
        Ballot ballot = Ballot.of(state, c, rules);
        var shortcomings = new Shortcomings();
        ballot.check(shortcomings);
        shortcomings
                .require(
                        !c.reasons().isEmpty(),
                        RATIONALE_MISSING,
                        "reasons",
                        "a decision needs its reasons in words",
                        Role.SB)
                .requireText(
                        c.lesson(),
                        LESSON_MISSING,
                        "lesson",
                        "a rejection leaves a lesson for whoever comes next",
                        Role.SB)
                .refuse();
        Proof proof = state.dossier().proof();
        return List.of(
                votes(state, c, ScaleUpOutcome.REJECT, ballot),
                new ScaleUpRejected(
                        proof.caseId(),
                        proof.threadId(),
                        c.reasons(),
                        requireNonNull(c.lesson()),
                        c.reopenIf(),
                        c.at()));
    }

    List<ScalingCaseEvent> defer(Decidable state, DeferScaleUp c) {
        Ballot ballot = Ballot.of(state, c, rules);
        LocalDate today = Days.of(c.at());
        LocalDate last = today.plusMonths(rules.deferralMonthsMax());
        var shortcomings = new Shortcomings();
        ballot.check(shortcomings);
        rationale(c.rationale(), shortcomings);
        shortcomings
                .require(
                        state.clock().deferrals() < rules.deferralsMax(),
                        DEFERRED_TOO_OFTEN,
                        "outcome",
                        "deferred %d times already: approve or reject"
                                .formatted(state.clock().deferrals()),
                        Role.SB)
                .require(
                        c.until().isAfter(today) && !c.until().isAfter(last),
                        DEFERRED_TOO_FAR,
                        "until",
                        "the new day of decision lies after %s and not after %s".formatted(today, last),
                        Role.SB)
                .refuse();
        Proof proof = state.dossier().proof();
        return List.of(
                votes(state, c, ScaleUpOutcome.DEFER, ballot),
                new ScaleUpDeferred(
                        proof.caseId(), proof.threadId(), c.until(), requireNonNull(c.rationale()), c.at()));
    }

    static void rationale(@Nullable String text, Shortcomings shortcomings) {
        shortcomings.requireText(
                text, RATIONALE_MISSING, "rationale", "a decision needs its reasons in words", Role.SB);
    }

    static VotesRecorded votes(Decidable state, BoardDecision c, ScaleUpOutcome outcome, Ballot ballot) {
        Proof proof = state.dossier().proof();
        return new VotesRecorded(proof.caseId(), proof.threadId(), outcome, ballot.votes(), c.at());
    }
}
