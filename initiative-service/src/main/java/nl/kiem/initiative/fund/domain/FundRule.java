package nl.kiem.initiative.fund.domain;

import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundRuleKind;
import org.jspecify.annotations.Nullable;

/** One rule of a fund, with where it stands. */
public sealed interface FundRule {

    FundRuleKind kind();

    Basis basis();

    /**
     * Where a rule stands, and whether that was looked up.
     *
     * @param source page or publication
     * @param article part of it; null when it has none
     * @param verified whether the rule was found there for the time of its set; what was not is never computed
     * @param note for readers
     */
    record Basis(
            String source,
            @Nullable String article,
            boolean verified,
            @Nullable String note) {

        String text() {
            return article == null ? source : article + ", " + source;
        }
    }

    /** The most that the fund holds, in euros. */
    record Total(Money most, Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.TOTAL;
        }
    }

    /**
     * Which part of the costs those who take part pay themselves.
     *
     * @param bands by rising costs
     */
    record OwnShare(List<Band> bands, Basis basis) implements FundRule {
        public OwnShare {
            bands = List.copyOf(bands);
        }

        @Override
        public FundRuleKind kind() {
            return FundRuleKind.OWN_SHARE;
        }

        /** The band in which a project of such costs falls; null when it is too large for all of them. */
        @Nullable
        Band band(Money costs) {
            return bands.stream().filter(band -> band.holds(costs)).findFirst().orElse(null);
        }
    }

    /**
     * Projects of one size.
     *
     * @param costsTo the most that such a project costs, what they pay themselves included; null for no limit
     * @param ownSharePercent of the costs, at least
     * @param setApart part of the fund that is meant for them; null for no such part
     */
    record Band(
            String name,
            @Nullable Money costsTo,
            int ownSharePercent,
            @Nullable Money setApart) {

        boolean holds(Money costs) {
            return costsTo == null || costs.compareTo(costsTo) <= 0;
        }
    }

    /** The most that one project gets, in euros. */
    record MostPerProject(Money most, Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.MOST_PER_PROJECT;
        }
    }

    /** How many organisations do it together at least, with one of them in the lead. */
    record Bodies(int least, Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.BODIES;
        }
    }

    /** Only organisations of government. */
    record GovernmentOnly(Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.GOVERNMENT_ONLY;
        }
    }

    /** How many months a project lasts at most. */
    record Months(int most, Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.MONTHS;
        }
    }

    /** What comes of it is there for everybody. */
    record ResultsPublic(Basis basis) implements FundRule {
        @Override
        public FundRuleKind kind() {
            return FundRuleKind.RESULTS_PUBLIC;
        }
    }
}
