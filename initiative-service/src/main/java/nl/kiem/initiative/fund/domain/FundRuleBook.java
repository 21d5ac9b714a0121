package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.RULE_SET_UNKNOWN;

import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.procurement.RuleSetRef;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that this installation has.
 *
 * @param sets no two of one id
 */
public record FundRuleBook(List<FundRuleSet> sets) {

    public static final FundRuleBook EMPTY = new FundRuleBook(List.of());

    public FundRuleBook {
        sets = List.copyOf(sets);
    }

    /** Null when there is none of that id. */
    public @Nullable FundRuleSet find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst().orElse(null);
    }

    /** @throws Rejection when there is none of that id */
    FundRuleSet named(String id) {
        FundRuleSet set = find(id);
        if (set != null) return set;
        List<String> known = sets.stream().map(FundRuleSet::id).toList();
        throw new Rejection(RULE_SET_UNKNOWN, "there is no rule set %s here: there are %s".formatted(id, known));
    }

    /** @throws Rejection when the set under which a fund was opened is not the one that is here */
    FundRuleSet of(RuleSetRef ref) {
        FundRuleSet set = named(ref.id());
        if (set.ref().equals(ref)) return set;
        throw new Rejection(
                RULE_SET_UNKNOWN,
                "the fund goes by rule set %s of %s, and the one here is of %s: add the file of that date"
                        .formatted(ref.id(), ref.effectiveFrom(), set.effectiveFrom()));
    }
}
