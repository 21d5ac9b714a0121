package nl.kiem.events.contract.initiative;

/** What a rule of a fund is about. */
public enum FundRuleKind {
    /** The most that the fund holds. */
    TOTAL,
    /** Which part of the costs of a project those who take part pay themselves. */
    OWN_SHARE,
    /** How much of the fund was meant for projects of one size; more needs a reason. */
    SET_APART,
    /** The most that one project gets. */
    MOST_PER_PROJECT,
    /** How many organisations do it together, with one of them in the lead. */
    BODIES,
    /** Only organisations of government. */
    GOVERNMENT_ONLY,
    /** How many months a project lasts at most. */
    MONTHS,
    /** What comes of it is there for everybody. */
    RESULTS_PUBLIC
}
