package nl.kiem.initiative.bottleneck.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BottleneckId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.bottleneck.domain.Bottleneck;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand;
import nl.kiem.initiative.bottleneck.domain.BottleneckCommand.Register;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** Registers what a fact elsewhere told of, on behalf of the organisation whose initiative it is. */
@Singleton
class Bottlenecks {

    private final CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    Bottlenecks(
            CommandHandler<BottleneckCommand, Bottleneck, LegalBottleneckEvent> bottlenecks,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.bottlenecks = bottlenecks;
        this.initiatives = initiatives;
        this.system = system;
    }

    /**
     * What was met.
     *
     * @param lawRef null when it was not recognised
     * @param cause id of the event that told of it
     */
    record Met(
            BottleneckId id,
            ThreadId threadId,
            String title,
            @Nullable String lawRef,
            @Nullable String article,
            String description,
            List<String> services,
            long affectedEstimate,
            String cause) {}

    /** Of what is known already nothing is registered again. */
    Uni<Void> register(Met met, Event fact, Metadata metadata) {
        return initiatives
                .load(InitiativeDecider.stream(met.threadId().initiative()))
                .map(found -> InitiativeFacts.of(found.state()))
                .chain(facts -> bottlenecks.handle(
                        BottleneckDecider.stream(met.id()), command(met, facts, fact), metadata, OptionalLong.empty()))
                .replaceWithVoid();
    }

    private Register command(Met met, InitiativeFacts facts, Event fact) {
        return new Register(
                met.id(),
                facts,
                met.title(),
                met.lawRef(),
                met.article(),
                met.description(),
                met.services(),
                met.affectedEstimate(),
                true,
                facts.custody().visibility(),
                met.cause(),
                Actor.system(system.actor().person().value(), facts.organisation()),
                fact.at());
    }
}
