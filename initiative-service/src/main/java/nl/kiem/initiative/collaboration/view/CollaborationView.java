package nl.kiem.initiative.collaboration.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentProposed;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationActivated;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationAmended;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationDrafted;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationTermExceeded;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftDeclined;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftRevised;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeaving;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeft;
import nl.kiem.events.contract.initiative.CollaborationEvent.RevisionSigned;
import nl.kiem.initiative.collaboration.domain.CollaborationHistory;
import nl.kiem.initiative.collaboration.view.CollaborationRow.State;

/** Who works together on what, and whom it waits for. */
@Singleton
public class CollaborationView implements View<CollaborationRow> {

    @Override
    public String name() {
        return "collaboration_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(CollaborationEvent.class);
    }

    @Override
    public Class<CollaborationRow> rowType() {
        return CollaborationRow.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public CollaborationRow blank(String key) {
        return CollaborationRow.blank(key);
    }

    @Override
    public long version(CollaborationRow row) {
        return row.version();
    }

    @Override
    public CollaborationRow fold(CollaborationRow row, Recorded<? extends Event> recorded) {
        CollaborationEvent event = (CollaborationEvent) recorded.event();
        return next(row, event)
                .waiting(CollaborationHistory.term(row.term(), event))
                .at(recorded.version(), row.custody().after(event));
    }

    private static CollaborationRow next(CollaborationRow row, CollaborationEvent event) {
        return switch (event) {
            case CollaborationDrafted e ->
                row.drafted(1, e.agreement()).withInitiative(e.threadId().toString());
            case DraftRevised e -> row.drafted(e.revision(), e.agreement());
            case DraftWithdrawn _ -> row.withState(State.WITHDRAWN);
            case CollaborationActivated e -> row.withState(State.ACTIVE).withRevision(e.revision());
            case ParticipantJoined e -> row.withParticipants(Partner.joined(row.participants(), e));
            case ParticipantLeft e -> row.withParticipants(Partner.left(row.participants(), e));
            case CollaborationAmended e -> amended(row, e);
            case CollaborationEnded _ -> row.withState(State.ENDED);
            case RevisionSigned _,
                    DraftDeclined _,
                    AmendmentProposed _,
                    AmendmentDropped _,
                    ParticipantLeaving _,
                    CollaborationTermExceeded _ -> row;
        };
    }

    private static CollaborationRow amended(CollaborationRow row, CollaborationAmended e) {
        return row.with(next -> next.revision(e.revision())
                .lead(e.lead().value())
                .organisations(Partner.names(e.participants()))
                .participants(Partner.after(row.participants(), e.participants()))
                .fromDay(e.from())
                .toDay(e.to()));
    }
}
