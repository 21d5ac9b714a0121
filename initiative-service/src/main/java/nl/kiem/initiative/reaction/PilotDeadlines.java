package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotReason;
import nl.kiem.initiative.pilot.PilotDeadlineNames;

/** A term of a pilot that passed, and the last day of a proof, are told. */
@Singleton
class PilotDeadlines implements DeadlineHandler {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final Initiatives initiatives;
    private final SystemMetadata system;

    PilotDeadlines(
            CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, Initiatives initiatives, SystemMetadata system) {
        this.pilots = pilots;
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public String category() {
        return PilotDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        return command(stream, name, dueAt)
                .chain(command ->
                        pilots.handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty()))
                .replaceWithVoid()
                .onFailure(PilotDeadlines::moved)
                .recoverWithNull();
    }

    private Uni<PilotCommand> command(StreamId stream, String name, Instant dueAt) {
        LocalDate lastDay = CivilDate.of(dueAt).minusDays(1);
        if (name.equals(PilotDeadlineNames.PROOF_EXPIRED)) {
            return Uni.createFrom().item(new ExpireEvidence(lastDay, system.actor(), dueAt));
        }
        PilotAwaited awaited = PilotDeadlineNames.awaited(name);
        return over(stream, awaited)
                .map(over -> over.<PilotCommand>map(stage -> new EndWithInitiative(stage, system.actor(), dueAt))
                        .orElseGet(() -> new FlagDeadline(awaited, lastDay, system.actor(), dueAt)));
    }

    /**
     * The stage in which its initiative ended, when it did: then nobody is told to be late. How people came to harm is
     * asked all the same.
     */
    private Uni<Optional<Stage>> over(StreamId stream, PilotAwaited awaited) {
        if (awaited == PilotAwaited.FINDING) return Uni.createFrom().item(Optional.empty());
        return pilots.load(stream)
                .chain(found -> found.state() instanceof Pilot.Known pilot
                        ? initiatives
                                .load(pilot.file().plan().threadId())
                                .map(initiative -> initiative instanceof Initiative.Closed closed
                                        ? Optional.of(closed.stage())
                                        : Optional.<Stage>empty())
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** Somebody acted in the meantime: the row that told of the deadline is a moment behind. */
    private static boolean moved(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == PilotReason.DEADLINE_MOVED;
    }
}
