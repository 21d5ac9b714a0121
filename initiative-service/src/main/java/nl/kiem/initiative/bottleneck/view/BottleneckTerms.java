package nl.kiem.initiative.bottleneck.view;

import static nl.kiem.initiative.bottleneck.domain.Bottleneck.TERM_OVER;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckHandedOn;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckResolved;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckTermExceeded;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckWithdrawn;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;

/** What legal bottlenecks wait for: a ministry, its answer, or what it promised. */
@Singleton
public class BottleneckTerms implements DeadlineTerms<LegalBottleneckEvent> {

    @Override
    public Class<LegalBottleneckEvent> family() {
        return LegalBottleneckEvent.class;
    }

    @Override
    public Deadline next(Deadline row, LegalBottleneckEvent event) {
        return switch (event) {
            case LegalBottleneckRegistered e -> term(row, OpenTerm.of(Role.TL, CivilDate.of(e.at()), e.assignBy()));
            case LegalBottleneckAssigned e -> term(row, OpenTerm.of(Role.POL, CivilDate.of(e.at()), e.dueBy()));
            case LegalBottleneckHandedOn _ -> row; // handing it on wins nobody time
            case LegalBottleneckAnswered e -> term(row, BottleneckDecider.settling(e));
            case LegalBottleneckTermExceeded e ->
                term(row, new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.times()));
            case LegalBottleneckResolved _, LegalBottleneckWithdrawn _ -> row.cleared();
        };
    }

    private static Deadline term(Deadline row, OpenTerm term) {
        Instant tellsAt = term.tellsAt();
        return tellsAt == null ? row.met(TERM_OVER) : row.due(TERM_OVER, tellsAt);
    }
}
