package nl.kiem.initiative.collaboration.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.collaboration.CollaborationDesk;
import nl.kiem.initiative.collaboration.CollaborationDesk.Ask;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.EndWithInitiative;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.LinkCollaboration;
import nl.kiem.initiative.domain.InitiativeDecider;

/** What reactions do with collaborations and their initiatives. */
@Singleton
class Collaborations {

    private final CollaborationDesk desk;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    Collaborations(
            CollaborationDesk desk,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.desk = desk;
        this.initiatives = initiatives;
        this.system = system;
    }

    /** An initiative that was over before it heard of the collaboration will not end it itself. */
    <E extends CollaborationEvent> Uni<Void> takePart(
            List<Participation> participants, Reaction<E> reaction, Recorded<E> recorded) {
        E e = recorded.event();
        List<OrganisationId> organisations =
                participants.stream().map(Participation::organisation).toList();
        return initiatives
                .handle(
                        InitiativeDecider.stream(e.threadId().initiative()),
                        new LinkCollaboration(e.collaborationId(), organisations, system.actor(), e.at()),
                        system.forReaction(reaction, recorded),
                        OptionalLong.empty())
                .chain(outcome -> outcome.state() instanceof Initiative.Closed
                        ? end(e.collaborationId(), "the initiative was over", reaction, recorded)
                        : Uni.createFrom().voidItem());
    }

    /** Ends whatever holds about the initiative; what ended before stays as it is. */
    <E extends Event> Uni<Void> endAll(
            InitiativeId initiative, String reason, Reaction<E> reaction, Recorded<E> recorded) {
        return desk.about(initiative, Admission.SYSTEM)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> end(one.id(), reason, reaction, recorded))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private <E extends Event> Uni<Void> end(
            CollaborationId id, String reason, Reaction<E> reaction, Recorded<E> recorded) {
        return desk.handle(
                        id,
                        new EndWithInitiative(
                                reason, system.actor(), recorded.event().at()),
                        Ask.bySystem(system.forReaction(reaction, recorded, "collaboration")))
                .replaceWithVoid();
    }
}
