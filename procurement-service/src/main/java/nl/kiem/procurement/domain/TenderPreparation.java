package nl.kiem.procurement.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.procurement.domain.TenderCommand.Plan;
import nl.kiem.procurement.domain.TenderCommand.Prepare;

/** What a tender must hold before anybody can approve it. */
final class TenderPreparation {

    private static final Set<ProcedureGround> NEGOTIATION_GROUNDS = EnumSet.of(
            ProcedureGround.NO_READY_SOLUTION,
            ProcedureGround.DESIGN_OR_INNOVATION,
            ProcedureGround.COMPLEXITY_OR_RISK,
            ProcedureGround.NO_PRECISE_SPECIFICATION,
            ProcedureGround.ONLY_IRREGULAR_TENDERS);

    private final RuleSet rules;

    TenderPreparation(RuleSet rules) {
        this.rules = rules;
    }

    TenderPrepared prepare(Prepare c) {
        Plan plan = c.plan();
        requireComplete(plan);
        requireLots(plan.lots(), c.need().estimateMax());
        requireWeights(plan.criteria());
        requireGround(plan);
        if (plan.plannedDispatch().isBefore(Amsterdam.day(c.at()))) {
            throw new Rejection(
                    TenderReason.DISPATCH_IN_THE_PAST, "the notice cannot leave on " + plan.plannedDispatch());
        }
        rules.threshold(
                c.need().authority(), c.need().nature(), plan.plannedDispatch()); // the law of that day is known
        return new TenderPrepared(
                c.tenderId(),
                c.need().threadId(),
                c.need().needId(),
                c.need().caseId(),
                c.need().organisation(),
                plan.title(),
                plan.procedure(),
                plan.procedureGround(),
                plan.marketResearch(),
                c.need().authority(),
                c.need().nature(),
                plan.lots(),
                plan.criteria(),
                plan.electronicSubmission(),
                plan.documentsFullyAvailable(),
                plan.priorNoticeSent(),
                plan.plannedDispatch(),
                c.by().person(),
                Objects.requireNonNull(plan.ambassador()),
                rules.on(plan.plannedDispatch()),
                c.at());
    }

    private static void requireComplete(Plan plan) {
        if (plan.ambassador() == null) {
            throw new Rejection(
                    TenderReason.AMBASSADOR_NOT_NAMED,
                    "a tender names the procurement ambassador who goes along with it",
                    List.of(new Missing("ambassador", "the person who holds the seat", Role.AMB)));
        }
        List<Missing> missing = new ArrayList<>();
        if (Words.absent(plan.title())) missing.add(new Missing("title", "what it is called", Role.BUY));
        if (plan.lots().isEmpty()) missing.add(new Missing("lots", "at least one", Role.BUY));
        if (plan.criteria().isEmpty()) missing.add(new Missing("criteria", "at least one, with weights", Role.BUY));
        if (missing.isEmpty()) return;
        throw new Rejection(TenderReason.TENDER_INCOMPLETE, "the tender is not complete", missing);
    }

    private static void requireLots(List<Lot> lots, Money estimateMax) {
        List<String> malformed =
                lots.stream().map(Lot::cpv).filter(code -> !Cpv.isShaped(code)).toList();
        if (!malformed.isEmpty()) {
            throw new Rejection(
                    TenderReason.CPV_MALFORMED,
                    "a CPV code has eight digits, a hyphen and a check digit (only the shape is checked): "
                            + String.join(", ", malformed));
        }
        if (new HashSet<>(lots.stream().map(Lot::id).toList()).size() < lots.size()) {
            throw new Rejection(TenderReason.LOTS_NOT_DISTINCT, "each lot has its own id");
        }
        Money together = lots.stream().map(Lot::value).reduce(new Money(0), Money::plus);
        if (together.compareTo(estimateMax) > 0) {
            throw new Rejection(
                    TenderReason.LOTS_EXCEED_ESTIMATE,
                    "the lots come to EUR %s, the need was estimated at EUR %s at most: the threshold was tested with that"
                            .formatted(Words.euros(together), Words.euros(estimateMax)));
        }
    }

    private static void requireWeights(List<Criterion> criteria) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        boolean positive = criteria.stream().allMatch(criterion -> criterion.weight() > 0);
        if (sum == 100 && positive) return;
        throw new Rejection(
                TenderReason.WEIGHTS_NOT_100, "the weights come to %d; each above 0, together 100".formatted(sum));
    }

    private static void requireGround(Plan plan) {
        ProcedureGround ground = plan.procedureGround();
        switch (plan.procedure()) {
            case OPEN, RESTRICTED -> {}
            case NEGOTIATED_WITH_CALL, COMPETITIVE_DIALOGUE -> {
                if (ground != null && NEGOTIATION_GROUNDS.contains(ground)) return;
                throw withoutGround(
                        "procedureGround",
                        "%s is open on a ground of Aw 2012 art. 2.28 only: %s",
                        plan,
                        "one of " + NEGOTIATION_GROUNDS);
            }
            case INNOVATION_PARTNERSHIP -> {
                boolean recorded = !Words.absent(plan.marketResearch());
                if (ground == ProcedureGround.NOT_ON_THE_MARKET && recorded) return;
                throw withoutGround(
                        "marketResearch",
                        "%s is for what is not on the market (Directive 2014/24/EU art. 31): %s",
                        plan,
                        "ground NOT_ON_THE_MARKET and where the market research is recorded");
            }
        }
    }

    private static Rejection withoutGround(String item, String format, Plan plan, String needed) {
        return new Rejection(
                TenderReason.PROCEDURE_WITHOUT_GROUND,
                format.formatted(plan.procedure(), needed),
                List.of(new Missing(item, needed, Role.BUY)));
    }
}
