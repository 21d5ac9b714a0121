package nl.kiem.initiative.collaboration.view;

import static nl.kiem.initiative.collaboration.domain.Collaboration.PERIOD_OVER;
import static nl.kiem.initiative.collaboration.domain.Collaboration.TERM_OVER;

import jakarta.inject.Singleton;
import java.time.Instant;
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
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.collaboration.domain.CollaborationHistory;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;

/** What collaborations wait for: signatures, another draft, a redistribution, and the end of their period. */
@Singleton
public class CollaborationTerms implements DeadlineTerms<CollaborationEvent> {

    @Override
    public Class<CollaborationEvent> family() {
        return CollaborationEvent.class;
    }

    @Override
    public Deadline next(Deadline row, CollaborationEvent event) {
        return switch (event) {
            case CollaborationDrafted _,
                    DraftRevised _,
                    DraftDeclined _,
                    AmendmentProposed _,
                    AmendmentDropped _,
                    ParticipantLeaving _,
                    CollaborationTermExceeded _ -> awaited(row, event);
            case RevisionSigned _, ParticipantJoined _, ParticipantLeft _ -> row;
            case CollaborationActivated e -> row.only(PERIOD_OVER, CivilDate.endOf(e.to()));
            case CollaborationAmended e -> row.only(PERIOD_OVER, CivilDate.endOf(e.to()));
            case DraftWithdrawn _, CollaborationEnded _ -> row.cleared();
        };
    }

    private static Deadline awaited(Deadline row, CollaborationEvent event) {
        OpenTerm term = CollaborationHistory.term(null, event);
        Instant tellsAt = term == null ? null : term.tellsAt();
        return tellsAt == null ? row.met(TERM_OVER) : row.due(TERM_OVER, tellsAt);
    }
}
