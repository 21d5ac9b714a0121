package nl.kiem.initiative.collaboration.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded.CollaborationEnd;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.collaboration.domain.Collaboration;
import nl.kiem.initiative.collaboration.domain.Collaboration.Absent;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Ended;
import nl.kiem.initiative.collaboration.domain.Collaboration.Known;
import nl.kiem.initiative.collaboration.domain.Collaboration.Pending;
import nl.kiem.initiative.collaboration.domain.Collaboration.Withdrawn;
import nl.kiem.initiative.collaboration.domain.CollaborationReason;
import nl.kiem.initiative.domain.OpenTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration with all that is agreed and all that waits for signatures.
 *
 * @param agreement what holds; of a draft what is to hold, of one that is over what held
 * @param revision that holds; null when none does or did
 * @param toSign what waits for signatures; null when nothing does
 * @param leaving participants whose share has to be redistributed
 * @param involved how each that ever took part was involved
 * @param waitingFor role that has to act, in the organisations {@code waitingForOrganisations}, by {@code dueBy}
 */
@Schema(
        description = "A collaboration with what is agreed and what waits for signatures / Een samenwerking met wat is"
                + " afgesproken en wat op handtekeningen wacht")
public record CollaborationBody(
        UUID id,
        String state,
        UUID initiative,
        @Nullable Integer revision,
        CollaborationAgreement agreement,
        @Nullable ToSign toSign,
        List<String> leaving,
        List<Involved> involved,
        @Nullable CollaborationEnd ended,
        @Nullable Role waitingFor,
        List<String> waitingForOrganisations,
        @Nullable LocalDate dueBy,
        int timesTold) {

    /**
     * What waits for signatures.
     *
     * @param declined whether a participant will not sign it, so that it waits for another draft
     */
    public record ToSign(
            int revision,
            CollaborationAgreement agreement,
            String proposedBy,
            List<String> signed,
            List<String> unsigned,
            boolean declined) {

        static ToSign of(Pending pending, boolean declined) {
            return new ToSign(
                    pending.revision(),
                    pending.agreement(),
                    pending.proposer().value(),
                    names(List.copyOf(pending.signed())),
                    names(pending.unsigned()),
                    declined);
        }
    }

    /** From when on an organisation was involved, and how far the initiative was by then. */
    public record Involved(
            String organisation,
            boolean publicBody,
            LocalDate involvedSince,
            LocalDate joinedOn,
            Stage stage,
            boolean pilotBegun) {

        static Involved of(ParticipantJoined e) {
            return new Involved(
                    e.organisation().value(),
                    e.publicBody(),
                    e.involvedSince(),
                    e.joinedOn(),
                    e.stage(),
                    e.pilotBegun());
        }
    }

    static CollaborationBody of(Collaboration state) {
        return switch (state) {
            case Absent _ ->
                throw new Rejection(CollaborationReason.COLLABORATION_UNKNOWN, "there is no such collaboration");
            case Drafted s -> of(s, null, ToSign.of(s.draft(), s.declined()), List.of(), List.of(), null);
            case Active s -> {
                Pending amendment = s.amendment();
                ToSign toSign = amendment == null ? null : ToSign.of(amendment, false);
                yield of(s, s.revision(), toSign, List.copyOf(s.leaving()), s.joined(), null);
            }
            case Withdrawn s -> of(s, null, null, List.of(), List.of(), null);
            case Ended s -> of(s, s.revision(), null, List.of(), s.joined(), s.cause());
        };
    }

    private static CollaborationBody of(
            Known state,
            @Nullable Integer revision,
            @Nullable ToSign toSign,
            List<OrganisationId> leaving,
            List<ParticipantJoined> joined,
            @Nullable CollaborationEnd ended) {
        OpenTerm term = state.file().term();
        return new CollaborationBody(
                state.file().id().value(),
                state.getClass().getSimpleName(),
                state.file().threadId().value(),
                revision,
                state.agreement(),
                toSign,
                names(leaving),
                joined.stream().map(Involved::of).toList(),
                ended,
                term == null ? null : term.waitingFor(),
                term == null ? List.of() : names(state.awaited()),
                term == null ? null : term.dueBy(),
                term == null ? 0 : term.told());
    }

    private static List<String> names(List<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }
}
