package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.PERIOD_REVERSED;
import static nl.kiem.initiative.fund.domain.FundReason.RULED_TOTAL_EXCEEDED;
import static nl.kiem.initiative.fund.domain.FundReason.RULE_SET_NOT_IN_FORCE;

import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import nl.kiem.initiative.fund.domain.FundCommand.Open;
import org.jspecify.annotations.Nullable;

/**
 * With what a fund begins.
 *
 * @param closingDays for closing a fund after its period
 */
record OpeningRules(FundRuleBook book, int closingDays) {

    List<FundEvent> open(Open c) {
        if (c.to().isBefore(c.from())) throw new Rejection(PERIOD_REVERSED, "the period ends before it starts");
        FundRuleSet set = c.ruleSet() == null ? null : book.named(c.ruleSet());
        return List.of(new FundOpened(
                c.id(),
                c.name(),
                c.by().organisation(),
                c.from(),
                c.to(),
                c.ceiling(),
                c.ceilingHours(),
                c.visibility(),
                c.to().plusDays(closingDays),
                set == null ? null : set.ref(),
                set == null ? null : judged(set, c),
                c.at()));
    }

    private static @Nullable List<RuleConfirmation> judged(FundRuleSet set, Open c) {
        if (!set.inForceOn(c.from())) {
            throw new Rejection(
                    RULE_SET_NOT_IN_FORCE,
                    "the fund begins on %s, and rule set %s is for funds that begin from %s to %s: take the set of that day"
                            .formatted(
                                    c.from(),
                                    set.id(),
                                    set.effectiveFrom(),
                                    set.effectiveTo() == null ? "now on" : set.effectiveTo()));
        }
        Findings findings = new Findings(set, c.confirmed());
        for (FundRule rule : set.rules()) {
            if (rule instanceof FundRule.Total total && findings.computed(total) && over(total, c)) {
                findings.refuse(
                        RULED_TOTAL_EXCEEDED,
                        total,
                        "the fund would hold %s and may hold %s"
                                .formatted(Euros.text(c.ceiling()), Euros.text(total.most())));
            }
        }
        List<RuleConfirmation> used = findings.settled();
        return used.isEmpty() ? null : used;
    }

    private static boolean over(FundRule.Total total, Open c) {
        return c.ceiling().compareTo(total.most()) > 0;
    }
}
