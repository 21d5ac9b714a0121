package nl.kiem.events.contract.initiative;

/** What the ministry responsible for a law answers to whoever is hindered by it. */
public enum BottleneckOutcome {
    /** The law is going to be changed. */
    LAW_CHANGE,
    /** A clause lets it be tried otherwise for a while. */
    EXPERIMENT_CLAUSE,
    /** The law allows it already; how is going to be written down. */
    GUIDANCE,
    /** The law stays as it is. */
    NO_CHANGE
}
