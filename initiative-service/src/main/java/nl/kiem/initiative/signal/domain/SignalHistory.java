package nl.kiem.initiative.signal.domain;

import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
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
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.signal.domain.Signal.Absent;
import nl.kiem.initiative.signal.domain.Signal.Assessed;
import nl.kiem.initiative.signal.domain.Signal.Dismissed;
import nl.kiem.initiative.signal.domain.Signal.Expected;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.Linked;
import nl.kiem.initiative.signal.domain.Signal.Materialised;
import nl.kiem.initiative.signal.domain.Signal.Registered;
import nl.kiem.initiative.signal.domain.Signal.SignalFile;
import nl.kiem.initiative.signal.domain.Signal.Watched;

/** What each fact makes of a signal. */
final class SignalHistory {

    private record Then(Signal state, SignalEvent event) {}

    private SignalHistory() {}

    static Signal evolve(Signal state, SignalEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, SignalRegistered e) -> new Registered(first(e));
            case Then(Expected s, SignalAssessed e) -> assessed(s, e);
            case Then(Known s, SignalLinked e) -> linked(s, e.threadId());
            case Then(Known s, SignalLinkEnded e) -> unlinked(s, e);
            case Then(Expected s, SignalWatched e) -> new Watched(s.file().waiting(null), e.until(), e.reason());
            case Then(Watched s, SignalWatchEnded e) ->
                new Assessed(s.file().waiting(OpenTerm.of(Role.PB, CivilDate.of(e.at()), e.decideBy())));
            case Then(Expected s, SignalDismissed e) -> new Dismissed(s.file().waiting(null), e.reason());
            case Then(Expected s, SignalMaterialised e) ->
                new Materialised(s.file().waiting(null), e);
            case Then(Known s, SignalTermExceeded _) -> told(s);
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static SignalFile first(SignalRegistered e) {
        OpenTerm term = OpenTerm.of(Role.TL, CivilDate.of(e.at()), e.assessBy());
        return new SignalFile(e, Custody.NONE.after(e), null, Set.of(), Set.of(), term);
    }

    /** What was decided on it stays decided; what was taken up before it was assessed counts as linked from here on. */
    private static Signal assessed(Expected state, SignalAssessed e) {
        OpenTerm next = e.decideBy() == null ? null : OpenTerm.of(Role.PB, CivilDate.of(e.at()), e.decideBy());
        SignalFile file = state.file().assessed(e, next);
        boolean decided = !(state instanceof Registered || state instanceof Assessed);
        if (decided) return in(state, file);
        return file.living().isEmpty() ? new Assessed(file) : new Linked(file);
    }

    private static Signal linked(Known state, ThreadId thread) {
        SignalFile file = state.file().linked(thread);
        boolean stays = state instanceof Registered || state instanceof Materialised;
        return stays ? in(state, file) : new Linked(file.waiting(null));
    }

    /** The last one that ends leaves it to whoever decides on it. */
    private static Signal unlinked(Known state, SignalLinkEnded e) {
        SignalFile file = state.file().unlinked(e.threadId());
        if (e.survivor() != null) file = file.linked(e.survivor());
        if (e.decideBy() == null) return in(state, file);
        return new Assessed(file.waiting(OpenTerm.of(Role.PB, CivilDate.of(e.at()), e.decideBy())));
    }

    private static Signal told(Known state) {
        OpenTerm term = state.file().term();
        return in(state, state.file().waiting(term == null ? null : term.toldAgain()));
    }

    private static Signal in(Known state, SignalFile file) {
        return switch (state) {
            case Registered _ -> new Registered(file);
            case Assessed _ -> new Assessed(file);
            case Linked _ -> new Linked(file);
            case Watched s -> new Watched(file, s.until(), s.reason());
            case Dismissed s -> new Dismissed(file, s.reason());
            case Materialised s -> new Materialised(file, s.fact());
        };
    }
}
