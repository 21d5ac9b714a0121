package nl.kiem.initiative.collaboration.domain;

import static nl.kiem.initiative.collaboration.domain.CollaborationReason.INVOLVED_IN_THE_FUTURE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_IS_NO_PUBLIC_BODY;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.LEAD_NOT_AMONG_PARTICIPANTS;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PARTICIPANT_TWICE;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_PASSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_REVERSED;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.PERIOD_TOO_LONG;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.SHARES_DO_NOT_ADD_UP;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.SHARE_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TERMS_MISSING;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TOO_FEW_PARTICIPANTS;
import static nl.kiem.initiative.collaboration.domain.CollaborationReason.TOO_MANY_PARTICIPANTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.Participation;
import nl.kiem.initiative.domain.RegisterEntries;
import nl.kiem.initiative.domain.RegisterEntries.Named;

/** What an agreement must hold before anybody is asked to sign it. */
record AgreementRules(CollaborationRules rules) {

    static final int PARTICIPANTS_MIN = 2;

    /** A hundred percent. */
    private static final int WHOLE_BASIS_POINTS = 10_000;

    void check(CollaborationAgreement agreement, RegisterEntries register, LocalDate today) {
        requireParticipants(agreement, register);
        requireLead(agreement);
        requireShares(agreement);
        requireTerms(agreement);
        requirePeriod(agreement, today);
        requireInvolvedByNow(agreement, today);
    }

    static void requireNotPassed(CollaborationAgreement agreement, LocalDate today) {
        if (agreement.to().isBefore(today)) {
            throw new Rejection(PERIOD_PASSED, "its last day was %s; propose another period".formatted(agreement.to()));
        }
    }

    private void requireParticipants(CollaborationAgreement agreement, RegisterEntries register) {
        List<OrganisationId> all = agreement.organisations();
        if (all.size() < PARTICIPANTS_MIN) {
            throw new Rejection(TOO_FEW_PARTICIPANTS, "it takes two organisations or more to work together");
        }
        if (all.size() > rules.participantsMax()) {
            throw new Rejection(TOO_MANY_PARTICIPANTS, "name at most %d".formatted(rules.participantsMax()));
        }
        Set<OrganisationId> once = new HashSet<>();
        for (OrganisationId one : all) {
            if (!once.add(one)) throw new Rejection(PARTICIPANT_TWICE, "name it once: " + one);
        }
        List<Named> named =
                all.stream().map(one -> new Named("participants", one)).toList();
        register.require(named, Role.TL, ORGANISATION_UNKNOWN, ORGANISATION_ENDED);
    }

    private static void requireLead(CollaborationAgreement agreement) {
        OrganisationId lead = agreement.lead();
        if (!agreement.organisations().contains(lead)) {
            throw new Rejection(LEAD_NOT_AMONG_PARTICIPANTS, "one of the participants leads; this is none: " + lead);
        }
        if (!lead.isPublicBody()) {
            throw new Rejection(LEAD_IS_NO_PUBLIC_BODY, "a public body leads, and companies take part: " + lead);
        }
    }

    private static void requireShares(CollaborationAgreement agreement) {
        int sum = 0;
        for (Participation one : agreement.participants()) {
            int share = one.shareBasisPoints();
            if (share < 1 || share > WHOLE_BASIS_POINTS) {
                throw new Rejection(SHARE_MISSING, "give %s a share of 1 to 10000".formatted(one.organisation()));
            }
            sum += share;
        }
        if (sum != WHOLE_BASIS_POINTS) {
            throw new Rejection(SHARES_DO_NOT_ADD_UP, "the shares add up to %d of 10000".formatted(sum));
        }
    }

    private static void requireTerms(CollaborationAgreement agreement) {
        List<Missing> missing = new ArrayList<>();
        if (agreement.intellectualProperty().isBlank()) {
            missing.add(new Missing("intellectualProperty", "whose what is that comes of it", Role.TL));
        }
        if (agreement.data().isBlank()) missing.add(new Missing("data", "who may use which data for what", Role.TL));
        if (!missing.isEmpty()) throw new Rejection(TERMS_MISSING, "agree on that before the work begins", missing);
    }

    private void requirePeriod(CollaborationAgreement agreement, LocalDate today) {
        if (agreement.to().isBefore(agreement.from())) {
            throw new Rejection(PERIOD_REVERSED, "its last day is before its first");
        }
        requireNotPassed(agreement, today);
        if (agreement.to().isAfter(agreement.from().plusDays(rules.daysMax() - 1L))) {
            throw new Rejection(PERIOD_TOO_LONG, "agree for at most %d days, and anew then".formatted(rules.daysMax()));
        }
    }

    private static void requireInvolvedByNow(CollaborationAgreement agreement, LocalDate today) {
        for (Participation one : agreement.participants()) {
            LocalDate since = one.involvedSince();
            if (since != null && since.isAfter(today)) {
                throw new Rejection(
                        INVOLVED_IN_THE_FUTURE,
                        "leave it out for %s: from its signature on it is involved anyhow"
                                .formatted(one.organisation()));
            }
        }
    }
}
