package nl.kiem.scaling.domain;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.domain.ScalingCaseReason.ABOVE_BOARD_MANDATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTERS_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTER_WITHOUT_PLEDGE;
import static nl.kiem.scaling.domain.ScalingCaseReason.CONDITION_WITHOUT_OWNER_OR_DATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.EVIDENCE_TOO_WEAK_FOR_RISK;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_NOT_SUBMITTED;
import static nl.kiem.scaling.domain.ScalingCaseReason.PURCHASE_NOT_EXPLAINED;
import static nl.kiem.scaling.domain.ScalingCaseReason.STRUCTURAL_COVER_TOO_LOW;
import static nl.kiem.scaling.domain.ScalingCaseReason.TRL_TOO_LOW;

import java.util.List;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.scaling.domain.ScalingCase.Decidable;
import nl.kiem.scaling.domain.ScalingCase.Proof;
import nl.kiem.scaling.domain.ScalingCaseCommand.ApproveScaleUp;
import nl.kiem.scaling.domain.ScalingCaseCommand.ConditionDraft;

/** What must hold before a scale-up can be approved. */
final class ApprovalRules {

    private final ScalingRules rules;

    ApprovalRules(ScalingRules rules) {
        this.rules = rules;
    }

    List<ScalingCaseEvent> approve(Decidable state, ApproveScaleUp c) {
        Ballot ballot = Ballot.of(state, c, rules);
        Proof proof = state.dossier().proof();
        var shortcomings = new Shortcomings();
        ballot.check(shortcomings);
        BoardRules.rationale(c.rationale(), shortcomings);
        SubmissionRules.evidenceStillValid(proof, c.at(), shortcomings);
        readyAndCovered(state, c, shortcomings);
        scope(state, c, shortcomings);
        conditions(c, shortcomings);
        purchase(c, shortcomings);
        shortcomings.refuse();
        return List.of(
                BoardRules.votes(state, c, ScaleUpOutcome.APPROVE, ballot),
                new ScaleUpApproved(
                        proof.caseId(),
                        proof.threadId(),
                        proof.title(),
                        proof.organisation(),
                        c.kinds(),
                        c.adopters(),
                        c.conditions().stream().map(ApprovalRules::condition).toList(),
                        c.cap(),
                        c.purchaseNeeded(),
                        c.purchaseNeeded() ? c.functionalNeed() : null,
                        c.purchaseNeeded() ? null : c.noPurchaseReason(),
                        requireNonNull(c.rationale()),
                        c.at()));
    }

    private void readyAndCovered(Decidable state, ApproveScaleUp c, Shortcomings shortcomings) {
        SubmittedForDecision submission = state.submission();
        Proof proof = state.dossier().proof();
        int trl = state.dossier().levels().getOrDefault(Dimension.TECHNOLOGY, 0);
        boolean severalAtHighRisk = proof.riskClass() == RiskClass.HIGH
                && RolloutScope.organisations(proof.organisation(), c.kinds(), c.adopters())
                                .size()
                        > 1;
        shortcomings
                .require(
                        trl >= rules.trlMin(),
                        TRL_TOO_LOW,
                        "readiness.TECHNOLOGY",
                        "technology readiness is %d, at least %d is needed".formatted(trl, rules.trlMin()),
                        Role.ASR)
                .require(
                        !severalAtHighRisk || proof.evidenceLevel() >= rules.highRiskEvidenceLevelMin(),
                        EVIDENCE_TOO_WEAK_FOR_RISK,
                        "evidenceLevel",
                        "high risk in more than one organisation needs evidence of level %d, this is %d"
                                .formatted(rules.highRiskEvidenceLevelMin(), proof.evidenceLevel()),
                        Role.ASR)
                .require(
                        submission.structuralCover().compareTo(submission.yearOneCost()) >= 0,
                        STRUCTURAL_COVER_TOO_LOW,
                        "structuralCover",
                        "the structural cover does not reach the cost of the first year",
                        Role.FM)
                .require(
                        c.cap().compareTo(rules.boardMandate()) <= 0,
                        ABOVE_BOARD_MANDATE,
                        "cap",
                        "the board may approve up to EUR "
                                + rules.boardMandate().eurCents() / 100,
                        Role.SB);
    }

    private static void scope(Decidable state, ApproveScaleUp c, Shortcomings shortcomings) {
        shortcomings.require(
                !c.kinds().isEmpty(), KIND_MISSING, "kinds", "an approval names at least one kind of scaling", Role.SB);
        for (ScalingKind kind : c.kinds()) {
            shortcomings.require(
                    state.submission().kinds().contains(kind),
                    KIND_NOT_SUBMITTED,
                    "kinds." + kind,
                    kind + " was not submitted for decision",
                    Role.EXE);
        }
        for (var adopter : c.adopters()) {
            shortcomings.require(
                    state.dossier().pledged().contains(adopter),
                    ADOPTER_WITHOUT_PLEDGE,
                    "pledges." + adopter,
                    adopter + " has not pledged adoption",
                    Role.ADO);
        }
        var own = state.dossier().proof().organisation();
        shortcomings.require(
                !c.kinds().contains(ScalingKind.OUT) || c.adopters().stream().anyMatch(adopter -> !adopter.equals(own)),
                ADOPTERS_MISSING,
                "adopters",
                "OUT needs at least one other organisation that adopts",
                Role.SB);
    }

    private static void conditions(ApproveScaleUp c, Shortcomings shortcomings) {
        for (int i = 0; i < c.conditions().size(); i++) {
            ConditionDraft condition = c.conditions().get(i);
            shortcomings
                    .require(
                            condition.owner() != null,
                            CONDITION_WITHOUT_OWNER_OR_DATE,
                            "conditions[%d].owner".formatted(i),
                            "a condition needs somebody who meets it",
                            Role.SB)
                    .require(
                            condition.due() != null,
                            CONDITION_WITHOUT_OWNER_OR_DATE,
                            "conditions[%d].due".formatted(i),
                            "a condition needs the day by which it is met",
                            Role.SB);
        }
    }

    private static void purchase(ApproveScaleUp c, Shortcomings shortcomings) {
        if (c.purchaseNeeded()) {
            shortcomings.requireText(
                    c.functionalNeed(),
                    PURCHASE_NOT_EXPLAINED,
                    "functionalNeed",
                    "a purchase needs what must be reached, in outcomes and without brands",
                    Role.SB);
        } else {
            shortcomings.requireText(
                    c.noPurchaseReason(),
                    PURCHASE_NOT_EXPLAINED,
                    "noPurchaseReason",
                    "that nothing must be bought needs a reason: the rollout starts on it",
                    Role.SB);
        }
    }

    private static Condition condition(ConditionDraft draft) {
        return new Condition(draft.text(), requireNonNull(draft.owner()), requireNonNull(draft.due()));
    }
}
