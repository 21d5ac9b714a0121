package nl.kiem.procurement.view;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.TenderEvent.AwardDecisionNotified;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.SubmissionsOpened;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.procurement.view.TenderOverview.LotOverview;

/** What becomes of the lots, and of the tender through them. */
final class Lots {

    private static final Set<String> SETTLED = Set.of("Contracted", "Closed");
    private static final Set<String> DECIDED = Set.of("Standstill", "Suspended", "Contracted");

    private Lots() {}

    static List<LotOverview> open(List<Lot> lots) {
        return lots.stream()
                .map(lot -> new LotOverview(
                        lot.id(),
                        lot.title(),
                        lot.cpv(),
                        lot.value(),
                        "Open",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    static void opened(TenderSketch next, SubmissionsOpened e) {
        for (Received received : e.received()) {
            change(
                    next,
                    received.lotId(),
                    lot -> new LotOverview(
                            lot.id(),
                            lot.title(),
                            lot.cpv(),
                            lot.estimate(),
                            "Undecided",
                            received.tenders(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    static void decided(TenderSketch next, AwardDecisionNotified e) {
        change(
                next,
                e.lotId(),
                lot -> new LotOverview(
                        lot.id(),
                        lot.title(),
                        lot.cpv(),
                        lot.estimate(),
                        "Standstill",
                        lot.received(),
                        e.supplier(),
                        e.value(),
                        null,
                        null,
                        null,
                        null));
        next.date("standstill-end", e.lotId(), e.standstillUntil());
    }

    static void suspended(TenderSketch next, StandstillSuspended e) {
        change(next, e.lotId(), lot -> lot.in(e.active() ? "Suspended" : "Standstill"));
    }

    static void awarded(TenderSketch next, ContractAwarded e) {
        change(
                next,
                e.lotId(),
                lot -> new LotOverview(
                        lot.id(),
                        lot.title(),
                        lot.cpv(),
                        lot.estimate(),
                        "Contracted",
                        lot.received(),
                        e.supplier(),
                        e.value(),
                        e.contractId(),
                        e.from(),
                        e.to(),
                        null));
        next.date("result-notice-due", e.lotId(), e.resultNoticeDue());
    }

    static void ended(TenderSketch next, TenderEndedWithoutAward e) {
        for (String id : e.lots()) {
            change(
                    next,
                    id,
                    lot -> new LotOverview(
                            lot.id(),
                            lot.title(),
                            lot.cpv(),
                            lot.estimate(),
                            "Closed",
                            lot.received(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            e.outcome() + ": " + e.reason()));
        }
    }

    private static void change(TenderSketch next, String lotId, UnaryOperator<LotOverview> change) {
        next.lots = next.lots.stream()
                .map(lot -> lot.id().equals(lotId) ? change.apply(lot) : lot)
                .toList();
        boolean settled = next.lots.stream().allMatch(lot -> SETTLED.contains(lot.state()));
        boolean decided = next.lots.stream().anyMatch(lot -> DECIDED.contains(lot.state()));
        if (settled) {
            next.state = decided ? "Awarded" : "Ended";
        } else {
            next.state = decided ? "DecisionNotified" : "Evaluating";
        }
    }
}
