package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Ids;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.Signal.Absent;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.SignalFile;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalDecider;

/** What struck while nobody worked on it becomes an initiative, so that somebody does from now on. */
@Singleton
class WhenSignalMaterialisedThenOpenInitiative implements Reaction<SignalMaterialised> {

    private final CommandHandler<SignalCommand, Signal, SignalEvent> signals;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    WhenSignalMaterialisedThenOpenInitiative(
            CommandHandler<SignalCommand, Signal, SignalEvent> signals,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.signals = signals;
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public Class<SignalMaterialised> on() {
        return SignalMaterialised.class;
    }

    @Override
    public Uni<Void> react(Recorded<SignalMaterialised> recorded) {
        SignalMaterialised e = recorded.event();
        if (isTakenUp(e)) return Uni.createFrom().voidItem();
        return signals.load(SignalDecider.stream(e.signalId()))
                .chain(found -> propose(known(found.state()).file(), recorded));
    }

    /** What took it up and ended works on it no more. */
    private static boolean isTakenUp(SignalMaterialised e) {
        List<ThreadId> ended = e.endedThreads();
        return e.linkedThreads().stream().anyMatch(thread -> ended == null || !ended.contains(thread));
    }

    private Uni<Void> propose(SignalFile file, Recorded<SignalMaterialised> recorded) {
        InitiativeId id =
                new InitiativeId(Ids.derive("initiative-of-signal", file.id().toString()));
        return initiatives
                .handle(
                        InitiativeDecider.stream(id),
                        proposal(id, file, recorded.event()),
                        system.forReaction(this, recorded),
                        OptionalLong.empty())
                .replaceWithVoid();
    }

    /** On behalf of the organisation whose signal it is. Whoever takes it up says which kind of innovation it becomes. */
    private Propose proposal(InitiativeId id, SignalFile file, SignalMaterialised e) {
        SignalAssessed assessment = file.assessment();
        return new Propose(
                id,
                file.registered().title(),
                file.registered().description(),
                assessment == null ? List.of(file.registered().source()) : assessment.groups(),
                List.of(InnovationType.SERVICE),
                Origin.SIGNAL,
                file.registered().organisation(),
                RegisterEntries.ALL_THERE,
                List.of(),
                file.custody().visibility(),
                List.of(file.id()),
                null,
                null,
                Actor.system(system.actor().person().value(), file.registered().organisation()),
                e.at());
    }

    private static Known known(Signal signal) {
        return switch (signal) {
            case Known known -> known;
            case Absent _ -> throw new IllegalStateException("it has happened, and nobody registered it");
        };
    }
}
