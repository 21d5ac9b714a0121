package nl.kiem.procurement.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.NoticeDispatched;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;

/** Where a tender stands. Once submissions are open, each lot goes its own way. */
public sealed interface Tender {

    record Absent() implements Tender {}

    /** A tender that exists, as it was prepared. */
    sealed interface Known extends Tender {
        TenderPrepared plan();
    }

    /** Before anybody has seen a submission. */
    sealed interface Sealed extends Known {}

    /** After that. */
    sealed interface Opened extends Known {

        /** What became of each lot, by its id. */
        Map<String, LotState> lots();

        /** In whom each evaluator who declared it has an interest. */
        Map<PersonRef, Set<OrganisationId>> interests();
    }

    record Preparing(TenderPrepared plan) implements Sealed {}

    record Ready(TenderPrepared plan, ApprovedForDispatch approval) implements Sealed {}

    record Dispatched(TenderPrepared plan, ApprovedForDispatch approval, NoticeDispatched notice) implements Sealed {}

    record Published(TenderPrepared plan, LocalDate tenderDeadline) implements Sealed {}

    record Evaluating(TenderPrepared plan, Map<String, LotState> lots, Map<PersonRef, Set<OrganisationId>> interests)
            implements Opened {}

    /** At least one lot has a decision and at least one is still open or in its standstill. */
    record DecisionNotified(
            TenderPrepared plan, Map<String, LotState> lots, Map<PersonRef, Set<OrganisationId>> interests)
            implements Opened {}

    /** Every lot is settled and at least one has a contract. */
    record Awarded(TenderPrepared plan, Map<String, LotState> lots, Map<PersonRef, Set<OrganisationId>> interests)
            implements Opened {}

    /** Every lot ended without a contract. */
    record Ended(TenderPrepared plan) implements Known {}

    /** One lot after opening. */
    sealed interface LotState {

        /** @param tenders received */
        record Undecided(int tenders) implements LotState {}

        record Standstill(OrganisationId supplier, Money value, LocalDate until, boolean suspended)
                implements LotState {}

        record Contracted() implements LotState {}

        record Closed() implements LotState {}
    }
}
