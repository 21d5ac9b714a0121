package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.Term;
import org.jspecify.annotations.Nullable;

/** What becomes of the pilots of an initiative. */
@Singleton
class PilotsOf {

    private final Initiatives initiatives;
    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final SystemMetadata system;

    PilotsOf(Initiatives initiatives, CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, SystemMetadata system) {
        this.initiatives = initiatives;
        this.pilots = pilots;
        this.system = system;
    }

    /**
     * Ends those that are not over. An initiative knows its pilots from their clearance on; one that is only designed can
     * be cleared no more, and ends when its term passes.
     */
    <E extends Event> Uni<Void> end(InitiativeId id, Stage stage, Reaction<E> reaction, Recorded<E> recorded) {
        var command =
                new EndWithInitiative(stage, system.actor(), recorded.event().at());
        return linked(ThreadId.of(id))
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(pilot -> pilots.handle(
                        PilotDecider.stream(pilot),
                        command,
                        system.forReaction(reaction, recorded, pilot.toString()),
                        OptionalLong.empty()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether one was cleared and has no verdict yet. */
    Uni<Boolean> anyUndecided(ThreadId thread) {
        return linked(thread).chain(ids -> any(ids, this::undecided));
    }

    /** Whether one was not proven since the initiative began to hold pilots, and none has still to be judged. */
    Uni<Boolean> allFailed(ThreadId thread) {
        return initiatives.load(thread).chain(initiative -> {
            LocalDate since = since(initiative);
            List<PilotId> ids = linked(initiative);
            if (since == null) return Uni.createFrom().item(false);
            return any(ids, this::undecided)
                    .chain(waits -> waits ? Uni.createFrom().item(false) : any(ids, id -> failed(id, since)));
        });
    }

    private static @Nullable LocalDate since(Initiative initiative) {
        if (!(initiative instanceof Known known)) return null;
        Term term = known.file().waiting().terms().get(Awaited.STAGE);
        return term == null ? null : term.since();
    }

    private static Uni<Boolean> any(List<PilotId> ids, Function<PilotId, Uni<Boolean>> test) {
        return Multi.createFrom()
                .iterable(ids)
                .select()
                .when(test)
                .collect()
                .asList()
                .map(found -> !found.isEmpty());
    }

    private Uni<List<PilotId>> linked(ThreadId thread) {
        return initiatives.load(thread).map(PilotsOf::linked);
    }

    private Uni<Boolean> failed(PilotId id, LocalDate since) {
        return pilots.history(PilotDecider.stream(id), Admission.SYSTEM)
                .map(history -> history.stream()
                        .map(Recorded::event)
                        .anyMatch(event -> event instanceof PilotNotProven e
                                && !CivilDate.of(e.at()).isBefore(since)));
    }

    private static List<PilotId> linked(Initiative initiative) {
        return initiative instanceof Known known
                ? List.copyOf(known.file().pilots().ids())
                : List.of();
    }

    private Uni<Boolean> undecided(PilotId id) {
        return pilots.load(PilotDecider.stream(id)).map(found -> switch (found.state()) {
            case Pilot.Cleared _, Pilot.UnderWay _, Pilot.Concluded _ -> true;
            case Pilot.Absent _, Pilot.Waived _, Pilot.Designed _, Pilot.Withdrawn _, Pilot.Judged _ -> false;
        });
    }
}
