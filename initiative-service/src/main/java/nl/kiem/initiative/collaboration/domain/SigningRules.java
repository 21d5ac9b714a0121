package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ALREADY_SIGNED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.DRAFTER_DOES_NOT_SIGN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.DRAFT_DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOTHING_TO_SIGN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_A_PARTICIPANT;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REVISION_OUTDATED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationActivated;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationAmended;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftDeclined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantLeft;
import nl.kiem.events.contract.initiative.CollaborationEvent.RevisionSigned;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.CollaborationFile;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Pending;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Decline;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Sign;
import nl.kiem.initiative.domain.CivilDate;

/** Each organisation signs for itself or does not, and the last signature puts into force what was signed. */
record SigningRules(ChangeRules changes) {

    static List<CollaborationEvent> sign(Drafted state, Sign c) {
        requireReads(state.draft(), c.revision());
        if (state.declined()) throw new Rejection(DRAFT_DECLINED, "a participant declined it: the lead revises it");
        if (!signs(state.file(), state.draft(), c)) return List.of();
        List<CollaborationEvent> events = signed(state.file(), c);
        if (isLast(state.draft(), c.by().organisation())) {
            CollaborationAgreement agreement = state.agreement();
            events.add(new CollaborationActivated(
                    state.file().id(),
                    state.file().threadId(),
                    c.revision(),
                    agreement.lead(),
                    agreement.participants(),
                    agreement.from(),
                    agreement.to(),
                    c.at()));
            agreement.organisations().forEach(one -> events.add(joined(state.file(), agreement, one, c)));
        }
        return events;
    }

    static List<CollaborationEvent> sign(Active state, Sign c) {
        Pending amendment = state.amendment();
        if (amendment == null) {
            requireParticipant(state.agreement(), c.by().organisation());
            if (c.revision() == state.revision()) return List.of(); // it holds
            throw new Rejection(NOTHING_TO_SIGN, "nothing waits for signatures");
        }
        requireReads(amendment, c.revision());
        if (!signs(state.file(), amendment, c)) return List.of();
        List<CollaborationEvent> events = signed(state.file(), c);
        if (isLast(amendment, c.by().organisation())) events.addAll(amended(state, amendment.agreement(), c));
        return events;
    }

    List<CollaborationEvent> decline(Drafted state, Decline c) {
        requireReads(state.draft(), c.revision());
        requireTouched(state.draft(), c.by().organisation());
        if (state.declined()) return List.of();
        requireUnsigned(state.draft(), c.by().organisation());
        String reason = ChangeRules.reason(c.reason());
        return List.of(new DraftDeclined(
                state.file().id(),
                state.file().threadId(),
                c.revision(),
                c.by().organisation(),
                reason,
                changes.dueAfter(c.at()),
                c.at()));
    }

    List<CollaborationEvent> decline(Active state, Decline c) {
        Pending amendment = state.amendment();
        if (amendment == null) throw new Rejection(NOTHING_TO_SIGN, "nothing waits for signatures; you can leave");
        requireReads(amendment, c.revision());
        requireTouched(amendment, c.by().organisation());
        requireUnsigned(amendment, c.by().organisation());
        String reason = ChangeRules.reason(c.reason());
        return List.of(changes.dropped(
                state, amendment, AmendmentDropped.AmendmentEnd.DECLINED, c.by().organisation(), reason, c.at()));
    }

    /** Whether the signature is new. Nobody signs for the organisation what they wrote themselves. */
    private static boolean signs(CollaborationFile file, Pending pending, Sign c) {
        requireTouched(pending, c.by().organisation());
        if (c.initiative().closed()) {
            throw new Rejection(INITIATIVE_CLOSED, "the initiative %s is over".formatted(file.threadId()));
        }
        if (c.by().person().equals(pending.drafter())) {
            throw new Rejection(DRAFTER_DOES_NOT_SIGN, "whoever wrote it has somebody else sign it");
        }
        AgreementRules.requireNotPassed(pending.agreement(), CivilDate.of(c.at()));
        return !pending.signed().contains(c.by().organisation());
    }

    private static List<CollaborationEvent> signed(CollaborationFile file, Sign c) {
        List<CollaborationEvent> events = new ArrayList<>();
        events.add(new RevisionSigned(
                file.id(), file.threadId(), c.revision(), c.by().organisation(), c.by().person(), c.at()));
        return events;
    }

    private static List<CollaborationEvent> amended(Active state, CollaborationAgreement next, Sign c) {
        List<CollaborationEvent> events = new ArrayList<>();
        CollaborationAgreement before = state.agreement();
        CollaborationFile file = state.file();
        events.add(new CollaborationAmended(
                file.id(),
                file.threadId(),
                c.revision(),
                next.lead(),
                next.lead().equals(before.lead()) ? null : before.lead(),
                next.participants(),
                next.from(),
                next.to(),
                c.at()));
        next.organisations().stream()
                .filter(one -> !before.organisations().contains(one))
                .forEach(one -> events.add(joined(file, next, one, c)));
        before.organisations().stream()
                .filter(one -> !next.organisations().contains(one))
                .forEach(one ->
                        events.add(new ParticipantLeft(file.id(), file.threadId(), one, CivilDate.of(c.at()), c.at())));
        return events;
    }

    private static ParticipantJoined joined(
            CollaborationFile file, CollaborationAgreement agreement, OrganisationId organisation, Sign c) {
        LocalDate today = CivilDate.of(c.at());
        LocalDate earlier = agreement.of(organisation).orElseThrow().involvedSince();
        return new ParticipantJoined(
                file.id(),
                file.threadId(),
                organisation,
                organisation.isPublicBody(),
                earlier == null ? today : earlier,
                today,
                c.initiative().stage(),
                c.pilotBegun(),
                c.at());
    }

    private static boolean isLast(Pending pending, OrganisationId organisation) {
        return pending.unsigned().equals(List.of(organisation));
    }

    private static void requireReads(Pending pending, int revision) {
        if (pending.revision() != revision) {
            throw new Rejection(
                    REVISION_OUTDATED, "read revision %d first; it is the present one".formatted(pending.revision()));
        }
    }

    private static void requireTouched(Pending pending, OrganisationId organisation) {
        if (pending.touches().contains(organisation)) return;
        requireParticipant(pending.agreement(), organisation);
        throw new Rejection(NOTHING_TO_SIGN, "the change does not touch " + organisation);
    }

    private static void requireUnsigned(Pending pending, OrganisationId organisation) {
        if (pending.signed().contains(organisation)) {
            throw new Rejection(ALREADY_SIGNED, organisation + " has signed; its signature stands");
        }
    }

    private static void requireParticipant(CollaborationAgreement agreement, OrganisationId organisation) {
        if (agreement.of(organisation).isEmpty()) {
            throw new Rejection(NOT_A_PARTICIPANT, organisation + " is no participant");
        }
    }
}
