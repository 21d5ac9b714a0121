package nl.kiem.initiative.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Pilot;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand;
import nl.kiem.initiative.domain.PilotCommand.HearDoubt;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotFile;
import nl.kiem.initiative.pilot.SameHypothesis;

/** Whoever wants to show what just could not be shown hears of it, before more time and money go into it. */
@Singleton
class WhenPilotNotProvenThenWarnOfHypothesis implements Reaction<PilotNotProven> {

    private final CommandHandler<PilotCommand, Pilot, PilotEvent> pilots;
    private final SameHypothesis others;
    private final SystemMetadata system;

    WhenPilotNotProvenThenWarnOfHypothesis(
            CommandHandler<PilotCommand, Pilot, PilotEvent> pilots, SameHypothesis others, SystemMetadata system) {
        this.pilots = pilots;
        this.others = others;
        this.system = system;
    }

    @Override
    public Class<PilotNotProven> on() {
        return PilotNotProven.class;
    }

    @Override
    public Uni<Void> react(Recorded<PilotNotProven> recorded) {
        return pilots.load(PilotDecider.stream(recorded.event().pilotId())).chain(found -> {
            if (!(found.state() instanceof Known failed))
                return Uni.createFrom().voidItem();
            return warn(failed.file(), recorded);
        });
    }

    private Uni<Void> warn(PilotFile failed, Recorded<PilotNotProven> recorded) {
        PilotNotProven e = recorded.event();
        HearDoubt command = new HearDoubt(
                e.pilotId(),
                e.threadId(),
                failed.plan().hypotheses(),
                e.verdict(),
                failed.custody(),
                system.actor(),
                e.at());
        return others.pilotsWith(failed.plan().hypotheses())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .filter(other -> !other.equals(e.pilotId()))
                .onItem()
                .transformToUniAndConcatenate(other -> tell(other, command, recorded))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<CommandHandler.Outcome<Pilot>> tell(
            PilotId other, HearDoubt command, Recorded<PilotNotProven> recorded) {
        return pilots.handle(
                PilotDecider.stream(other),
                command,
                system.forReaction(this, recorded, other.toString()),
                OptionalLong.empty());
    }
}
