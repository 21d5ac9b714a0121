package nl.kiem.initiative.collaboration.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.CollaborationEvent.CollaborationEnded;
import nl.kiem.events.contract.initiative.CollaborationEvent.ParticipantJoined;
import nl.kiem.initiative.domain.OpenTerm;
import org.jspecify.annotations.Nullable;

/** A collaboration (samenwerking) in each of the states that it can be in. */
public sealed interface Collaboration {

    /** Name of the deadline by which somebody has to act. */
    String TERM_OVER = "collaboration-term-over";

    /** Name of the deadline by which the agreement ends by itself. */
    String PERIOD_OVER = "collaboration-period-over";

    /** Nobody drafted it. */
    record Absent() implements Collaboration {}

    /** Drafted, whatever came of it. */
    sealed interface Known extends Collaboration {

        CollaborationFile file();

        /** What holds, what is to hold or what held. */
        CollaborationAgreement agreement();

        /** The organisations on which it depends that it goes on. */
        List<OrganisationId> awaited();
    }

    /**
     * Waits for signatures.
     *
     * @param declined whether a participant will not sign this revision; then it waits for another one
     */
    record Drafted(CollaborationFile file, Pending draft, boolean declined) implements Known {

        @Override
        public CollaborationAgreement agreement() {
            return draft.agreement();
        }

        @Override
        public List<OrganisationId> awaited() {
            return declined ? List.of(agreement().lead()) : draft.unsigned();
        }
    }

    /**
     * Signed by all.
     *
     * @param revision that holds
     * @param amendment that waits for signatures; null when none does
     * @param leaving participants that leave, and whose share is not redistributed yet
     * @param joined how each that ever took part was involved, in the order in which they joined
     */
    record Active(
            CollaborationFile file,
            int revision,
            CollaborationAgreement agreement,
            @Nullable Pending amendment,
            Set<OrganisationId> leaving,
            List<ParticipantJoined> joined)
            implements Known {

        @Override
        public List<OrganisationId> awaited() {
            return amendment == null ? List.of(agreement.lead()) : amendment.unsigned();
        }

        Active with(CollaborationFile now) {
            return new Active(now, revision, agreement, amendment, leaving, joined);
        }

        Active amending(@Nullable Pending next) {
            return new Active(file, revision, agreement, next, leaving, joined);
        }

        Active without(OrganisationId leaver) {
            return new Active(file, revision, agreement, amendment, plus(leaving, leaver), joined);
        }

        Active and(ParticipantJoined one) {
            List<ParticipantJoined> all =
                    Stream.concat(joined.stream(), Stream.of(one)).toList();
            return new Active(file, revision, agreement, amendment, leaving, all);
        }
    }

    /** Nothing can be asked of it any more. */
    sealed interface Over extends Known {

        @Override
        default List<OrganisationId> awaited() {
            return List.of();
        }
    }

    /** It was never signed by all. */
    record Withdrawn(CollaborationFile file, CollaborationAgreement agreement) implements Over {}

    /** @param revision that held at last */
    record Ended(
            CollaborationFile file,
            int revision,
            CollaborationAgreement agreement,
            List<ParticipantJoined> joined,
            CollaborationEnded.CollaborationEnd cause)
            implements Over {}

    /**
     * What is known of it in every state.
     *
     * @param revisions how many were put before the participants
     * @param term what it waits for; null when for nothing
     */
    record CollaborationFile(
            CollaborationId id,
            ThreadId threadId,
            int revisions,
            @Nullable OpenTerm term) {

        CollaborationFile waiting(@Nullable OpenTerm next) {
            return new CollaborationFile(id, threadId, revisions, next);
        }

        CollaborationFile put(int revision) {
            return new CollaborationFile(id, threadId, revision, term);
        }
    }

    /**
     * What waits for signatures.
     *
     * @param drafter who wrote it
     * @param proposer organisation of whoever wrote it
     * @param touches organisations that have to sign
     * @param signed those of them that did
     */
    record Pending(
            int revision,
            CollaborationAgreement agreement,
            PersonRef drafter,
            OrganisationId proposer,
            List<OrganisationId> touches,
            Set<OrganisationId> signed) {

        Pending signedBy(OrganisationId organisation) {
            return new Pending(revision, agreement, drafter, proposer, touches, plus(signed, organisation));
        }

        /** Those that have not signed yet, in the order of the agreement. */
        public List<OrganisationId> unsigned() {
            return touches.stream().filter(one -> !signed.contains(one)).toList();
        }
    }

    private static Set<OrganisationId> plus(Set<OrganisationId> some, OrganisationId one) {
        Set<OrganisationId> all = new LinkedHashSet<>(some);
        all.add(one);
        return all;
    }
}
