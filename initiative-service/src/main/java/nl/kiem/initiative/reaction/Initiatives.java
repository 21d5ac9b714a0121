package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;
import nl.kiem.initiative.domain.InitiativeCommand.Follow;
import nl.kiem.initiative.domain.InitiativeDecider;

/** What every reaction of this service does: tell the initiative of the thread about a fact elsewhere. */
@Singleton
class Initiatives {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    Initiatives(CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives, SystemMetadata system) {
        this.initiatives = initiatives;
        this.system = system;
    }

    <E extends Event> Uni<Void> enter(
            ThreadId thread, EnterStage.Cause cause, Reaction<E> reaction, Recorded<E> recorded) {
        EnterStage command = new EnterStage(
                cause, recorded.id(), system.actor(), recorded.event().at());
        return tell(thread, command, reaction, recorded);
    }

    <E extends Event> Uni<Void> tell(ThreadId thread, Follow command, Reaction<E> reaction, Recorded<E> recorded) {
        return hear(thread, command, reaction, recorded).replaceWithVoid();
    }

    /** Tells it and hands back how it stands then. */
    <E extends Event> Uni<Initiative> hear(
            ThreadId thread, Follow command, Reaction<E> reaction, Recorded<E> recorded) {
        return initiatives
                .handle(
                        InitiativeDecider.stream(thread.initiative()),
                        command,
                        system.forReaction(reaction, recorded),
                        OptionalLong.empty())
                .map(CommandHandler.Outcome::state);
    }

    Uni<Initiative> load(ThreadId thread) {
        InitiativeId id = thread.initiative();
        return initiatives.load(InitiativeDecider.stream(id)).map(CommandHandler.Outcome::state);
    }
}
