package nl.kiem.initiative.collaboration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
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
import nl.kiem.initiative.collaboration.domain.Collaboration.Absent;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.CollaborationFile;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Ended;
import nl.kiem.initiative.collaboration.domain.Collaboration.Pending;
import nl.kiem.initiative.collaboration.domain.Collaboration.Withdrawn;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** What has become of a collaboration, fact by fact. */
public final class CollaborationHistory {

    private CollaborationHistory() {}

    private record Then(Collaboration state, CollaborationEvent event) {}

    /** What it waits for from this fact on; null when for nothing. Of facts that change nothing in that, what it was. */
    public static @Nullable OpenTerm term(@Nullable OpenTerm before, CollaborationEvent event) {
        return switch (event) {
            case CollaborationDrafted e -> waits(Role.EXE, e.at(), e.signBy());
            case DraftRevised e -> waits(Role.EXE, e.at(), e.signBy());
            case DraftDeclined e -> waits(Role.TL, e.at(), e.reviseBy());
            case AmendmentProposed e -> waits(Role.EXE, e.at(), e.signBy());
            case AmendmentDropped e -> waits(Role.TL, e.at(), e.redistributeBy());
            case ParticipantLeaving e -> waits(Role.TL, e.at(), e.redistributeBy());
            case CollaborationTermExceeded e -> new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.times());
            case RevisionSigned _, ParticipantJoined _, ParticipantLeft _ -> before;
            case CollaborationActivated _, CollaborationAmended _, DraftWithdrawn _, CollaborationEnded _ -> null;
        };
    }

    static Collaboration evolve(Collaboration state, CollaborationEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, CollaborationDrafted e) -> drafted(e);
            case Then(Drafted s, CollaborationEvent e) ->
                ofDraft(s, s.file().waiting(term(s.file().term(), e)), e);
            case Then(Active s, CollaborationEvent e) ->
                ofActive(s.with(s.file().waiting(term(s.file().term(), e))), e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private static Drafted drafted(CollaborationDrafted e) {
        CollaborationFile file = new CollaborationFile(e.collaborationId(), e.threadId(), 1, term(null, e));
        return new Drafted(file, draft(1, e.agreement(), e.drafter()), false);
    }

    private static Collaboration ofDraft(Drafted state, CollaborationFile file, CollaborationEvent event) {
        return switch (event) {
            case DraftRevised e ->
                new Drafted(file.put(e.revision()), draft(e.revision(), e.agreement(), e.drafter()), false);
            case DraftDeclined _ -> new Drafted(file, state.draft(), true);
            case RevisionSigned e -> new Drafted(file, state.draft().signedBy(e.organisation()), state.declined());
            case CollaborationTermExceeded _ -> new Drafted(file, state.draft(), state.declined());
            case CollaborationActivated e ->
                new Active(file, e.revision(), state.agreement(), null, Set.of(), List.of());
            case DraftWithdrawn _ -> new Withdrawn(file, state.agreement());
            default -> throw corrupt(state, event);
        };
    }

    private static Collaboration ofActive(Active state, CollaborationEvent event) {
        return switch (event) {
            case ParticipantJoined e -> state.and(e);
            case AmendmentProposed e ->
                state.with(state.file().put(e.revision())).amending(pending(e));
            case AmendmentDropped _ -> state.amending(null);
            case RevisionSigned e -> state.amending(amendment(state, e).signedBy(e.organisation()));
            case CollaborationAmended e ->
                new Active(state.file(), e.revision(), amendment(state, e).agreement(), null, Set.of(), state.joined());
            case ParticipantLeaving e -> state.without(e.organisation());
            case ParticipantLeft _, CollaborationTermExceeded _ -> state;
            case CollaborationEnded e ->
                new Ended(state.file(), state.revision(), state.agreement(), state.joined(), e.cause());
            default -> throw corrupt(state, event);
        };
    }

    private static Pending draft(int revision, CollaborationAgreement agreement, PersonRef drafter) {
        return new Pending(revision, agreement, drafter, agreement.lead(), agreement.organisations(), Set.of());
    }

    private static Pending pending(AmendmentProposed e) {
        return new Pending(e.revision(), e.agreement(), e.drafter(), e.organisation(), e.touches(), Set.of());
    }

    private static Pending amendment(Active state, CollaborationEvent event) {
        Pending amendment = state.amendment();
        if (amendment == null) throw corrupt(state, event);
        return amendment;
    }

    private static @Nullable OpenTerm waits(Role role, Instant at, @Nullable LocalDate dueBy) {
        return dueBy == null ? null : OpenTerm.of(role, CivilDate.of(at), dueBy);
    }

    private static IllegalStateException corrupt(Collaboration state, CollaborationEvent event) {
        return new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }
}
