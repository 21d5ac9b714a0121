package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeReason;
import nl.kiem.initiative.domain.Telling;

/** A term of an initiative that passed is told, each time once. */
@Singleton
class InitiativeDeadlines implements DeadlineHandler {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    InitiativeDeadlines(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives, SystemMetadata system) {
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public String category() {
        return InitiativeDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        LocalDate lastDay = CivilDate.of(dueAt).minusDays(1);
        return initiatives
                .handle(
                        stream,
                        new FlagDeadline(Telling.of(name), lastDay, system.actor(), dueAt),
                        system.forDeadline(stream, name, dueAt),
                        OptionalLong.empty())
                .replaceWithVoid()
                .onFailure(InitiativeDeadlines::moved)
                .recoverWithNull();
    }

    /** Somebody acted in the meantime: the row that told of the deadline is a moment behind. */
    private static boolean moved(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == InitiativeReason.DEADLINE_MOVED;
    }
}
