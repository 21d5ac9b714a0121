package nl.kiem.initiative.fund.api;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.initiative.fund.domain.FundRule;
import nl.kiem.initiative.fund.domain.FundRuleSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules by which funds may allocate. */
@Schema(description = "Rules by which funds may allocate / Regels waarnaar innovatiebudgetten kunnen toekennen")
public record FundRuleSetBody(
        String id,
        String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<RuleBody> rules) {

    static FundRuleSetBody of(FundRuleSet set) {
        return new FundRuleSetBody(
                set.id(),
                set.name(),
                set.effectiveFrom(),
                set.effectiveTo(),
                set.rules().stream().map(RuleBody::of).toList());
    }

    /**
     * One rule, where it stands, and whether it was looked up there; what was not is never computed.
     *
     * @param most in euros, of a total or for each project
     * @param number of organisations at least, or of months at most
     */
    public record RuleBody(
            FundRuleKind rule,
            boolean verified,
            String source,
            @Nullable String article,
            @Nullable String note,
            @Nullable Money most,
            @Nullable Integer number,
            @Nullable List<BandBody> bands) {

        static RuleBody of(FundRule rule) {
            return switch (rule) {
                case FundRule.Total r -> of(r, r.most(), null, null);
                case FundRule.OwnShare r ->
                    of(r, null, null, r.bands().stream().map(BandBody::of).toList());
                case FundRule.MostPerProject r -> of(r, r.most(), null, null);
                case FundRule.Bodies r -> of(r, null, r.least(), null);
                case FundRule.GovernmentOnly r -> of(r, null, null, null);
                case FundRule.Months r -> of(r, null, r.most(), null);
                case FundRule.ResultsPublic r -> of(r, null, null, null);
            };
        }

        private static RuleBody of(
                FundRule rule, @Nullable Money most, @Nullable Integer number, @Nullable List<BandBody> bands) {
            FundRule.Basis basis = rule.basis();
            return new RuleBody(
                    rule.kind(), basis.verified(), basis.source(), basis.article(), basis.note(), most, number, bands);
        }
    }

    /**
     * Projects of one size.
     *
     * @param costsTo the most that such a project costs; null for no limit
     * @param setApart part of the fund that is meant for them; null for no such part
     */
    public record BandBody(
            String name,
            @Nullable Money costsTo,
            int ownSharePercent,
            @Nullable Money setApart) {

        static BandBody of(FundRule.Band band) {
            return new BandBody(band.name(), band.costsTo(), band.ownSharePercent(), band.setApart());
        }
    }
}
