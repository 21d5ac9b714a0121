package nl.kiem.procurement.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.RuleSetRef;

/**
 * Law as dated data: every amount and period of one body of law, with the days between which each holds.
 *
 * @param id such as {@code nl-aw2012}
 */
public record RuleSet(String id, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
        for (Rule rule : rules) {
            long same = rules.stream()
                    .filter(other -> other.key().equals(rule.key()) && other.validOn(rule.validFrom()))
                    .count();
            if (same != 1) throw new IllegalArgumentException(rule.key() + " has two values on " + rule.validFrom());
        }
    }

    /** @throws Rejection when the set has no such rule for that day: nothing is carried over from another period */
    public Rule rule(String key, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key) && rule.validOn(on))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        RuleReason.NO_RULE_FOR_THIS_DAY,
                        "rule set %s has no %s for %s: it must be brought up to date first".formatted(id, key, on)));
    }

    /** The rule that says from which value on the European procedures apply. */
    public Rule threshold(Authority authority, ContractNature nature, LocalDate on) {
        return switch (nature) {
            case WORKS -> rule("threshold.works", on);
            case SOCIAL_AND_SPECIFIC_SERVICES -> rule("threshold.social-and-specific", on);
            case SUPPLIES, SERVICES ->
                switch (authority) {
                    case CENTRAL -> rule("threshold.central.supplies-services", on);
                    case SUB_CENTRAL -> rule("threshold.sub-central.supplies-services", on);
                };
        };
    }

    public Money thresholdAmount(Authority authority, ContractNature nature, LocalDate on) {
        return Money.ofEuros(threshold(authority, nature, on).amount());
    }

    /** Names the set as it stands on a day: since its latest change before or on it. */
    public RuleSetRef on(LocalDate day) {
        LocalDate since = rules.stream()
                .map(Rule::validFrom)
                .filter(from -> !from.isAfter(day))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new Rejection(
                        RuleReason.NO_RULE_FOR_THIS_DAY, "rule set %s begins after %s".formatted(id, day)));
        return new RuleSetRef(id, since);
    }
}
