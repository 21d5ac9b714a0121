package nl.kiem.scaling.domain;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.domain.ScalingCaseReason.ADOPTERS_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.BENEFITS_CASE_INCOMPLETE;
import static nl.kiem.scaling.domain.ScalingCaseReason.BENEFIT_OWNER_NOT_IN_LINE;
import static nl.kiem.scaling.domain.ScalingCaseReason.DIMENSION_NOT_ASSESSED;
import static nl.kiem.scaling.domain.ScalingCaseReason.EVIDENCE_EXPIRED;
import static nl.kiem.scaling.domain.ScalingCaseReason.HUMAN_SCALE_CHECK_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.KIND_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.NOT_THE_EXECUTIVE;
import static nl.kiem.scaling.domain.ScalingCaseReason.POLICY_REFERENCE_MISSING;
import static nl.kiem.scaling.domain.ScalingCaseReason.STRUCTURAL_BUDGET_LINE_MISSING;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.scaling.domain.ScalingCase.Dossier;
import nl.kiem.scaling.domain.ScalingCase.Proof;
import nl.kiem.scaling.domain.ScalingCaseCommand.SubmitForDecision;

/** What a file must hold before the board sees it. */
final class SubmissionRules {

    private SubmissionRules() {}

    static SubmittedForDecision submit(Dossier dossier, SubmitForDecision c) {
        Proof proof = dossier.proof();
        if (!c.by().organisation().equals(proof.organisation())) {
            throw new Rejection(
                    NOT_THE_EXECUTIVE, "only an executive of %s submits this".formatted(proof.organisation()));
        }
        var shortcomings = new Shortcomings();
        readiness(dossier, shortcomings);
        kinds(dossier, c, shortcomings);
        benefits(dossier, c, shortcomings);
        shortcomings.requireText(
                c.humanScaleCheck(),
                HUMAN_SCALE_CHECK_MISSING,
                "humanScaleCheck",
                "what it means for the people concerned must be checked on the scale of use",
                Role.EXE);
        evidenceStillValid(proof, c.at(), shortcomings);
        shortcomings.refuse();
        return new SubmittedForDecision(
                proof.caseId(),
                proof.threadId(),
                c.kinds(),
                c.by().person(),
                requireNonNull(c.benefitsCase()),
                requireNonNull(c.benefitBaseline()),
                requireNonNull(c.benefitOwner()),
                requireNonNull(c.benefitUnit()),
                requireNonNull(c.humanScaleCheck()),
                c.yearOneCost(),
                c.structuralCover(),
                c.structuralBudgetLine(),
                c.policyReference(),
                c.at());
    }

    static void evidenceStillValid(Proof proof, Instant at, Shortcomings shortcomings) {
        shortcomings.require(
                !Days.of(at).isAfter(proof.validUntil()),
                EVIDENCE_EXPIRED,
                "evidence",
                "the evidence counted until " + proof.validUntil() + ": a new pilot or replication must renew it",
                Role.ASR);
    }

    private static void readiness(Dossier dossier, Shortcomings shortcomings) {
        for (Dimension dimension : Dimension.values()) {
            shortcomings.require(
                    dossier.levels().containsKey(dimension),
                    DIMENSION_NOT_ASSESSED,
                    "readiness." + dimension,
                    dimension + " is not assessed",
                    Role.ASR);
        }
    }

    private static void kinds(Dossier dossier, SubmitForDecision c, Shortcomings shortcomings) {
        List<ScalingKind> kinds = c.kinds();
        shortcomings.require(
                !kinds.isEmpty(), KIND_MISSING, "kinds", "a case names at least one kind of scaling", Role.EXE);
        if (kinds.contains(ScalingKind.IN)) {
            shortcomings.requireText(
                    c.structuralBudgetLine(),
                    STRUCTURAL_BUDGET_LINE_MISSING,
                    "structuralBudgetLine",
                    "IN needs the budget line that carries it as normal work",
                    Role.FM);
        }
        if (kinds.contains(ScalingKind.OUT)) {
            shortcomings.require(
                    dossier.pledged().stream()
                            .anyMatch(other -> !other.equals(dossier.proof().organisation())),
                    ADOPTERS_MISSING,
                    "pledges",
                    "OUT needs a pledge of at least one other organisation",
                    Role.ADO);
        }
        if (kinds.contains(ScalingKind.UP)) {
            shortcomings.requireText(
                    c.policyReference(),
                    POLICY_REFERENCE_MISSING,
                    "policyReference",
                    "UP needs the legal bottleneck or the policy owner who changes policy or law",
                    Role.POL);
        }
    }

    private static void benefits(Dossier dossier, SubmitForDecision c, Shortcomings shortcomings) {
        String incomplete = "the benefits case needs benefits, a baseline and an owner with a unit in the line";
        var owner = c.benefitOwner();
        shortcomings
                .requireText(c.benefitsCase(), BENEFITS_CASE_INCOMPLETE, "benefitsCase", incomplete, Role.BEN)
                .requireText(c.benefitBaseline(), BENEFITS_CASE_INCOMPLETE, "benefitBaseline", incomplete, Role.BEN)
                .require(owner != null, BENEFITS_CASE_INCOMPLETE, "benefitOwner", incomplete, Role.BEN)
                .requireText(c.benefitUnit(), BENEFITS_CASE_INCOMPLETE, "benefitUnit", incomplete, Role.BEN)
                .require(
                        owner == null
                                || !(owner.equals(c.by().person())
                                        || dossier.assessors().contains(owner)),
                        BENEFIT_OWNER_NOT_IN_LINE,
                        "benefitOwner",
                        "somebody in the line owns the benefits, not who submits or assessed the case",
                        Role.BEN);
    }
}
