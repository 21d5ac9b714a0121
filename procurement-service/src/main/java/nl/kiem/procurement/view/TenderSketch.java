package nl.kiem.procurement.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.procurement.view.TenderOverview.DateOverview;
import nl.kiem.procurement.view.TenderOverview.LotOverview;
import nl.kiem.procurement.view.TenderOverview.Plan;
import nl.kiem.procurement.view.TenderOverview.TenderFile;
import org.jspecify.annotations.Nullable;

/** A row of {@link TenderOverview} in the making: begins as the old row, each fact changes what it is about. */
final class TenderSketch {

    private final String id;
    private final long version;
    private final Instant changedAt;
    String state;

    @Nullable
    ThreadId threadId;

    @Nullable
    NeedId needId;

    @Nullable
    ScalingCaseId caseId;

    @Nullable
    OrganisationId organisation;

    String title;

    @Nullable
    Plan plan;

    List<LotOverview> lots;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant publishedAt;

    @Nullable
    LocalDate requestDeadline;

    @Nullable
    LocalDate tenderDeadline;

    @Nullable
    TenderFile file;

    @Nullable
    Integer subtype;

    @Nullable
    String noticeReference;

    @Nullable
    String ocid;

    private List<DateOverview> dates;

    @Nullable
    RuleSetRef ruleSet;

    private final Custody custody;

    TenderSketch(TenderOverview row, long version, TenderEvent event) {
        this.id = row.id();
        this.version = version;
        this.changedAt = event.at();
        this.custody = row.custody().after(event);
        this.state = row.state();
        this.threadId = row.threadId();
        this.needId = row.needId();
        this.caseId = row.caseId();
        this.organisation = row.organisation();
        this.title = row.title();
        this.plan = row.plan();
        this.lots = row.lots();
        this.dispatchedAt = row.dispatchedAt();
        this.publishedAt = row.publishedAt();
        this.requestDeadline = row.requestDeadline();
        this.tenderDeadline = row.tenderDeadline();
        this.file = row.file();
        this.subtype = row.subtype();
        this.noticeReference = row.noticeReference();
        this.ocid = row.ocid();
        this.dates = row.dates();
        this.ruleSet = row.ruleSet();
    }

    /** Minimums computed later take the place of earlier ones. */
    void minimums(List<ComputedDate> minimums) {
        List<DateOverview> next = new ArrayList<>(dates.stream()
                .filter(date -> !date.what().startsWith(TenderOverview.MINIMUM))
                .toList());
        for (ComputedDate minimum : minimums) {
            String what = minimum.rule().startsWith("requests.") ? "minimum-for-requests" : "minimum-for-tenders";
            next.add(new DateOverview(what, null, minimum));
        }
        dates = next;
    }

    void date(String what, String lotId, ComputedDate computed) {
        Stream<DateOverview> others =
                dates.stream().filter(date -> !(date.what().equals(what) && Objects.equals(date.lotId(), lotId)));
        dates = Stream.concat(others, Stream.of(new DateOverview(what, lotId, computed)))
                .toList();
    }

    TenderOverview row() {
        return new TenderOverview(
                id,
                version,
                state,
                threadId,
                needId,
                caseId,
                organisation,
                title,
                plan,
                List.copyOf(lots),
                dispatchedAt,
                publishedAt,
                requestDeadline,
                tenderDeadline,
                subtype,
                noticeReference,
                ocid,
                List.copyOf(dates),
                ruleSet,
                file,
                changedAt,
                custody);
    }
}
