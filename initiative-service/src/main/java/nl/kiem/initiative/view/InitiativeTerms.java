package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.util.Map;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.InitiativeRules;
import nl.kiem.initiative.domain.Telling;
import nl.kiem.initiative.domain.Term;
import nl.kiem.initiative.domain.TermChange;
import nl.kiem.initiative.domain.Waiting.Told;

/** What initiatives wait for, and when that it did not come is told. */
@Singleton
public class InitiativeTerms implements DeadlineTerms<InitiativeEvent> {

    private final InitiativeRules rules;

    InitiativeTerms(InitiativeRules rules) {
        this.rules = rules;
    }

    @Override
    public Class<InitiativeEvent> family() {
        return InitiativeEvent.class;
    }

    @Override
    public Deadline next(Deadline row, InitiativeEvent event) {
        if (event instanceof StageDeadlineExceeded e) {
            return row.met(Told.of(e).telling().deadline());
        }
        TermChange change = TermChange.of(event, rules);
        Deadline after = row;
        for (Awaited met : change.met()) {
            after = repeated(met).met(after);
        }
        for (Map.Entry<Awaited, Term> begun : change.begun().entrySet()) {
            after = repeated(begun.getKey()).due(after, begun.getValue());
        }
        return after;
    }

    private static RepeatedDeadline repeated(Awaited awaited) {
        return new RepeatedDeadline(Telling.name(awaited));
    }
}
