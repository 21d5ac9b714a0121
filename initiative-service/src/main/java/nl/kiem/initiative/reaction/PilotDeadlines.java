package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotReason;
import nl.kiem.initiative.pilot.PilotDeadlineNames;

/** A term of a pilot that passed, and the last day of a proof, are told. */
@Singleton
class PilotDeadlines implements DeadlineHandler {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final SystemMetadata system;

    PilotDeadlines(CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, SystemMetadata system) {
        this.pilots = pilots;
        this.system = system;
    }

    @Override
    public String category() {
        return PilotDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        LocalDate lastDay = CivilDate.of(dueAt).minusDays(1);
        PilotCommand command = name.equals(PilotDeadlineNames.PROOF_EXPIRED)
                ? new ExpireEvidence(lastDay, system.actor(), dueAt)
                : new FlagDeadline(PilotDeadlineNames.awaited(name), lastDay, system.actor(), dueAt);
        return pilots.handle(stream, command, system.forDeadline(stream, name, dueAt), OptionalLong.empty())
                .replaceWithVoid()
                .onFailure(PilotDeadlines::moved)
                .recoverWithNull();
    }

    /** Somebody acted in the meantime: the row that told of the deadline is a moment behind. */
    private static boolean moved(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == PilotReason.DEADLINE_MOVED;
    }
}
