package nl.kiem.initiative.domain;

import nl.kiem.events.contract.Visibility;

/** What tests of other aggregates must know of a sample initiative. */
public final class SampleFacts {

    private SampleFacts() {}

    /** Of the ministry with a partner; for public bodies. */
    public static InitiativeFacts proposed() {
        return seenBy(Visibility.GOVERNMENT);
    }

    public static InitiativeFacts seenBy(Visibility visibility) {
        return Sample.seenBy(visibility);
    }

    public static InitiativeFacts stopped() {
        return Sample.stopped();
    }

    public static InitiativeFacts exploring() {
        return Sample.facts(Sample.exploring());
    }

    public static InitiativeFacts developing() {
        return Sample.facts(Sample.developing());
    }
}
