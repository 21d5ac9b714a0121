package nl.kiem.procurement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.contract.procurement.RouteOption;
import nl.kiem.procurement.domain.NeedCommand.ChooseRoute;

/** How a route is chosen: from what the rules permit, with a ground, and with a motivation where it goes against advice. */
final class RouteChoice {

    private final RuleSet rules;
    private final SummingRules summing;

    RouteChoice(RuleSet rules, SummingRules summing) {
        this.rules = rules;
        this.summing = summing;
    }

    ProcurementRouteChosen choose(ProcurementNeedRaised need, ChooseRoute c) {
        List<String> cpv = c.cpv().isEmpty() ? need.cpv() : c.cpv();
        NeedIntake.requireCodes(cpv);
        if (need.estimateMax().eurCents() == 0) {
            throw new Rejection(NeedReason.ESTIMATE_MISSING, "without an estimate no threshold can be tested");
        }
        requireAuthority(need.organisation(), c.authority());
        Routes routes = new Routes(rules, summing, need, c, cpv);
        requirePermitted(routes.option(c.route()));
        requireComplete(c, cpv, routes.advised());
        return new ProcurementRouteChosen(
                need.needId(),
                need.threadId(),
                c.route(),
                routes.advised(),
                routes.options(),
                c.authority(),
                c.nature(),
                cpv,
                routes.summed(),
                routes.summedWith(),
                routes.thresholdAmount(),
                Objects.requireNonNull(c.legalGround()),
                c.motivation(),
                Objects.requireNonNull(c.ambassador()),
                rules.on(Routes.day(c)),
                c.at());
    }

    /** What the code of the register of organisations tells; other organisations are taken at their word. */
    private static void requireAuthority(OrganisationId organisation, Authority stated) {
        String id = organisation.value();
        boolean ministry = id.startsWith("tooi:mnre");
        boolean local = id.startsWith("tooi:gm") || id.startsWith("tooi:pv") || id.startsWith("tooi:ws");
        if ((ministry && stated != Authority.CENTRAL) || (local && stated != Authority.SUB_CENTRAL)) {
            throw new Rejection(
                    NeedReason.AUTHORITY_MISSTATED,
                    "%s is %s government".formatted(id, ministry ? "central" : "sub-central"));
        }
    }

    private static void requirePermitted(RouteOption option) {
        if (option.permitted()) return;
        NeedReason reason = switch (option.route()) {
            case BELOW_THRESHOLD -> NeedReason.ESTIMATE_NOT_BELOW_THRESHOLD;
            case EXISTING_CONTRACT -> NeedReason.EXISTING_CONTRACT_NOT_RECORDED;
            case PCP_SBIR -> NeedReason.PCP_SBIR_CONDITIONS_NOT_MET;
            case DESIGN_CONTEST -> NeedReason.DESIGN_CONTEST_CONDITIONS_NOT_MET;
            case EU_PROCEDURE, NO_PURCHASE -> throw new IllegalStateException(option + " is always permitted");
        };
        throw new Rejection(reason, option.why());
    }

    private static void requireComplete(ChooseRoute c, List<String> cpv, Route advised) {
        List<Reason> reasons = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        if (cpv.isEmpty()) {
            reasons.add(NeedReason.CPV_MISSING);
            missing.add(new Missing("cpv", "the need is a draft without codes: give at least one", Role.BUY));
        }
        if (c.ambassador() == null) {
            reasons.add(NeedReason.AMBASSADOR_NOT_NAMED);
            missing.add(new Missing("ambassador", "the procurement ambassador who advised", Role.AMB));
        }
        if (Words.absent(c.legalGround())) {
            reasons.add(NeedReason.LEGAL_GROUND_NOT_RECORDED);
            missing.add(new Missing("legalGround", "why this route may be used", Role.BUY));
        }
        if (c.route() != advised && Words.absent(c.motivation())) {
            reasons.add(NeedReason.AGAINST_ADVICE_WITHOUT_MOTIVATION);
            missing.add(new Missing("motivation", "the advice is " + advised + ": say why not", Role.BUY));
        }
        if (reasons.isEmpty()) return;
        throw new Rejection(reasons.getFirst(), missing.getFirst().detail(), missing);
    }
}
