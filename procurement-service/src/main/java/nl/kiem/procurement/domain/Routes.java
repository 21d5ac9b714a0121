package nl.kiem.procurement.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.contract.procurement.RouteOption;
import nl.kiem.procurement.domain.NeedCommand.ChooseRoute;

/** Which routes a need may take and why, with the value that counts for the threshold. */
final class Routes {

    private final ChooseRoute asked;
    private final ProcurementNeedRaised need;
    private final List<String> cpv;
    private final List<OtherNeed> summedWith;
    private final Rule threshold;

    Routes(RuleSet rules, SummingRules summing, ProcurementNeedRaised need, ChooseRoute asked, List<String> cpv) {
        this.asked = asked;
        this.need = need;
        this.cpv = cpv;
        this.summedWith =
                asked.others().stream().filter(other -> counts(other, summing)).toList();
        this.threshold = rules.threshold(asked.authority(), asked.nature(), day(asked));
    }

    static LocalDate day(ChooseRoute asked) {
        LocalDate planned = asked.plannedDispatch();
        return planned == null ? Amsterdam.day(asked.at()) : planned;
    }

    Money summed() {
        return summedWith.stream().map(OtherNeed::estimateMax).reduce(need.estimateMax(), Money::plus);
    }

    Money thresholdAmount() {
        return Money.ofEuros(threshold.amount());
    }

    List<NeedId> summedWith() {
        return summedWith.stream().map(OtherNeed::needId).toList();
    }

    List<RouteOption> options() {
        return List.of(existingContract(), belowThreshold(), euProcedure(), pcpSbir(), designContest(), noPurchase());
    }

    /** First what is bought already, then the lightest procedure that the value allows. */
    Route advised() {
        if (existingContract().permitted()) return Route.EXISTING_CONTRACT;
        return belowThreshold().permitted() ? Route.BELOW_THRESHOLD : Route.EU_PROCEDURE;
    }

    RouteOption option(Route route) {
        return options().stream()
                .filter(option -> option.route() == route)
                .findFirst()
                .orElseThrow();
    }

    private RouteOption existingContract() {
        String contract = asked.existingContract();
        boolean recorded = contract != null && !contract.isBlank();
        return new RouteOption(
                Route.EXISTING_CONTRACT,
                recorded,
                recorded ? "room in " + contract : "no contract or framework with room for it is recorded");
    }

    private RouteOption belowThreshold() {
        boolean below = summed().compareTo(thresholdAmount()) < 0;
        String with = summedWith.isEmpty()
                ? ""
                : " together with %d other need(s) of the same object and period".formatted(summedWith.size());
        String why = "EUR %s%s is %s the threshold of EUR %s on %s (%s)"
                .formatted(
                        Words.euros(summed()),
                        with,
                        below ? "below" : "not below",
                        Words.euros(thresholdAmount()),
                        day(asked),
                        threshold.article());
        return new RouteOption(Route.BELOW_THRESHOLD, below, why);
    }

    private RouteOption euProcedure() {
        return new RouteOption(
                Route.EU_PROCEDURE,
                true,
                "open and restricted procedures are always possible; others need a ground (Aw 2012 art. 2.28)");
    }

    private RouteOption pcpSbir() {
        boolean research = !cpv.isEmpty() && cpv.stream().allMatch(Cpv::isResearchAndDevelopment);
        boolean permitted = asked.benefitsShared() && research;
        String why = permitted
                ? "research and development whose benefits or costs are not exclusively the authority's"
                : "only for research and development (CPV 73000000-2 to 73120000-9, 73300000-5, 73420000-2, 73430000-5)"
                        + " whose benefits or costs are not exclusively the authority's";
        return new RouteOption(Route.PCP_SBIR, permitted, why + " (Directive 2014/24/EU art. 14)");
    }

    private RouteOption designContest() {
        boolean service = asked.nature() == ContractNature.SERVICES;
        return new RouteOption(
                Route.DESIGN_CONTEST,
                service,
                service
                        ? "a contest gives a plan or design; rules of the jury are not in this rule set"
                        : "a contest gives a plan or design, which is a service");
    }

    private RouteOption noPurchase() {
        return new RouteOption(Route.NO_PURCHASE, true, "always possible; say how the need is met instead");
    }

    private boolean counts(OtherNeed other, SummingRules summing) {
        if (other.needId().equals(need.needId())) return false;
        if (other.route() == Route.EXISTING_CONTRACT || other.route() == Route.NO_PURCHASE) return false;
        Duration apart = Duration.between(other.raisedAt(), need.at()).abs();
        boolean together = other.organisation().equals(need.organisation())
                && apart.compareTo(Duration.ofDays(summing.periodDays())) <= 0;
        return together && (other.threadId().equals(need.threadId()) || alike(other, summing.cpvDigits()));
    }

    private boolean alike(OtherNeed other, int digits) {
        return other.cpv().stream().anyMatch(theirs -> cpv.stream().anyMatch(ours -> Cpv.alike(ours, theirs, digits)));
    }
}
