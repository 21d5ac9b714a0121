package nl.kiem.procurement.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.ContractId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Procedure;
import nl.kiem.events.contract.procurement.ProcedureGround;
import nl.kiem.events.contract.procurement.RuleSetRef;
import nl.kiem.events.contract.procurement.TenderEvent.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A tender as people read it. What comes with its first fact is null only before that. Whoever does not take part in it
 * reads what the notice says and what came of it, see {@link #asNotice()}.
 *
 * @param state Preparing, Ready, Dispatched, Published, Evaluating, DecisionNotified, Awarded or Ended
 * @param caseId the scaling case that it serves; null when there is none, and for outsiders
 * @param dates every computed date, each with its article and its arithmetic
 * @param file what stays with those who take part; null for all others
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record TenderOverview(
        String id,
        long version,
        String state,
        @Nullable ThreadId threadId,
        @Nullable NeedId needId,
        @Nullable ScalingCaseId caseId,
        @Nullable OrganisationId organisation,
        String title,
        @Nullable Plan plan,
        List<LotOverview> lots,
        @Nullable Instant dispatchedAt,
        @Nullable Instant publishedAt,
        @Nullable LocalDate requestDeadline,
        @Nullable LocalDate tenderDeadline,
        @Nullable Integer subtype,
        @Nullable String noticeReference,
        @Nullable String ocid,
        List<DateOverview> dates,
        @Nullable RuleSetRef ruleSet,
        @Nullable TenderFile file,
        Instant changedAt,
        Custody custody)
        implements TenderOverviewBuilder.With {

    static final String MINIMUM = "minimum-";

    /** How it is gone about, fixed when it was prepared. */
    public record Plan(
            Procedure procedure,
            ContractNature nature,
            List<Criterion> criteria,
            boolean electronicSubmission,
            boolean documentsFullyAvailable,
            @Nullable LocalDate priorNoticeSent) {}

    /** @param manualMotivation why a deadline suffices that no verified rule could test */
    public record TenderFile(
            @Nullable ProcedureGround procedureGround,
            @Nullable String marketResearch,
            Authority authority,
            LocalDate plannedDispatch,
            PersonRef preparer,
            PersonRef ambassador,
            @Nullable String manualMotivation) {

        TenderFile motivated(@Nullable String motivation) {
            return new TenderFile(
                    procedureGround, marketResearch, authority, plannedDispatch, preparer, ambassador, motivation);
        }
    }

    /** For whoever does not take part: what the notices say, and nothing of how the buyer came to it. */
    TenderOverview asNotice() {
        return with(row -> row.caseId(null)
                .lots(lots.stream().map(LotOverview::asNotice).toList())
                .dates(dates.stream()
                        .filter(date -> !date.what().startsWith(MINIMUM))
                        .toList())
                .file(null));
    }

    /**
     * @param state Open, Undecided, Standstill, Suspended, Contracted or Closed
     * @param received number of tenders, once they are opened
     * @param ending why there is no contract
     */
    public record LotOverview(
            String id,
            String title,
            String cpv,
            Money estimate,
            String state,
            @Nullable Integer received,
            @Nullable OrganisationId supplier,
            @Nullable Money value,
            @Nullable ContractId contractId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String ending) {

        /** How many came in and at what price it is decided, the award notice says. */
        LotOverview asNotice() {
            boolean settled = state.equals("Contracted") || state.equals("Closed");
            return new LotOverview(
                    id,
                    title,
                    cpv,
                    estimate,
                    state,
                    settled ? received : null,
                    supplier,
                    settled ? value : null,
                    contractId,
                    from,
                    to,
                    ending);
        }

        LotOverview in(String next) {
            return new LotOverview(
                    id, title, cpv, estimate, next, received, supplier, value, contractId, from, to, ending);
        }
    }

    /**
     * @param what minimum-for-requests, minimum-for-tenders, standstill-end or result-notice-due
     * @param lotId that it is about, null when about the whole tender
     */
    public record DateOverview(String what, @Nullable String lotId, ComputedDate computed) {}
}
