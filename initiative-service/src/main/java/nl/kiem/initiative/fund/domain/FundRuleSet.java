package nl.kiem.initiative.fund.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.procurement.RuleSetRef;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a fund as dated data.
 *
 * @param id such as {@code innovatiebudget-2024}
 * @param effectiveFrom first day of a fund that can have them; {@code effectiveTo} is the last, null for no end
 * @param rules one of a kind
 */
public record FundRuleSet(
        String id,
        String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<FundRule> rules) {

    public FundRuleSet {
        rules = List.copyOf(rules);
    }

    public RuleSetRef ref() {
        return new RuleSetRef(id, effectiveFrom);
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Where a rule stands, for whoever it refuses. */
    String citing(FundRule rule) {
        return "rule set %s of %s, %s".formatted(id, effectiveFrom, rule.basis().text());
    }
}
