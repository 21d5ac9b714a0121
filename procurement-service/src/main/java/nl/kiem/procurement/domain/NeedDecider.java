package nl.kiem.procurement.domain;

import java.time.Duration;
import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.NeedEvent.NeedFulfilled;
import nl.kiem.events.contract.procurement.NeedEvent.NeedReopened;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.NeedEvent.TenderLinked;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.procurement.domain.Need.Absent;
import nl.kiem.procurement.domain.Need.Fulfilled;
import nl.kiem.procurement.domain.Need.Raised;
import nl.kiem.procurement.domain.Need.Routed;
import nl.kiem.procurement.domain.NeedCommand.ChooseRoute;
import nl.kiem.procurement.domain.NeedCommand.Fulfil;
import nl.kiem.procurement.domain.NeedCommand.LinkTender;
import nl.kiem.procurement.domain.NeedCommand.Raise;
import nl.kiem.procurement.domain.NeedCommand.Reopen;

/** The transition table of a procurement need: one line per case, and the compiler checks that no case is missing. */
public final class NeedDecider implements Decider<NeedCommand, Need, NeedEvent> {

    /** How long a tender that was linked may take to be written; requests end long before. */
    static final Duration WRITE_WITHIN = Duration.ofMinutes(1);

    private final RouteChoice routes;

    public NeedDecider(RuleSet rules, SummingRules summing) {
        this.routes = new RouteChoice(rules, summing);
    }

    private record When(Need state, NeedCommand command) {}

    private record Then(Need state, NeedEvent event) {}

    @Override
    public Need initial() {
        return new Absent();
    }

    @Override
    public List<NeedEvent> decide(NeedCommand command, Need state) {
        return switch (new When(state, command)) {
            case When(Absent _, Raise c) -> List.of(NeedIntake.raise(c));
            case When(Absent _, ChooseRoute _) -> throw unknown();
            case When(Absent _, LinkTender _) -> throw unknown();
            case When(Absent _, Fulfil _) -> throw unknown();
            case When(Absent _, Reopen _) -> throw unknown();
            case When(Raised _, Raise _) -> List.of(); // raised once, however often the approval is told
            case When(Raised s, ChooseRoute c) -> List.of(routes.choose(s.need(), c));
            case When(Raised _, LinkTender _) -> throw new Rejection(NeedReason.NOT_ROUTED, "choose a route first");
            case When(Raised _, Fulfil _) -> throw new Rejection(NeedReason.NOT_ROUTED, "no tender serves this need");
            case When(Raised _, Reopen _) -> List.of();
            case When(Routed _, Raise _) -> List.of();
            case When(Routed s, ChooseRoute c) -> chooseAgain(s, c);
            case When(Routed s, LinkTender c) -> link(s, c);
            case When(Routed s, Fulfil c) -> fulfil(s, c);
            case When(Routed s, Reopen c) -> reopen(s, c);
            case When(Fulfilled _, Raise _) -> List.of();
            case When(Fulfilled s, ChooseRoute _) -> throw fulfilled(s);
            case When(Fulfilled s, LinkTender _) -> throw fulfilled(s);
            case When(Fulfilled s, Fulfil c) -> fulfilAgain(s, c);
            case When(Fulfilled _, Reopen _) -> List.of(); // another tender than the one that fulfilled it
        };
    }

    @Override
    public Need evolve(Need state, NeedEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, ProcurementNeedRaised e) -> new Raised(e);
            case Then(Raised s, ProcurementRouteChosen e) -> new Routed(s.need(), e, null);
            case Then(Routed s, ProcurementRouteChosen e) -> new Routed(s.need(), e, null);
            case Then(Routed s, TenderLinked e) -> new Routed(s.need(), s.choice(), e);
            case Then(Routed s, NeedReopened _) -> new Raised(s.need());
            case Then(Routed s, NeedFulfilled e) -> new Fulfilled(s.need(), e.tenderId());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private List<NeedEvent> chooseAgain(Routed state, ChooseRoute c) {
        TenderId open = state.tender();
        if (open != null) throw alreadyOpen(open);
        return List.of(routes.choose(state.need(), c));
    }

    private static List<NeedEvent> link(Routed state, LinkTender c) {
        if (state.choice().route() != Route.EU_PROCEDURE) {
            throw new Rejection(
                    NeedReason.ROUTE_HAS_NO_TENDER,
                    "the need goes by %s; a tender belongs to EU_PROCEDURE"
                            .formatted(state.choice().route()));
        }
        TenderLinked open = state.link();
        if (open != null && c.tender().equals(open.tenderId())) return List.of();
        if (open != null && !isVacant(open, c)) throw alreadyOpen(open.tenderId());
        return List.of(new TenderLinked(state.need().needId(), state.need().threadId(), c.tender(), c.at()));
    }

    /** Nobody wrote the linked tender, and whoever was about to has had time enough. */
    private static boolean isVacant(TenderLinked link, LinkTender c) {
        return link.tenderId().equals(c.vacant()) && c.at().isAfter(link.at().plus(WRITE_WITHIN));
    }

    private static List<NeedEvent> fulfil(Routed state, Fulfil c) {
        requireLinked(state, c.tender());
        return List.of(new NeedFulfilled(state.need().needId(), state.need().threadId(), c.tender(), c.at()));
    }

    private static List<NeedEvent> fulfilAgain(Fulfilled state, Fulfil c) {
        if (state.tender().equals(c.tender())) return List.of();
        throw fulfilled(state);
    }

    private static List<NeedEvent> reopen(Routed state, Reopen c) {
        if (!c.tender().equals(state.tender())) return List.of(); // the need goes on with another tender
        return List.of(
                new NeedReopened(state.need().needId(), state.need().threadId(), c.tender(), c.reason(), c.at()));
    }

    private static void requireLinked(Routed state, TenderId tender) {
        if (!tender.equals(state.tender())) {
            throw new Rejection(NeedReason.ANOTHER_TENDER_LINKED, "the need is served by " + state.tender());
        }
    }

    private static Rejection unknown() {
        return new Rejection(NeedReason.NEED_UNKNOWN, "there is no such need");
    }

    private static Rejection fulfilled(Fulfilled state) {
        return new Rejection(NeedReason.NEED_FULFILLED, "tender %s fulfilled it".formatted(state.tender()));
    }

    private static Rejection alreadyOpen(TenderId open) {
        return new Rejection(NeedReason.TENDER_ALREADY_OPEN, "tender %s serves this need already".formatted(open));
    }
}
