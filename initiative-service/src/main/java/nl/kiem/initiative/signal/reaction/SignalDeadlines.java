package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalCommand.EndWatch;
import nl.kiem.initiative.signal.domain.SignalCommand.TellTerm;
import nl.kiem.initiative.signal.domain.SignalDecider;

/** What passed for a signal is told. Somebody who acted in the meantime makes that nothing. */
@Singleton
class SignalDeadlines implements DeadlineHandler {

    private final CommandHandler<SignalCommand, Signal, SignalEvent> signals;
    private final SystemMetadata system;

    SignalDeadlines(CommandHandler<SignalCommand, Signal, SignalEvent> signals, SystemMetadata system) {
        this.signals = signals;
        this.system = system;
    }

    @Override
    public String category() {
        return SignalDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        LocalDate lastDay = CivilDate.of(dueAt).minusDays(1);
        Actor by = system.actor();
        SignalCommand command =
                name.equals(Signal.WATCH_OVER) ? new EndWatch(lastDay, by, dueAt) : new TellTerm(lastDay, by, dueAt);
        return signals.handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid();
    }
}
