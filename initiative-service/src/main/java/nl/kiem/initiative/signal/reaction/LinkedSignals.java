package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.signal.SignalsTakenUp;
import nl.kiem.initiative.signal.domain.Fate;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalCommand.EndLink;
import nl.kiem.initiative.signal.domain.SignalDecider;
import org.jspecify.annotations.Nullable;

/** Tells signals that an initiative which took them up is over. */
@Singleton
class LinkedSignals {

    private static final int STEPS_MAX = 20;

    private final CommandHandler<SignalCommand, Signal, SignalEvent> signals;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SignalsTakenUp takenUp;
    private final SystemMetadata system;

    LinkedSignals(
            CommandHandler<SignalCommand, Signal, SignalEvent> signals,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SignalsTakenUp takenUp,
            SystemMetadata system) {
        this.signals = signals;
        this.initiatives = initiatives;
        this.takenUp = takenUp;
        this.system = system;
    }

    /** All that it takes up. */
    <E extends Event> Uni<Void> end(InitiativeId id, Reaction<E> reaction, Recorded<E> recorded) {
        ThreadId thread = ThreadId.of(id);
        return takenUp.by(thread).chain(found -> end(found, thread, reaction, recorded));
    }

    /** These; nothing when the initiative goes on, or ended with something proven. */
    <E extends Event> Uni<Void> end(List<SignalId> those, ThreadId thread, Reaction<E> reaction, Recorded<E> recorded) {
        return ending(thread, recorded)
                .chain(command -> Multi.createFrom()
                        .iterable(command.isEmpty() ? List.<SignalId>of() : those)
                        .onItem()
                        .transformToUniAndConcatenate(signal -> signals.handle(
                                SignalDecider.stream(signal),
                                command.orElseThrow(),
                                system.forReaction(reaction, recorded, signal.toString()),
                                OptionalLong.empty()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Optional<EndLink>> ending(ThreadId thread, Recorded<? extends Event> recorded) {
        return fate(thread.initiative()).chain(fate -> {
            if (fate.survivor() != null) {
                return survivor(fate.survivor(), STEPS_MAX).map(facts -> Optional.of(command(thread, facts, recorded)));
            }
            return Uni.createFrom()
                    .item(fate.unproven() ? Optional.of(command(thread, null, recorded)) : Optional.empty());
        });
    }

    private EndLink command(ThreadId thread, @Nullable InitiativeFacts survivor, Recorded<? extends Event> recorded) {
        return new EndLink(thread, survivor, system.actor(), recorded.event().at());
    }

    /** A survivor may have gone on in yet another by now; two that went on in each other lead nowhere. */
    private Uni<InitiativeFacts> survivor(InitiativeId id, int stepsLeft) {
        return fate(id).chain(fate -> fate.survivor() == null || stepsLeft == 0
                ? initiatives.load(InitiativeDecider.stream(id)).map(found -> InitiativeFacts.of(found.state()))
                : survivor(fate.survivor(), stepsLeft - 1));
    }

    private Uni<Fate> fate(InitiativeId id) {
        return initiatives
                .history(InitiativeDecider.stream(id), Admission.SYSTEM)
                .map(history -> Fate.of(Recorded.events(history)));
    }
}
