package nl.kiem.initiative.collaboration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.Metadata;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.CollaborationLinked;
import nl.kiem.initiative.collaboration.domain.Collaboration;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;
import nl.kiem.initiative.collaboration.domain.CollaborationFacts;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;

/** Hands commands to collaborations, and tells others what they must know of one or of those about an initiative. */
@Singleton
public class CollaborationDesk {

    private final CommandHandler<CollaborationCommand, Collaboration, CollaborationEvent> collaborations;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;

    CollaborationDesk(
            CommandHandler<CollaborationCommand, Collaboration, CollaborationEvent> collaborations,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives) {
        this.collaborations = collaborations;
        this.initiatives = initiatives;
    }

    /**
     * How something is asked of a collaboration.
     *
     * @param expected the version that the caller looked at; empty for whatever is there
     */
    public record Ask(Metadata metadata, OptionalLong expected, Admission admission) {

        /** For the service itself. */
        public static Ask bySystem(Metadata metadata) {
            return new Ask(metadata, OptionalLong.empty(), Admission.SYSTEM);
        }
    }

    public Uni<Outcome<Collaboration>> handle(CollaborationId id, CollaborationCommand command, Ask ask) {
        return collaborations.handle(
                CollaborationDecider.stream(id), command, ask.metadata(), ask.expected(), ask.admission());
    }

    public Uni<Outcome<Collaboration>> load(CollaborationId id, Admission admission) {
        return collaborations.load(CollaborationDecider.stream(id), admission);
    }

    /** Fails with a refusal when there is no such collaboration for whoever asks. */
    public Uni<CollaborationFacts> facts(CollaborationId id, Admission admission) {
        return load(id, admission).map(found -> CollaborationFacts.of(found.state()));
    }

    /**
     * Those about an initiative that were ever signed by all, whatever came of them, in the order in which the
     * initiative heard of them; it hears of one a moment after the last signature. None when there is no such initiative
     * for whoever asks.
     */
    public Uni<List<CollaborationFacts>> about(InitiativeId initiative, Admission admission) {
        return initiatives
                .history(InitiativeDecider.stream(initiative), admission)
                .chain(history -> Multi.createFrom()
                        .iterable(linked(history))
                        .onItem()
                        .transformToUniAndConcatenate(id -> facts(id, Admission.SYSTEM))
                        .collect()
                        .asList());
    }

    private static List<CollaborationId> linked(List<? extends Recorded<?>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(CollaborationLinked.class::isInstance)
                .map(event -> ((CollaborationLinked) event).collaborationId())
                .distinct()
                .toList();
    }
}
