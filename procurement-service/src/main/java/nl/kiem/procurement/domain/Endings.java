package nl.kiem.procurement.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.procurement.domain.Tender.LotState;
import nl.kiem.procurement.domain.Tender.LotState.Closed;
import nl.kiem.procurement.domain.Tender.LotState.Contracted;
import nl.kiem.procurement.domain.Tender.LotState.Standstill;
import nl.kiem.procurement.domain.Tender.LotState.Undecided;
import nl.kiem.procurement.domain.Tender.Opened;
import nl.kiem.procurement.domain.TenderCommand.EndWithoutAward;
import nl.kiem.procurement.domain.TenderCommand.Outcome;

/** How a tender, or a lot of it, ends without a contract. */
final class Endings {

    private Endings() {}

    /** Before opening only the whole tender can end, and nobody knows yet what came in. */
    static TenderEndedWithoutAward beforeOpening(TenderPrepared plan, EndWithoutAward c) {
        requireReason(c);
        List<String> all = plan.lots().stream().map(Lot::id).toList();
        if (!c.lots().isEmpty() && !new HashSet<>(c.lots()).equals(new HashSet<>(all))) {
            throw contradicted("before the submissions are open the tender ends as a whole");
        }
        if (c.outcome() != Outcome.CANCELLED) {
            throw contradicted("what came in is known after the submissions are opened; until then it is CANCELLED");
        }
        return ended(plan, all, c);
    }

    static TenderEndedWithoutAward afterOpening(Opened state, EndWithoutAward c) {
        requireReason(c);
        List<String> lots = c.lots().isEmpty() ? unsettled(state.lots()) : c.lots();
        lots.forEach(id -> requireEndable(id, LotRules.lot(state, id), c.outcome()));
        return ended(state.plan(), lots, c);
    }

    private static List<String> unsettled(Map<String, LotState> lots) {
        return lots.entrySet().stream()
                .filter(lot -> lot.getValue() instanceof Undecided || lot.getValue() instanceof Standstill)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void requireEndable(String id, LotState lot, Outcome outcome) {
        switch (lot) {
            case Contracted _ -> throw new Rejection(TenderReason.ALREADY_AWARDED, id + " has its contract");
            case Closed _ -> throw new Rejection(TenderReason.TENDER_ENDED, id + " ended already");
            case Standstill _ -> {
                if (outcome != Outcome.CANCELLED) throw contradicted(id + " has a winner");
            }
            case Undecided(int tenders) -> {
                if (outcome == Outcome.NO_TENDERS && tenders > 0) {
                    throw contradicted("%d tender(s) came in for %s".formatted(tenders, id));
                }
                if (outcome == Outcome.ALL_IRREGULAR && tenders == 0) {
                    throw contradicted("no tender came in for " + id);
                }
            }
        }
    }

    private static void requireReason(EndWithoutAward c) {
        if (!Words.absent(c.reason())) return;
        throw new Rejection(
                TenderReason.REASON_MISSING,
                "ending without award is motivated",
                List.of(new Missing("reason", "why there will be no contract", Role.BUY)));
    }

    private static Rejection contradicted(String detail) {
        return new Rejection(TenderReason.OUTCOME_CONTRADICTED, detail);
    }

    private static TenderEndedWithoutAward ended(TenderPrepared plan, List<String> lots, EndWithoutAward c) {
        return new TenderEndedWithoutAward(
                plan.tenderId(),
                plan.threadId(),
                plan.needId(),
                lots,
                c.outcome().name(),
                c.reason(),
                c.at());
    }
}
