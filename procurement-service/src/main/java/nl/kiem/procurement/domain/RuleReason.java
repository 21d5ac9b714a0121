package nl.kiem.procurement.domain;

import nl.kiem.events.Reason;

/** Refusals because the law that would be needed is not known here. */
public enum RuleReason implements Reason {
    NO_RULE_FOR_THIS_DAY;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
