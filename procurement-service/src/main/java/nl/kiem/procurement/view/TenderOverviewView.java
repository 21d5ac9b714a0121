package nl.kiem.procurement.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
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
import nl.kiem.procurement.view.TenderOverview.Plan;
import nl.kiem.procurement.view.TenderOverview.TenderFile;

/** Which tenders there are, where each stands, and every date with the law that it follows from. */
@Singleton
public final class TenderOverviewView implements View<TenderOverview> {

    @Override
    public String name() {
        return "tender_overview_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(TenderEvent.class);
    }

    @Override
    public Class<TenderOverview> rowType() {
        return TenderOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public TenderOverview blank(String key) {
        return new TenderOverview(
                key,
                0,
                "Absent",
                null,
                null,
                null,
                null,
                "",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                Custody.NONE);
    }

    @Override
    public TenderOverview fold(TenderOverview row, Recorded<? extends Event> recorded) {
        TenderEvent event = (TenderEvent) recorded.event();
        TenderSketch next = new TenderSketch(row, recorded.version(), event);
        switch (event) {
            case TenderPrepared e -> prepared(next, e);
            case ApprovedForDispatch e -> {
                next.state = "Ready";
                next.requestDeadline = e.requestDeadline();
                next.tenderDeadline = e.tenderDeadline();
                if (next.file != null) next.file = next.file.motivated(e.manualMotivation());
                next.minimums(e.minimums());
            }
            case NoticeDispatched e -> {
                next.state = "Dispatched";
                next.dispatchedAt = e.at();
                next.subtype = e.subtype();
                next.ruleSet = e.ruleSet();
                next.minimums(e.minimums());
            }
            case TenderPublished e -> {
                next.state = "Published";
                next.publishedAt = e.publishedAt();
                next.noticeReference = e.noticeReference();
                next.ocid = e.ocid();
            }
            case SubmissionsOpened e -> Lots.opened(next, e);
            case InterestsDeclared _, LosersInformed _ -> {} // what the committee and the letters say stays inside
            case AwardDecisionNotified e -> Lots.decided(next, e);
            case StandstillSuspended e -> Lots.suspended(next, e);
            case ContractAwarded e -> Lots.awarded(next, e);
            case TenderEndedWithoutAward e -> Lots.ended(next, e);
        }
        return next.row();
    }

    @Override
    public long version(TenderOverview row) {
        return row.version();
    }

    private static void prepared(TenderSketch next, TenderPrepared e) {
        next.state = "Preparing";
        next.threadId = e.threadId();
        next.needId = e.needId();
        next.caseId = e.caseId();
        next.organisation = e.organisation();
        next.title = e.title();
        next.plan = new Plan(
                e.procedure(),
                e.nature(),
                e.criteria(),
                e.electronicSubmission(),
                e.documentsFullyAvailable(),
                e.priorNoticeSent());
        next.file = new TenderFile(
                e.procedureGround(),
                e.marketResearch(),
                e.authority(),
                e.plannedDispatch(),
                e.preparer(),
                e.ambassador(),
                null);
        next.lots = Lots.open(e.lots());
        next.ruleSet = e.ruleSet();
    }
}
