package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.AMENDMENT_CHANGES_NOTHING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.AMENDMENT_OPEN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAVER_STILL_INCLUDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOTHING_TO_WITHDRAW;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_A_PARTICIPANT;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_THE_LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.NOT_THE_PROPOSER;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.REASON_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TAKES_NO_PART_IN_INITIATIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentProposed;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationDrafted;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftRevised;
import nl.kiem.events.contract.initiative.CollaborationEvent.DraftWithdrawn;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.Drafted;
import nl.kiem.initiative.collaboration.domain.Collaboration.Pending;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Draft;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Propose;
import nl.kiem.initiative.collaboration.domain.CollaborationCommand.Withdraw;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What is put before the participants to sign, and taken back. */
record ChangeRules(CollaborationRules rules) {

    List<CollaborationEvent> draft(Draft c) {
        OrganisationId mine = c.by().organisation();
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        if (!c.initiative().custody().participants().contains(mine)) {
            throw new Rejection(TAKES_NO_PART_IN_INITIATIVE, mine + " takes no part in the initiative");
        }
        agreementRules().check(c.agreement(), c.register(), CivilDate.of(c.at()));
        requireLeads(mine, c.agreement().lead());
        return List.of(new CollaborationDrafted(
                c.id(),
                c.initiative().threadId(),
                c.agreement(),
                c.by().person(),
                dueAfter(c.at()),
                c.initiative().custody().visibility(),
                c.at()));
    }

    /** Whoever leads a draft goes on leading it; another lead drafts another one. */
    List<CollaborationEvent> revise(Drafted state, Propose c) {
        requireLeads(c.by().organisation(), state.agreement().lead());
        agreementRules().check(c.agreement(), c.register(), CivilDate.of(c.at()));
        requireLeads(c.by().organisation(), c.agreement().lead());
        return List.of(new DraftRevised(
                state.file().id(),
                state.file().threadId(),
                state.file().revisions() + 1,
                c.agreement(),
                c.by().person(),
                dueAfter(c.at()),
                c.at()));
    }

    List<CollaborationEvent> amend(Active state, Propose c) {
        OrganisationId mine = c.by().organisation();
        if (state.agreement().of(mine).isEmpty()) throw new Rejection(NOT_A_PARTICIPANT, mine + " is no participant");
        if (state.amendment() != null) {
            throw new Rejection(AMENDMENT_OPEN, "another change waits for signatures; it can be withdrawn or declined");
        }
        agreementRules().check(c.agreement(), c.register(), CivilDate.of(c.at()));
        requireLeaversGone(state, c.agreement());
        List<OrganisationId> touches =
                touched(state, c.agreement(), c.register().ended().keySet());
        if (touches.isEmpty()) throw new Rejection(AMENDMENT_CHANGES_NOTHING, "this is what holds already");
        return List.of(new AmendmentProposed(
                state.file().id(),
                state.file().threadId(),
                state.file().revisions() + 1,
                c.agreement(),
                c.by().person(),
                mine,
                touches,
                dueAfter(c.at()),
                c.at()));
    }

    static List<CollaborationEvent> withdraw(Drafted state, Withdraw c) {
        requireLeads(c.by().organisation(), state.agreement().lead());
        return List.of(new DraftWithdrawn(
                state.file().id(), state.file().threadId(), DraftWithdrawn.DraftEnd.LEAD, reason(c.reason()), c.at()));
    }

    List<CollaborationEvent> withdraw(Active state, Withdraw c) {
        OrganisationId mine = c.by().organisation();
        Pending amendment = state.amendment();
        if (amendment == null) throw new Rejection(NOTHING_TO_WITHDRAW, "no change waits for signatures");
        if (!mine.equals(amendment.proposer()) && !mine.equals(state.agreement().lead())) {
            throw new Rejection(NOT_THE_PROPOSER, "%s proposed it".formatted(amendment.proposer()));
        }
        return List.of(
                dropped(state, amendment, AmendmentDropped.AmendmentEnd.WITHDRAWN, mine, reason(c.reason()), c.at()));
    }

    /** The share of whoever leaves waits again for a change that redistributes it. */
    AmendmentDropped dropped(
            Active state,
            Pending amendment,
            AmendmentDropped.AmendmentEnd cause,
            OrganisationId because,
            String reason,
            Instant at) {
        return new AmendmentDropped(
                state.file().id(),
                state.file().threadId(),
                amendment.revision(),
                cause,
                because,
                reason,
                state.leaving().isEmpty() ? null : dueAfter(at),
                at);
    }

    LocalDate dueAfter(Instant at) {
        return WorkingDays.after(CivilDate.of(at), rules.signWorkingDays());
    }

    static String reason(@Nullable String given) {
        if (given != null && !given.isBlank()) return given;
        throw new Rejection(
                REASON_MISSING, "tell the others why", List.of(new Missing("reason", "why, for the others", Role.EXE)));
    }

    /**
     * Who has to sign: of another lead, other terms, another period or a newcomer everybody, for all are bound by it; of
     * other shares those whose own changes. Whoever leaves has said so already, and for an
     * organisation that is there no more nobody can sign.
     */
    private static List<OrganisationId> touched(Active state, CollaborationAgreement next, Set<OrganisationId> ended) {
        CollaborationAgreement now = state.agreement();
        boolean newcomer = !now.organisations().containsAll(next.organisations());
        boolean all = newcomer || !termsOf(now).equals(termsOf(next));
        return Stream.concat(now.organisations().stream(), next.organisations().stream())
                .distinct()
                .filter(one -> !state.leaving().contains(one) && !ended.contains(one))
                .filter(one -> all || !Objects.equals(now.of(one), next.of(one)))
                .toList();
    }

    private static CollaborationAgreement termsOf(CollaborationAgreement it) {
        return new CollaborationAgreement(
                it.lead(), List.of(), it.intellectualProperty(), it.data(), it.from(), it.to());
    }

    private static void requireLeaversGone(Active state, CollaborationAgreement next) {
        Set<OrganisationId> leaving = state.leaving();
        for (OrganisationId one : next.organisations()) {
            if (leaving.contains(one)) {
                throw new Rejection(LEAVER_STILL_INCLUDED, "%s leaves: redistribute its share".formatted(one));
            }
        }
    }

    private static void requireLeads(OrganisationId mine, OrganisationId lead) {
        if (!mine.equals(lead)) throw new Rejection(NOT_THE_LEAD, "the lead does that, and that is " + lead);
    }

    private AgreementRules agreementRules() {
        return new AgreementRules(rules);
    }
}
