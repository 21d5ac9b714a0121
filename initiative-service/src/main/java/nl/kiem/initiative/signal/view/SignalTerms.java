package nl.kiem.initiative.signal.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalDismissed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinkEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatched;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.signal.domain.Signal;
import org.jspecify.annotations.Nullable;

/** What signals wait for: an assessment, a decision, or the end of a watch. */
@Singleton
public class SignalTerms implements DeadlineTerms<SignalEvent> {

    @Override
    public Class<SignalEvent> family() {
        return SignalEvent.class;
    }

    @Override
    public Deadline next(Deadline row, SignalEvent event) {
        return switch (event) {
            case SignalRegistered e -> term(row, OpenTerm.of(Role.TL, CivilDate.of(e.at()), e.assessBy()));
            case SignalAssessed e -> assessed(row, e.at(), e.decideBy());
            case SignalWatched e -> row.only(Signal.WATCH_OVER, CivilDate.endOf(e.until()));
            case SignalWatchEnded e -> assessed(row, e.at(), e.decideBy()).met(Signal.WATCH_OVER);
            case SignalDismissed _, SignalMaterialised _ -> row.cleared();
            case SignalTermExceeded e -> term(row, new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.times()));
            case SignalLinkEnded e ->
                e.decideBy() == null ? row : assessed(row, e.at(), e.decideBy()).met(Signal.WATCH_OVER);
            // whoever assesses or decides later finds that nothing is awaited any more
            case SignalLinked _ -> row;
        };
    }

    private static Deadline assessed(Deadline row, Instant at, @Nullable LocalDate decideBy) {
        return decideBy == null
                ? row.met(Signal.TERM_OVER)
                : term(row, OpenTerm.of(Role.PB, CivilDate.of(at), decideBy));
    }

    private static Deadline term(Deadline row, OpenTerm term) {
        Instant tellsAt = term.tellsAt();
        return tellsAt == null ? row.met(Signal.TERM_OVER) : row.due(Signal.TERM_OVER, tellsAt);
    }
}
