package nl.kiem.procurement.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.Lot;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.AwardDecisionNotified;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.SubmissionsOpened;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.procurement.domain.Tender.LotState;
import nl.kiem.procurement.domain.Tender.LotState.Closed;
import nl.kiem.procurement.domain.Tender.LotState.Contracted;
import nl.kiem.procurement.domain.Tender.LotState.Standstill;
import nl.kiem.procurement.domain.Tender.LotState.Undecided;
import nl.kiem.procurement.domain.Tender.Opened;
import nl.kiem.procurement.domain.Tender.Published;
import nl.kiem.procurement.domain.TenderCommand.Award;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;
import nl.kiem.procurement.domain.TenderCommand.OpenSubmissions;
import nl.kiem.procurement.domain.TenderCommand.SuspendStandstill;

/** From opening to contract, lot by lot. */
final class LotRules {

    private final RuleSet rules;
    private final Periods periods;

    LotRules(RuleSet rules) {
        this.rules = rules;
        this.periods = new Periods(rules);
    }

    SubmissionsOpened open(Published state, OpenSubmissions c) {
        LocalDate deadline = state.tenderDeadline();
        if (!Amsterdam.day(c.at()).isAfter(deadline)) {
            throw new Rejection(
                    TenderReason.DEADLINE_NOT_PASSED,
                    "tenders may come in until the end of %s; they open from %s on"
                            .formatted(deadline, Amsterdam.endOf(deadline)));
        }
        boolean two = c.openers().size() == 2
                && !c.openers().getFirst().equals(c.openers().getLast());
        if (!two || !c.openers().contains(c.by().person())) {
            throw new Rejection(
                    TenderReason.TWO_OPENERS_NEEDED,
                    "two different members of the evaluation committee open the submissions together, one of them asks",
                    List.of(new Missing("openers", "two different persons, the caller among them", Role.EVA)));
        }
        List<String> lots = state.plan().lots().stream().map(Lot::id).sorted().toList();
        List<String> received =
                c.received().stream().map(Received::lotId).sorted().toList();
        if (!lots.equals(received) || c.received().stream().anyMatch(lot -> lot.tenders() < 0)) {
            throw new Rejection(
                    TenderReason.RECEIVED_NOT_PER_LOT, "say for each lot how many tenders came in: " + lots);
        }
        TenderPrepared plan = state.plan();
        return new SubmissionsOpened(plan.tenderId(), plan.threadId(), c.openers(), c.received(), c.at());
    }

    List<TenderEvent> notifyDecision(Opened state, NotifyDecision c) {
        int tenders = switch (lot(state, c.lotId())) {
            case Undecided lot -> lot.tenders();
            case Standstill _, Contracted _, Closed _ ->
                throw new Rejection(TenderReason.LOT_ALREADY_DECIDED, c.lotId() + " is decided already");
        };
        Letters.requireComplete(c, tenders);
        Committee.requireIndependent(state, c);
        LocalDate sent = Amsterdam.day(c.at());
        long minimum = rules.rule("standstill", sent).amount();
        if (c.standstillDays() != null && c.standstillDays() < minimum) {
            throw new Rejection(
                    TenderReason.STANDSTILL_TOO_SHORT,
                    "at least %d calendar days (%s), not %d"
                            .formatted(minimum, rules.rule("standstill", sent).article(), c.standstillDays()));
        }
        ComputedDate until = periods.standstill(sent, c.standstillDays());
        TenderPrepared plan = state.plan();
        return List.of(
                new LosersInformed(plan.tenderId(), plan.threadId(), c.lotId(), c.losers(), c.evaluators(), c.at()),
                new AwardDecisionNotified(
                        plan.tenderId(),
                        plan.threadId(),
                        c.lotId(),
                        c.supplier(),
                        c.value(),
                        sent.plusDays(1),
                        until,
                        c.at()));
    }

    List<TenderEvent> suspend(Opened state, SuspendStandstill c) {
        boolean suspended = standstill(state, c.lotId()).suspended();
        if (Words.absent(c.ground())) {
            throw new Rejection(
                    TenderReason.REASON_MISSING,
                    "a suspension, and the end of one, has a ground",
                    List.of(new Missing("ground", "such as the summons, or the judgment", Role.BUY)));
        }
        if (suspended == c.active()) return List.of();
        TenderPrepared plan = state.plan();
        return List.of(
                new StandstillSuspended(plan.tenderId(), plan.threadId(), c.lotId(), c.ground(), c.active(), c.at()));
    }

    ContractAwarded award(Opened state, Award c) {
        Standstill lot = standstill(state, c.lotId());
        LocalDate today = Amsterdam.day(c.at());
        requireStandstillOver(lot, today);
        if (!c.exclusionGrounds().isEmpty()) {
            throw new Rejection(
                    TenderReason.WINNER_EXCLUDED,
                    "the winner cannot get the contract: " + String.join(", ", c.exclusionGrounds()));
        }
        if (!c.proofDocumentsChecked()) {
            throw new Rejection(
                    TenderReason.PROOF_NOT_CHECKED,
                    "check the winner's proof first",
                    List.of(new Missing("proofDocumentsChecked", "true once they are checked", Role.BUY)));
        }
        if (c.to().isBefore(c.from())) {
            throw new Rejection(TenderReason.CONTRACT_PERIOD_IMPOSSIBLE, "the contract ends before it begins");
        }
        TenderPrepared plan = state.plan();
        return new ContractAwarded(
                plan.tenderId(),
                plan.threadId(),
                c.lotId(),
                c.contractId(),
                plan.needId(),
                plan.caseId(),
                lot.supplier(),
                lot.value(),
                c.from(),
                c.to(),
                periods.resultNotice(today),
                plan.organisation(),
                c.at());
    }

    static LotState lot(Opened state, String lotId) {
        LotState lot = state.lots().get(lotId);
        if (lot == null) throw new Rejection(TenderReason.LOT_UNKNOWN, "the tender has no lot " + lotId);
        return lot;
    }

    private static Standstill standstill(Opened state, String lotId) {
        return switch (lot(state, lotId)) {
            case Standstill lot -> lot;
            case Undecided _ ->
                throw new Rejection(TenderReason.NO_DECISION_NOTIFIED, "notify the award decision first");
            case Contracted _ -> throw new Rejection(TenderReason.ALREADY_AWARDED, lotId + " has its contract");
            case Closed _ -> throw new Rejection(TenderReason.TENDER_ENDED, lotId + " ended without award");
        };
    }

    private static void requireStandstillOver(Standstill lot, LocalDate today) {
        if (lot.suspended()) {
            throw new Rejection(
                    TenderReason.STANDSTILL_SUSPENDED, "the standstill is suspended; lift that first, with its ground");
        }
        if (!today.isAfter(lot.until())) {
            throw new Rejection(
                    TenderReason.STANDSTILL_NOT_OVER,
                    "the standstill runs until the end of %s; award from %s on"
                            .formatted(lot.until(), lot.until().plusDays(1)));
        }
    }
}
