package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_UNKNOWN;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_WOULD_BETRAY_INITIATIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinkEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.initiative.domain.Discretion;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.Linked;
import nl.kiem.initiative.signal.domain.Signal.SignalFile;
import nl.kiem.initiative.signal.domain.SignalCommand.EndLink;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import org.jspecify.annotations.Nullable;

/** Which initiatives take a signal up, and until when. */
final class LinkRules {

    private LinkRules() {}

    static List<SignalEvent> link(Known state, Link c) {
        SignalFile file = state.file();
        ThreadId thread = c.initiative().threadId();
        if (file.living().contains(thread)) return List.of();
        if (!Discretion.sees(c.initiative().organisation(), file.custody())) {
            throw new Rejection(SIGNAL_UNKNOWN, "there is no such signal for that initiative");
        }
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        if (Discretion.betrays(file.custody(), c.initiative().custody())) {
            throw new Rejection(
                    SIGNAL_WOULD_BETRAY_INITIATIVE, "more people see this signal than may know of the initiative");
        }
        return List.of(new SignalLinked(file.id(), thread, c.at()));
    }

    /** @param decideBy last day to decide on it when nobody takes it up any more */
    static List<SignalEvent> end(Known state, EndLink c, LocalDate decideBy) {
        SignalFile file = state.file();
        Set<ThreadId> living = file.living();
        if (!living.contains(c.thread())) return List.of(); // it never took it up, or is known to have ended
        ThreadId survivor = survivor(file, c.survivor());
        boolean nobody = living.size() == 1 && survivor == null;
        boolean waits = nobody && state instanceof Linked;
        return List.of(new SignalLinkEnded(file.id(), c.thread(), survivor, waits ? decideBy : null, c.at()));
    }

    /** One that a link would be refused to does not take it over either. */
    private static @Nullable ThreadId survivor(SignalFile file, @Nullable InitiativeFacts initiative) {
        if (initiative == null || initiative.closed()) return null;
        boolean hidden = !Discretion.sees(initiative.organisation(), file.custody())
                || Discretion.betrays(file.custody(), initiative.custody());
        return hidden ? null : initiative.threadId();
    }
}
