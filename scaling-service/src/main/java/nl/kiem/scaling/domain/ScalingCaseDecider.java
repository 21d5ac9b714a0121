package nl.kiem.scaling.domain;

import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_ALREADY_DECIDED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_ALREADY_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_NOT_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_OPEN_FOR_THREAD;
import static nl.kiem.scaling.domain.ScalingCaseReason.CASE_UNKNOWN;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEADLINE_MOVED;
import static nl.kiem.scaling.domain.ScalingCaseReason.DEADLINE_NOT_PASSED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.scaling.domain.ScalingCase.Absent;
import nl.kiem.scaling.domain.ScalingCase.Approved;
import nl.kiem.scaling.domain.ScalingCase.Assessing;
import nl.kiem.scaling.domain.ScalingCase.Conditional;
import nl.kiem.scaling.domain.ScalingCase.Decidable;
import nl.kiem.scaling.domain.ScalingCase.Decided;
import nl.kiem.scaling.domain.ScalingCase.DecisionClock;
import nl.kiem.scaling.domain.ScalingCase.Deferred;
import nl.kiem.scaling.domain.ScalingCase.Dossier;
import nl.kiem.scaling.domain.ScalingCase.Opened;
import nl.kiem.scaling.domain.ScalingCase.Preparing;
import nl.kiem.scaling.domain.ScalingCase.Proof;
import nl.kiem.scaling.domain.ScalingCase.Rejected;
import nl.kiem.scaling.domain.ScalingCase.Submitted;
import nl.kiem.scaling.domain.ScalingCase.Undecided;
import nl.kiem.scaling.domain.ScalingCaseCommand.ApproveScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.AssessReadiness;
import nl.kiem.scaling.domain.ScalingCaseCommand.BoardDecision;
import nl.kiem.scaling.domain.ScalingCaseCommand.DeferScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.FlagDecisionDeadline;
import nl.kiem.scaling.domain.ScalingCaseCommand.OpenScalingCase;
import nl.kiem.scaling.domain.ScalingCaseCommand.PledgeAdoption;
import nl.kiem.scaling.domain.ScalingCaseCommand.RejectScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.SubmitForDecision;

/** The transition table of a scaling case; the rules stand in {@link DossierRules}, {@link SubmissionRules},
 * {@link ApprovalRules} and {@link BoardRules}. */
public final class ScalingCaseDecider implements Decider<ScalingCaseCommand, ScalingCase, ScalingCaseEvent> {

    private record When(ScalingCase state, ScalingCaseCommand command) {}

    private record Then(ScalingCase state, ScalingCaseEvent event) {}

    private final ScalingRules rules;
    private final ApprovalRules approval;
    private final BoardRules board;

    public ScalingCaseDecider(ScalingRules rules) {
        this.rules = rules;
        this.approval = new ApprovalRules(rules);
        this.board = new BoardRules(rules);
    }

    @Override
    public ScalingCase initial() {
        return new Absent();
    }

    @Override
    public List<ScalingCaseEvent> decide(ScalingCaseCommand command, ScalingCase state) {
        return switch (new When(state, command)) {
            case When(Absent _, OpenScalingCase c) -> open(c);
            case When(Absent _, ScalingCaseCommand _) ->
                throw new Rejection(CASE_UNKNOWN, "there is no such scaling case");
            case When(Undecided _, OpenScalingCase _) -> List.of(); // told twice that the pilot is proven
            case When(Undecided s, PledgeAdoption c) -> List.of(DossierRules.pledge(s.dossier(), c));
            case When(Undecided s, FlagDecisionDeadline c) -> flag(s, c);
            case When(Preparing s, AssessReadiness c) -> List.of(DossierRules.assess(s.dossier(), c));
            case When(Preparing s, SubmitForDecision c) -> List.of(SubmissionRules.submit(s.dossier(), c));
            case When(Preparing _, BoardDecision _) ->
                throw new Rejection(CASE_NOT_SUBMITTED, "the executive has not submitted the case for decision");
            case When(Submitted _, AssessReadiness _) -> throw submitted();
            case When(Submitted _, SubmitForDecision _) -> throw submitted();
            case When(Deferred s, AssessReadiness c) -> List.of(DossierRules.assess(s.dossier(), c));
            case When(Deferred s, SubmitForDecision c) -> List.of(SubmissionRules.submit(s.dossier(), c));
            case When(Decidable s, ApproveScaleUp c) -> approval.approve(s, c);
            case When(Decidable s, RejectScaleUp c) -> board.reject(s, c);
            case When(Decidable s, DeferScaleUp c) -> board.defer(s, c);
            case When(Decided _, OpenScalingCase _) -> List.of();
            case When(Decided _, FlagDecisionDeadline _) ->
                throw new Rejection(DEADLINE_MOVED, "the board has decided: no deadline runs");
            case When(Decided _, ScalingCaseCommand _) ->
                throw new Rejection(CASE_ALREADY_DECIDED, "a decision is never edited; it stands as recorded");
        };
    }

    @Override
    public ScalingCase evolve(ScalingCase state, ScalingCaseEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, ScalingCaseOpened e) -> opened(e);
            case Then(Preparing s, ReadinessAssessed e) -> new Assessing(assessed(s, e), s.clock());
            case Then(Deferred s, ReadinessAssessed e) -> s.with(assessed(s, e));
            case Then(Undecided s, AdoptionPledged e) -> s.with(s.dossier().pledged(e.adopter()));
            case Then(Preparing s, SubmittedForDecision e) -> new Submitted(s.dossier(), s.clock(), e);
            case Then(Deferred s, SubmittedForDecision e) -> new Submitted(s.dossier(), s.clock(), e);
            case Then(Undecided s, DecisionDeadlineExceeded _) ->
                s.with(s.clock().flag());
            case Then(Decidable s, VotesRecorded _) -> s;
            case Then(Decidable _, ScaleUpApproved e) -> e.conditions().isEmpty() ? new Approved() : new Conditional();
            case Then(Decidable _, ScaleUpRejected _) -> new Rejected();
            case Then(Decidable s, ScaleUpDeferred e) ->
                new Deferred(s.dossier(), s.clock().deferredTo(e.until()), s.submission());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private List<ScalingCaseEvent> open(OpenScalingCase c) {
        if (c.openCase() != null && !c.openCase().equals(c.caseId())) {
            throw new Rejection(
                    CASE_OPEN_FOR_THREAD, "case " + c.openCase() + " of the same thread is not decided yet");
        }
        var proof = c.proof();
        return List.of(new ScalingCaseOpened(
                c.caseId(),
                proof.threadId(),
                proof.pilotId(),
                proof.title(),
                proof.organisation(),
                proof.evidenceLevel(),
                proof.riskClass(),
                proof.validUntil(),
                proof.dossierRef(),
                Days.of(c.at()).plusDays(rules.decisionTermDays()),
                proof.partners(),
                proof.team(),
                c.visibility(),
                c.at()));
    }

    private static List<ScalingCaseEvent> flag(Undecided state, FlagDecisionDeadline c) {
        DecisionClock clock = state.clock();
        if (!clock.dueBy().equals(c.dueBy())) {
            throw new Rejection(DEADLINE_MOVED, "the decision is due by " + clock.dueBy());
        }
        if (clock.flagged()) return List.of();
        if (!Days.of(c.at()).isAfter(c.dueBy())) {
            throw new Rejection(DEADLINE_NOT_PASSED, "the decision may still be taken on " + c.dueBy());
        }
        Proof proof = state.dossier().proof();
        return List.of(new DecisionDeadlineExceeded(proof.caseId(), proof.threadId(), c.dueBy(), c.at()));
    }

    private static Opened opened(ScalingCaseOpened e) {
        Proof proof = new Proof(
                e.caseId(),
                e.threadId(),
                e.title(),
                e.organisation(),
                e.evidenceLevel(),
                e.riskClass(),
                e.evidenceValidUntil(),
                e.takingPart(),
                e.team() == null ? List.of() : e.team());
        return new Opened(
                new Dossier(proof, Map.of(), Set.of(), Set.of()), new DecisionClock(e.decisionDue(), false, 0));
    }

    private static Dossier assessed(Undecided state, ReadinessAssessed e) {
        return state.dossier().assessed(e.dimension(), e.level(), e.assessor());
    }

    private static Rejection submitted() {
        return new Rejection(
                CASE_ALREADY_SUBMITTED, "the case lies with the board: it changes when the board defers it");
    }
}
