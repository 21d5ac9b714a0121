package nl.kiem.initiative.fund.domain;

import static nl.kiem.initiative.fund.domain.FundReason.CONFIRMATION_MISSING;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import org.jspecify.annotations.Nullable;

/** Gathers what a rule set says of something that is asked, so that whoever asks hears all of it at once. */
final class Findings {

    private final FundRuleSet set;
    private final List<RuleConfirmation> given;
    private final List<RuleConfirmation> used = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private @Nullable FundReason reason;

    Findings(FundRuleSet set, List<RuleConfirmation> given) {
        this.set = set;
        this.given = given;
    }

    /** Whether the rule may be computed. One that nobody verified is not: it is confirmed by hand, with a motivation. */
    boolean computed(FundRule rule) {
        if (rule.basis().verified()) return true;
        confirm(rule, rule.kind(), "nobody has verified this rule");
        return false;
    }

    /** Asks for a judgement by hand, unless it is there. */
    void confirm(FundRule rule, FundRuleKind kind, String why) {
        for (RuleConfirmation one : given) {
            if (one.rule() == kind) {
                used.add(one);
                return;
            }
        }
        missing.add(new Missing(
                "confirmed." + kind, "%s (%s): judge it and say why".formatted(why, set.citing(rule)), Role.FM));
    }

    void refuse(FundReason because, FundRule rule, String arithmetic) {
        if (reason == null) reason = because;
        refusals.add("%s (%s)".formatted(arithmetic, set.citing(rule)));
    }

    /**
     * What was judged by hand, once nothing stands in the way.
     *
     * @throws Rejection with all that is against it, or all that nobody judged
     */
    List<RuleConfirmation> settled() {
        if (reason != null) throw new Rejection(reason, String.join("; ", refusals), missing);
        if (missing.isEmpty()) return List.copyOf(used);
        String kinds = String.join(", ", missing.stream().map(Missing::item).toList());
        throw new Rejection(
                CONFIRMATION_MISSING, "what is not computed is judged by hand, with a motivation: " + kinds, missing);
    }
}
