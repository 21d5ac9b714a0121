package nl.kiem.initiative.fund.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.initiative.fund.domain.FundReason;
import nl.kiem.initiative.fund.domain.FundRuleBook;
import nl.kiem.initiative.fund.domain.FundRuleSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules by which funds may allocate, as they are installed here. */
@Path("/fund-rules")
@Tag(name = "Funds / Innovatiebudgetten")
public class FundRuleResource {

    private final List<FundRuleSet> sets;
    private final FundRuleBook book;

    FundRuleResource(FundRuleBook book) {
        this.book = book;
        this.sets = book.sets().stream()
                .sorted(Comparator.comparing(FundRuleSet::id))
                .toList();
    }

    @PermitAll
    @GET
    @Operation(summary = "Rule sets for funds / Regelsets voor innovatiebudgetten")
    public Page<FundRuleSetBody> list(
            @QueryParam("after") @Size(max = 80) @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<FundRuleSet> rest = sets.stream()
                .filter(set -> after == null || set.id().compareTo(after) > 0)
                .toList();
        List<FundRuleSet> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(
                shown.stream().map(FundRuleSetBody::of).toList(),
                rest.size() > limit ? shown.getLast().id() : null);
    }

    @PermitAll
    @GET
    @Path("/{id}")
    @Operation(summary = "One rule set for funds / Eén regelset voor innovatiebudgetten")
    public FundRuleSetBody get(@PathParam("id") @Size(max = 60) String id) {
        FundRuleSet set = book.find(id);
        if (set == null) throw new Rejection(FundReason.RULE_SET_NOT_HERE, "there is no rule set " + id);
        return FundRuleSetBody.of(set);
    }
}
