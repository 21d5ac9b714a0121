package nl.kiem.procurement.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.ApprovedForDispatch;
import nl.kiem.events.contract.procurement.TenderEvent.AwardDecisionNotified;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.InterestsDeclared;
import nl.kiem.events.contract.procurement.TenderEvent.LosersInformed;
import nl.kiem.events.contract.procurement.TenderEvent.NoticeDispatched;
import nl.kiem.events.contract.procurement.TenderEvent.StandstillSuspended;
import nl.kiem.events.contract.procurement.TenderEvent.SubmissionsOpened;
import nl.kiem.events.contract.procurement.TenderEvent.TenderEndedWithoutAward;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPrepared;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.procurement.domain.Amsterdam;

/** What each tender waits for next: its tenders, the end of the standstill, the result notice. */
@Singleton
public final class TenderTerms implements DeadlineTerms<TenderEvent> {

    public static final String TENDERS = "tender-deadline";
    public static final String STANDSTILL = "standstill-end";
    public static final String RESULT_NOTICE = "result-notice";

    @Override
    public Class<TenderEvent> family() {
        return TenderEvent.class;
    }

    @Override
    public Deadline next(Deadline row, TenderEvent event) {
        return switch (event) {
            case TenderPublished e -> row.only(TENDERS, Amsterdam.endOf(e.tenderDeadline()));
            case SubmissionsOpened _ -> row.cleared();
            case AwardDecisionNotified e ->
                earliest(row, STANDSTILL, e.standstillUntil().date());
            case ContractAwarded e ->
                earliest(row, RESULT_NOTICE, e.resultNoticeDue().date());
            case TenderEndedWithoutAward _ -> row.cleared();
            case TenderPrepared _, ApprovedForDispatch _, NoticeDispatched _ -> row;
            case InterestsDeclared _, LosersInformed _ -> row;
            case StandstillSuspended _ -> row; // the end stays where it is; the award waits for the lifting as well
        };
    }

    /** Of two lots that wait for the same thing the first one counts. */
    private static Deadline earliest(Deadline row, String name, LocalDate lastDay) {
        Instant due = Amsterdam.endOf(lastDay);
        Instant awaited = row.waiting().get(name);
        return awaited != null && awaited.isBefore(due) ? row : row.only(name, due);
    }
}
