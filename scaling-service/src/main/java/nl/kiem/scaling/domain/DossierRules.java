package nl.kiem.scaling.domain;

import static java.util.Objects.requireNonNull;
import static nl.kiem.scaling.domain.ScalingCaseReason.BARRIER_WITHOUT_OWNER;
import static nl.kiem.scaling.domain.ScalingCaseReason.LEVEL_WITHOUT_EVIDENCE;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_BUDGET_CONTRADICTS_ITSELF;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_WITHOUT_BUDGET_LINE;
import static nl.kiem.scaling.domain.ScalingCaseReason.PLEDGE_WITHOUT_MANDATE;
import static nl.kiem.scaling.domain.ScalingCaseReason.SELF_ASSESSMENT;

import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.scaling.domain.ScalingCase.Dossier;
import nl.kiem.scaling.domain.ScalingCase.Proof;
import nl.kiem.scaling.domain.ScalingCaseCommand.AssessReadiness;
import nl.kiem.scaling.domain.ScalingCaseCommand.BarrierDraft;
import nl.kiem.scaling.domain.ScalingCaseCommand.PledgeAdoption;

/** What is asked of an assessment and of a pledge. */
final class DossierRules {

    private DossierRules() {}

    static ReadinessAssessed assess(Dossier dossier, AssessReadiness c) {
        Proof proof = dossier.proof();
        var mine = c.by().organisation();
        boolean takesPart = mine.equals(proof.organisation())
                || proof.partners().contains(mine)
                || dossier.pledged().contains(mine);
        if (takesPart) {
            throw new Rejection(
                    SELF_ASSESSMENT,
                    "an assessor of an organisation that does not take part must judge " + c.dimension());
        }
        if (proof.team().contains(c.by().person())) {
            throw new Rejection(SELF_ASSESSMENT, "who proposed or made it does not judge " + c.dimension());
        }
        var shortcomings = new Shortcomings()
                .requireText(
                        c.evidence(),
                        LEVEL_WITHOUT_EVIDENCE,
                        "evidence",
                        "a level needs the evidence that it rests on",
                        Role.ASR);
        for (int i = 0; i < c.barriers().size(); i++) {
            BarrierDraft barrier = c.barriers().get(i);
            shortcomings
                    .require(
                            barrier.owner() != null,
                            BARRIER_WITHOUT_OWNER,
                            "barriers[%d].owner".formatted(i),
                            "a barrier needs somebody who takes it away",
                            Role.ASR)
                    .require(
                            barrier.due() != null,
                            BARRIER_WITHOUT_OWNER,
                            "barriers[%d].due".formatted(i),
                            "a barrier needs a day on which it is gone",
                            Role.ASR);
        }
        shortcomings.refuse();
        return new ReadinessAssessed(
                proof.caseId(),
                proof.threadId(),
                c.dimension(),
                c.level(),
                requireNonNull(c.evidence()),
                c.barriers().stream().map(DossierRules::barrier).toList(),
                c.by().person(),
                c.by().organisation(),
                c.at());
    }

    private static Barrier barrier(BarrierDraft draft) {
        return new Barrier(
                draft.type(), draft.description(), requireNonNull(draft.owner()), requireNonNull(draft.due()));
    }

    static AdoptionPledged pledge(Dossier dossier, PledgeAdoption c) {
        if (!c.by().organisation().equals(c.adopter())) {
            throw new Rejection(
                    PLEDGE_WITHOUT_MANDATE, "%s cannot pledge for %s".formatted(c.by().organisation(), c.adopter()));
        }
        if (!c.adopter().isPublicBody()) {
            throw new Rejection(PLEDGE_WITHOUT_MANDATE, "a company sells; it does not pledge to take over");
        }
        boolean budget = c.budgetLine() != null && !c.budgetLine().isBlank();
        boolean none = c.noneNeeded() != null && !c.noneNeeded().isBlank();
        new Shortcomings()
                .require(
                        budget || none,
                        PLEDGE_WITHOUT_BUDGET_LINE,
                        "budgetLine",
                        "a pledge names its own structural budget line, or says in noneNeeded why none is needed",
                        Role.ADO)
                .require(
                        !(budget && none),
                        PLEDGE_BUDGET_CONTRADICTS_ITSELF,
                        "noneNeeded",
                        "a pledge has a budget line or needs none, not both",
                        Role.ADO)
                .refuse();
        Proof proof = dossier.proof();
        return new AdoptionPledged(
                proof.caseId(),
                proof.threadId(),
                c.adopter(),
                c.reuseKind(),
                c.volume(),
                c.from(),
                budget ? c.budgetLine() : null,
                none ? c.noneNeeded() : null,
                c.at());
    }
}
