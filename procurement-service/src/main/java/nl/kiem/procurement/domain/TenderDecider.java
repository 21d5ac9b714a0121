package nl.kiem.procurement.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.AwardDecisionNotified;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.InterestsDeclared;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.NoticeDispatched;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.SubmissionsOpened;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.procurement.domain.Tender.Absent;
import nl.kiem.procurement.domain.Tender.Awarded;
import nl.kiem.procurement.domain.Tender.DecisionNotified;
import nl.kiem.procurement.domain.Tender.Dispatched;
import nl.kiem.procurement.domain.Tender.Ended;
import nl.kiem.procurement.domain.Tender.Evaluating;
import nl.kiem.procurement.domain.Tender.LotState;
import nl.kiem.procurement.domain.Tender.LotState.Closed;
import nl.kiem.procurement.domain.Tender.LotState.Contracted;
import nl.kiem.procurement.domain.Tender.LotState.Standstill;
import nl.kiem.procurement.domain.Tender.LotState.Undecided;
import nl.kiem.procurement.domain.Tender.Opened;
import nl.kiem.procurement.domain.Tender.Preparing;
import nl.kiem.procurement.domain.Tender.Published;
import nl.kiem.procurement.domain.Tender.Ready;
import nl.kiem.procurement.domain.Tender.Sealed;
import nl.kiem.procurement.domain.TenderCommand.Approve;
import nl.kiem.procurement.domain.TenderCommand.Award;
import nl.kiem.procurement.domain.TenderCommand.ConfirmPublication;
import nl.kiem.procurement.domain.TenderCommand.DeclareInterests;
import nl.kiem.procurement.domain.TenderCommand.Dispatch;
import nl.kiem.procurement.domain.TenderCommand.EndWithoutAward;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;
import nl.kiem.procurement.domain.TenderCommand.OpenSubmissions;
import nl.kiem.procurement.domain.TenderCommand.Prepare;
import nl.kiem.procurement.domain.TenderCommand.SuspendStandstill;

/** The transition table of a tender: one line per case, and the compiler checks that no case is missing. */
public final class TenderDecider implements Decider<TenderCommand, Tender, TenderEvent> {

    private final TenderPreparation preparation;
    private final NoticeRules notices;
    private final LotRules lots;

    /** @param ocidPrefix registered prefix of the publisher of open contracting data */
    public TenderDecider(RuleSet rules, String ocidPrefix) {
        this.preparation = new TenderPreparation(rules);
        this.notices = new NoticeRules(rules, ocidPrefix);
        this.lots = new LotRules(rules);
    }

    private record When(Tender state, TenderCommand command) {}

    private record Then(Tender state, TenderEvent event) {}

    @Override
    public Tender initial() {
        return new Absent();
    }

    @Override
    public List<TenderEvent> decide(TenderCommand command, Tender state) {
        return switch (new When(state, command)) {
            case When(Absent _, Prepare c) -> List.of(preparation.prepare(c));
            case When(Absent _, TenderCommand _) -> throw no(TenderReason.TENDER_UNKNOWN, "there is no such tender");
            case When(Ended _, TenderCommand _) -> throw no(TenderReason.TENDER_ENDED, "it ended without award");
            case When(Tender _, Prepare _) -> throw no(TenderReason.ALREADY_PREPARED, "it is prepared already");
            case When(Preparing s, Approve c) -> List.of(notices.approve(s.plan(), c));
            case When(Ready s, Approve c) -> List.of(notices.approve(s.plan(), c)); // other deadlines before dispatch
            case When(Tender _, Approve _) -> throw no(TenderReason.ALREADY_DISPATCHED, "the notice has left");
            case When(Preparing _, Dispatch _) -> throw no(TenderReason.NOT_APPROVED, "have it approved first");
            case When(Ready s, Dispatch c) -> List.of(notices.dispatch(s, c));
            case When(Tender _, Dispatch _) -> throw no(TenderReason.ALREADY_DISPATCHED, "the notice has left");
            case When(Preparing _, ConfirmPublication _) -> throw no(TenderReason.NOT_DISPATCHED, "dispatch it first");
            case When(Ready _, ConfirmPublication _) -> throw no(TenderReason.NOT_DISPATCHED, "dispatch it first");
            case When(Dispatched s, ConfirmPublication c) -> List.of(notices.publish(s, c));
            case When(Tender _, ConfirmPublication _) -> throw no(TenderReason.ALREADY_PUBLISHED, "it is published");
            case When(Published s, OpenSubmissions c) -> List.of(lots.open(s, c));
            case When(Sealed _, OpenSubmissions _) -> throw no(TenderReason.NOT_PUBLISHED, "it is not published yet");
            case When(Tender _, OpenSubmissions _) -> throw no(TenderReason.ALREADY_OPENED, "they are open already");
            case When(Opened s, DeclareInterests c) -> Committee.declare(s, c);
            case When(Tender _, DeclareInterests _) -> throw no(TenderReason.NOT_OPENED, "nobody knows who tendered");
            case When(Opened s, NotifyDecision c) -> lots.notifyDecision(s, c);
            case When(Opened s, SuspendStandstill c) -> lots.suspend(s, c);
            case When(Opened s, Award c) -> List.of(lots.award(s, c));
            case When(Tender _, NotifyDecision _) -> throw no(TenderReason.NOT_OPENED, "open the submissions first");
            case When(Tender _, SuspendStandstill _) -> throw no(TenderReason.NOT_OPENED, "no standstill runs yet");
            case When(Tender _, Award _) -> throw no(TenderReason.NOT_OPENED, "open the submissions first");
            case When(Awarded _, EndWithoutAward _) -> throw no(TenderReason.ALREADY_AWARDED, "contracts were awarded");
            case When(Opened s, EndWithoutAward c) -> List.of(Endings.afterOpening(s, c));
            case When(Sealed s, EndWithoutAward c) -> List.of(Endings.beforeOpening(s.plan(), c));
        };
    }

    @Override
    public Tender evolve(Tender state, TenderEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, TenderPrepared e) -> new Preparing(e);
            case Then(Preparing s, ApprovedForDispatch e) -> new Ready(s.plan(), e);
            case Then(Ready s, ApprovedForDispatch e) -> new Ready(s.plan(), e);
            case Then(Ready s, NoticeDispatched e) -> new Dispatched(s.plan(), s.approval(), e);
            case Then(Dispatched s, TenderPublished e) -> new Published(s.plan(), e.tenderDeadline());
            case Then(Published s, SubmissionsOpened e) -> after(s.plan(), undecided(e), Map.of());
            case Then(Opened s, InterestsDeclared e) -> after(s.plan(), s.lots(), Committee.with(s, e));
            case Then(Opened s, LosersInformed _) -> s;
            case Then(Opened s, AwardDecisionNotified e) ->
                after(
                        s,
                        e.lotId(),
                        new Standstill(
                                e.supplier(), e.value(), e.standstillUntil().date(), false));
            case Then(Opened s, StandstillSuspended e) -> after(s, e.lotId(), suspended(s, e));
            case Then(Opened s, ContractAwarded e) -> after(s, e.lotId(), new Contracted());
            case Then(Opened s, TenderEndedWithoutAward e) -> closed(s, e);
            case Then(Sealed s, TenderEndedWithoutAward _) -> new Ended(s.plan());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static Map<String, LotState> undecided(SubmissionsOpened event) {
        return event.received().stream()
                .collect(Collectors.toMap(Received::lotId, received -> new Undecided(received.tenders())));
    }

    private static LotState suspended(Opened state, StandstillSuspended event) {
        if (state.lots().get(event.lotId()) instanceof Standstill lot) {
            return new Standstill(lot.supplier(), lot.value(), lot.until(), event.active());
        }
        throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }

    private static Tender closed(Opened state, TenderEndedWithoutAward event) {
        Map<String, LotState> next = new TreeMap<>(state.lots());
        event.lots().forEach(lot -> next.put(lot, new Closed()));
        return after(state.plan(), next, state.interests());
    }

    private static Tender after(Opened state, String lotId, LotState lot) {
        Map<String, LotState> next = new TreeMap<>(state.lots());
        next.put(lotId, lot);
        return after(state.plan(), next, state.interests());
    }

    private static Tender after(
            TenderPrepared plan, Map<String, LotState> lots, Map<PersonRef, Set<OrganisationId>> interests) {
        boolean running = lots.values().stream().anyMatch(lot -> lot instanceof Undecided || lot instanceof Standstill);
        boolean decided =
                lots.values().stream().anyMatch(lot -> lot instanceof Standstill || lot instanceof Contracted);
        if (running) {
            return decided ? new DecisionNotified(plan, lots, interests) : new Evaluating(plan, lots, interests);
        }
        return decided ? new Awarded(plan, lots, interests) : new Ended(plan);
    }

    private static Rejection no(TenderReason reason, String detail) {
        return new Rejection(reason, detail);
    }
}
