package nl.kiem.procurement.domain;

import static nl.kiem.procurement.domain.Tenders.BUYER;
import static nl.kiem.procurement.domain.Tenders.DECISION;
import static nl.kiem.procurement.domain.Tenders.EVALUATOR;
import static nl.kiem.procurement.domain.Tenders.LOSER;
import static nl.kiem.procurement.domain.Tenders.LOT;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.OPEN;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.SECOND;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.WINNER;
import static nl.kiem.procurement.domain.Tenders.approved;
import static nl.kiem.procurement.domain.Tenders.decided;
import static nl.kiem.procurement.domain.Tenders.declared;
import static nl.kiem.procurement.domain.Tenders.dispatched;
import static nl.kiem.procurement.domain.Tenders.letters;
import static nl.kiem.procurement.domain.Tenders.on;
import static nl.kiem.procurement.domain.Tenders.opened;
import static nl.kiem.procurement.domain.Tenders.prepared;
import static nl.kiem.procurement.domain.Tenders.published;

import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.procurement.domain.TenderCommand.DeclareInterests;
import nl.kiem.procurement.domain.TenderCommand.NotifyDecision;
import org.junit.jupiter.api.Test;

class CommitteeTest {

    static final PersonRef FIRST = EVALUATOR.person();
    static final TenderPrepared PREPARED = prepared(OPEN);
    static final TenderEvent[] OPENED = {
        PREPARED, approved(PREPARED), dispatched(PREPARED), published(PREPARED), opened(2)
    };

    final DeciderSpec<TenderCommand, Tender, TenderEvent> tender =
            DeciderSpec.of(new TenderDecider(RULES, "ocds-213czf"));

    @Test
    void an_evaluator_declares_interests_and_may_declare_anew() {
        var given = tender.given(OPENED);
        given.when(new DeclareInterests(List.of(LOSER), EVALUATOR, on(DECISION)))
                .then(new TenderEvent.InterestsDeclared(TENDER, THREAD, FIRST, List.of(LOSER), on(DECISION)));
        var declared = given.and(declared(FIRST, List.of(LOSER)));
        declared.when(new DeclareInterests(List.of(LOSER, LOSER), EVALUATOR, on(DECISION)))
                .then();
        declared.when(new DeclareInterests(List.of(), EVALUATOR, on(DECISION)))
                .then(new TenderEvent.InterestsDeclared(TENDER, THREAD, FIRST, List.of(), on(DECISION)));
    }

    @Test
    void nobody_declares_interests_before_it_is_known_who_tendered() {
        tender.given(PREPARED)
                .when(new DeclareInterests(List.of(), EVALUATOR, on(DECISION)))
                .thenRejected(TenderReason.NOT_OPENED);
    }

    @Test
    void two_different_members_at_least_evaluate_a_lot() {
        var given = tender.given(OPENED).and(declared(FIRST, List.of()));
        given.when(decide(FIRST)).thenRejected(TenderReason.TWO_EVALUATORS_NEEDED);
        given.when(decide(FIRST, FIRST)).thenRejected(TenderReason.TWO_EVALUATORS_NEEDED);
        given.when(decide()).thenRejected(TenderReason.TWO_EVALUATORS_NEEDED);
    }

    @Test
    void whoever_did_not_declare_interests_does_not_evaluate() {
        tender.given(OPENED)
                .and(declared(FIRST, List.of()))
                .when(decide(FIRST, SECOND))
                .thenRejected(TenderReason.INTERESTS_NOT_DECLARED)
                .missing("declarations." + SECOND);
    }

    @Test
    void nobody_evaluates_the_tender_of_a_partner_whether_it_wins_or_loses() {
        for (var partner : List.of(WINNER, LOSER)) {
            tender.given(OPENED)
                    .and(declared(FIRST, List.of()), declared(SECOND, List.of(partner)))
                    .when(decide(FIRST, SECOND))
                    .thenRejected(TenderReason.EVALUATOR_HAS_INTEREST)
                    .missing("evaluators." + SECOND);
        }
    }

    @Test
    void an_interest_in_somebody_who_did_not_tender_is_no_hindrance() {
        tender.given(OPENED)
                .and(declared(FIRST, List.of(MINISTRY)), declared(SECOND, List.of()))
                .when(decide(FIRST, SECOND))
                .then(
                        new LosersInformed(TENDER, THREAD, LOT, letters(), List.of(FIRST, SECOND), on(DECISION)),
                        decided());
    }

    @Test
    void what_was_declared_stays_known_when_a_lot_is_decided() {
        var given = tender.given(OPENED)
                .and(declared(FIRST, List.of(LOSER)), decided())
                .and(declared(SECOND, List.of()));
        given.when(new DeclareInterests(List.of(LOSER), EVALUATOR, on(DECISION)))
                .then();
    }

    private static NotifyDecision decide(PersonRef... evaluators) {
        return new NotifyDecision(
                LOT, WINNER, Money.ofEuros(850_000), letters(), List.of(evaluators), null, BUYER, on(DECISION));
    }
}
