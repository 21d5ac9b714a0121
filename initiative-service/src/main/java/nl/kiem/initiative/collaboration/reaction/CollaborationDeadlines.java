package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.CollaborationDesk.Ask;
import nl.kiem.initiative.collaboration.domain.Collaboration;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndPeriod;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.TellTerm;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;

/** A term that passed is told, and an agreement ends with its period. Somebody who acted meanwhile makes that nothing. */
@Singleton
class CollaborationDeadlines implements DeadlineHandler {

    private final CollaborationDesk collaborations;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    CollaborationDeadlines(
            CollaborationDesk collaborations,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.collaborations = collaborations;
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public String category() {
        return CollaborationDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        CollaborationId id = new CollaborationId(stream.id());
        Uni<CollaborationCommand> command = switch (name) {
            case Collaboration.PERIOD_OVER -> Uni.createFrom().item(new EndPeriod(system.actor(), dueAt));
            default -> late(id, dueAt);
        };
        return command.chain(it -> collaborations.handle(id, it, Ask.bySystem(system.forDeadline(stream, name, dueAt))))
                .replaceWithVoid();
    }

    /** Nobody needs to sign a draft about an initiative that is over. */
    private Uni<CollaborationCommand> late(CollaborationId id, Instant dueAt) {
        CollaborationCommand tell = new TellTerm(CivilDate.of(dueAt).minusDays(1), system.actor(), dueAt);
        return collaborations
                .facts(id, Admission.SYSTEM)
                .chain(facts -> initiatives.load(
                        InitiativeDecider.stream(facts.threadId().initiative())))
                .map(initiative -> initiative.state() instanceof Initiative.Closed
                        ? new EndWithInitiative("the initiative is over", system.actor(), dueAt)
                        : tell);
    }
}
