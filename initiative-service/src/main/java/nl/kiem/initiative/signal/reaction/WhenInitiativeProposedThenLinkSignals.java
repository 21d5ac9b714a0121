package nl.kiem.initiative.signal.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Reason;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.signal.domain.Signal;
import nl.kiem.initiative.signal.domain.SignalCommand;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalDecider;
import nl.kiem.initiative.signal.domain.SignalReason;

/** Who says at the door which signals a proposal answers need not say it a second time. */
@Singleton
class WhenInitiativeProposedThenLinkSignals implements Reaction<InitiativeProposed> {

    /** A proposal may name what is not there, is hidden from it, or would betray it: then it goes on without the link. */
    private static final Set<SignalReason> HARMLESS = EnumSet.of(
            SignalReason.SIGNAL_UNKNOWN, SignalReason.SIGNAL_WOULD_BETRAY_INITIATIVE, SignalReason.INITIATIVE_CLOSED);

    private final CommandHandler<SignalCommand, Signal, SignalEvent> signals;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    WhenInitiativeProposedThenLinkSignals(
            CommandHandler<SignalCommand, Signal, SignalEvent> signals,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.signals = signals;
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public Class<InitiativeProposed> on() {
        return InitiativeProposed.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeProposed> recorded) {
        List<SignalId> named = recorded.event().signals();
        if (named == null || named.isEmpty()) return Uni.createFrom().voidItem();
        return initiatives
                .load(InitiativeDecider.stream(recorded.event().initiativeId()))
                .map(found -> InitiativeFacts.of(found.state()))
                .chain(facts -> Multi.createFrom()
                        .iterable(named)
                        .onItem()
                        .transformToUniAndConcatenate(signal -> link(signal, facts, recorded))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> link(SignalId signal, InitiativeFacts facts, Recorded<InitiativeProposed> recorded) {
        return signals.handle(
                        SignalDecider.stream(signal),
                        new Link(facts, system.actor(), recorded.event().at()),
                        system.forReaction(this, recorded, signal.toString()),
                        OptionalLong.empty())
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof Rejection rejection && isHarmless(rejection.reason()))
                .recoverWithNull();
    }

    private static boolean isHarmless(Reason reason) {
        return reason instanceof SignalReason known && HARMLESS.contains(known);
    }
}
