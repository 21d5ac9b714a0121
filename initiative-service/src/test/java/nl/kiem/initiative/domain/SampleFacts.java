package nl.kiem.initiative.domain;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.LapseCause;

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

    /** Its executive stepped back on the first day and nobody came after. */
    public static InitiativeFacts lapsed() {
        List<InitiativeEvent> history = new ArrayList<>(List.of(Sample.exploring()));
        history.add(new AccountabilityLapsed(
                Sample.ID, Sample.TOP, LapseCause.WITHDRAWN, Sample.DAY.plusDays(21), Sample.AT));
        return Sample.facts(history.toArray(InitiativeEvent[]::new));
    }
}
