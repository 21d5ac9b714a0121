package nl.kiem.procurement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import org.jspecify.annotations.Nullable;

/**
 * How long tenderers must be given, by the rules of the day of dispatch. Calendar days, the first day not counted, the
 * last day moved to a working day; reductions are never added up.
 */
final class Periods {

    private final RuleSet rules;

    Periods(RuleSet rules) {
        this.rules = rules;
    }

    /** What cannot be computed, because its value is not verified: it is entered by hand, with a motivation. */
    List<Rule> unverified(TenderPrepared plan, LocalDate dispatch, boolean accelerated) {
        if (accelerated) return List.of(rules.rule("accelerated", dispatch));
        Rule tenders = tenders(plan, dispatch);
        return tenders.verified() ? List.of() : List.of(tenders);
    }

    /** The earliest day on which requests to participate may close; null where nobody asks to participate. */
    @Nullable
    ComputedDate requests(TenderPrepared plan, LocalDate dispatch, boolean accelerated) {
        if (accelerated || plan.procedure() == Procedure.OPEN) return null;
        Rule rule = rules.rule("requests." + plan.procedure().code(), dispatch);
        return Sum.of(rule).roundedUpAfter(dispatch, "dispatch", rules.on(dispatch));
    }

    /** The earliest day on which tenders may close; null where that cannot be computed. */
    @Nullable
    ComputedDate tenders(
            TenderPrepared plan, LocalDate dispatch, @Nullable LocalDate requestDeadline, boolean accelerated) {
        Rule rule = tenders(plan, dispatch);
        if (accelerated || !rule.verified()) return null;
        if (plan.procedure() == Procedure.OPEN) {
            return available(plan, dispatch, open(plan, dispatch, rule))
                    .roundedUpAfter(dispatch, "dispatch", rules.on(dispatch));
        }
        if (requestDeadline == null) return null;
        Sum sum = available(plan, dispatch, electronic(plan, dispatch, Sum.of(rule)));
        return sum.roundedUpAfter(
                requestDeadline, "requests close, earliest day of the invitation", rules.on(dispatch));
    }

    /** Both minimums, as far as they can be computed. */
    List<ComputedDate> minimums(
            TenderPrepared plan, LocalDate dispatch, @Nullable LocalDate requestDeadline, boolean accelerated) {
        List<ComputedDate> computed = new ArrayList<>();
        ComputedDate requests = requests(plan, dispatch, accelerated);
        if (requests != null) computed.add(requests);
        ComputedDate tenders = tenders(plan, dispatch, requestDeadline, accelerated);
        if (tenders != null) computed.add(tenders);
        return computed;
    }

    /** @param days asked for by the buyer, at least the minimum; null for the minimum */
    ComputedDate standstill(LocalDate sent, @Nullable Integer days) {
        Rule rule = rules.rule("standstill", sent);
        Sum sum = days == null ? Sum.of(rule) : Sum.of(rule, days, "at least " + rule.amount());
        return sum.roundedUpAfter(sent, "decision sent", rules.on(sent));
    }

    ComputedDate resultNotice(LocalDate awarded) {
        return Sum.of(rules.rule("result-notice", awarded)).exactlyAfter(awarded, "contract", rules.on(awarded));
    }

    private Rule tenders(TenderPrepared plan, LocalDate dispatch) {
        return rules.rule("tenders." + plan.procedure().code(), dispatch);
    }

    private Sum open(TenderPrepared plan, LocalDate dispatch, Rule full) {
        LocalDate notice = plan.priorNoticeSent();
        if (notice == null || !shortens(notice, dispatch)) return electronic(plan, dispatch, Sum.of(full));
        Rule shorter = rules.rule("tenders.open.prior-notice", dispatch);
        return Sum.of(shorter, shorter.amount(), "prior notice of " + notice + ", no further reduction")
                .atLeast(rules.rule("tenders.open.prior-notice.floor", dispatch));
    }

    private boolean shortens(LocalDate notice, LocalDate dispatch) {
        long before = rules.rule("prior-notice.sent-before", dispatch).amount();
        long within = rules.rule("prior-notice.sent-within", dispatch).amount();
        return !notice.isAfter(dispatch.minusDays(before)) && !notice.isBefore(dispatch.minusMonths(within));
    }

    private Sum electronic(TenderPrepared plan, LocalDate dispatch, Sum sum) {
        if (!plan.electronicSubmission()) return sum;
        return sum.minus(rules.rule("tenders.electronic", dispatch), "tenders may be submitted electronically");
    }

    private Sum available(TenderPrepared plan, LocalDate dispatch, Sum sum) {
        if (plan.documentsFullyAvailable()) return sum;
        Rule extension = rules.rule("tenders.documents-not-available", dispatch);
        return sum.plus(extension, "documents not freely, directly and fully available online");
    }
}
