package nl.kiem.events.contract.initiative;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one pilot (proef). */
@Topic(value = "kiem.pilot", service = "initiative-service")
public sealed interface PilotEvent extends Event {

    PilotId pilotId();

    @Override
    ThreadId threadId();

    /**
     * The board allows a pilot that is still to be designed to last longer than others. The first fact of its stream.
     *
     * @param endMax last day on which it may end
     * @param decider who decided for the board
     */
    @EventType(value = "nl.kiem.pilot.length-waived", published = false)
    record PilotLengthWaived(
            PilotId pilotId,
            ThreadId threadId,
            OrganisationId organisation,
            LocalDate endMax,
            String rationale,
            PersonRef decider,
            List<OrganisationId> partners,
            Visibility visibility,
            Instant at)
            implements PilotEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(partners, organisation);
        }
    }

    /**
     * @param exposureMax how many people may be exposed at most
     * @param groups into which every outcome is split, vulnerable ones among them
     * @param harmMax how many people may be affected by incidents before the pilot is suspended
     * @param end last day of the pilot
     * @param partners organisations that take part in its initiative; null in facts from before they were named
     * @param visibility of its initiative; null in facts from before it could be chosen
     * @param bookings of facilities without which it does not start; null in facts from before they were named
     */
    @EventType(value = "nl.kiem.pilot.designed", published = false)
    record PilotDesigned(
            PilotId pilotId,
            ThreadId threadId,
            OrganisationId organisation,
            List<PersonRef> team,
            List<String> hypotheses,
            List<Measure> measures,
            long exposureMax,
            List<String> groups,
            List<String> stopCriteria,
            long harmMax,
            RiskClass riskClass,
            StudyDesign design,
            int evidenceLevelTarget,
            LocalDate start,
            LocalDate end,
            @Nullable List<OrganisationId> partners,
            @Nullable Visibility visibility,
            @Nullable List<BookingId> bookings,
            Instant at)
            implements PilotEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(partners, organisation);
        }
    }

    /** @param personalDataReference to the privacy and algorithm assessments; null when no personal data is used */
    @EventType(value = "nl.kiem.pilot.cleared", published = false)
    record PilotCleared(
            PilotId pilotId,
            ThreadId threadId,
            PersonRef executive,
            LegalBasis legalBasis,
            @Nullable String personalDataReference,
            Instant at)
            implements PilotEvent {}

    /** @param organisations that take part in it */
    @EventType("nl.kiem.pilot.started")
    record PilotStarted(
            PilotId pilotId,
            ThreadId threadId,
            List<OrganisationId> organisations,
            long exposureMax,
            List<Measure> measures,
            LocalDate end,
            LegalBasis legalBasis,
            Instant at)
            implements PilotEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return organisations;
        }
    }

    /**
     * @param n number of people or cases behind the value
     * @param groupValues value per group
     * @param correctionReason why an earlier value for the same measure and period is restated; null when it is new
     */
    @EventType(value = "nl.kiem.pilot.measurement-recorded", published = false)
    record MeasurementRecorded(
            PilotId pilotId,
            ThreadId threadId,
            String measure,
            BigDecimal value,
            long n,
            LocalDate periodFrom,
            LocalDate periodTo,
            Map<String, BigDecimal> groupValues,
            @Nullable String correctionReason,
            Instant at)
            implements PilotEvent {}

    /**
     * More people take part from now on.
     *
     * @param count how many this time
     * @param total how many since the start
     */
    @EventType(value = "nl.kiem.pilot.people-exposed", published = false)
    record PeopleExposed(PilotId pilotId, ThreadId threadId, long count, long total, Instant at)
            implements PilotEvent {}

    /**
     * @param suspended whether the pilot was suspended because of it: it used up the harm budget, or was severe
     * @param number of the incident in its pilot, from 1; null in facts from before they were numbered
     */
    @EventType("nl.kiem.pilot.incident-reported")
    record PilotIncidentReported(
            PilotId pilotId,
            ThreadId threadId,
            Severity severity,
            String description,
            long affectedCount,
            boolean suspended,
            @Nullable Integer number,
            Instant at)
            implements PilotEvent {

        public enum Severity {
            MINOR,
            SERIOUS,
            SEVERE
        }
    }

    /** Recorded in the same append as the incident or the stop criterion that led to it. */
    @EventType(value = "nl.kiem.pilot.suspended", published = false)
    record PilotSuspended(PilotId pilotId, ThreadId threadId, String reason, Instant at) implements PilotEvent {}

    /**
     * What was found out about an incident.
     *
     * @param incident number of the incident in its pilot
     * @param finding how it came about
     * @param remedy what was done so that it does not happen again
     * @param unexplained how many serious and severe incidents of the pilot have no finding yet; null in facts from
     *     before it was counted
     */
    @EventType("nl.kiem.pilot.incident-finding-recorded")
    record IncidentFindingRecorded(
            PilotId pilotId,
            ThreadId threadId,
            int incident,
            String finding,
            String remedy,
            PersonRef recordedBy,
            @Nullable Integer unexplained,
            Instant at)
            implements PilotEvent {}

    /**
     * What was agreed beforehand to end the pilot at once has come about. A pilot that runs is suspended in the same
     * append.
     *
     * @param criterion in the words of the design
     * @param explanation from what it shows, free of personal data
     */
    @EventType("nl.kiem.pilot.stop-criterion-met")
    record StopCriterionMet(
            PilotId pilotId, ThreadId threadId, String criterion, String explanation, PersonRef markedBy, Instant at)
            implements PilotEvent {}

    /**
     * The accountable executive lets a suspended pilot go on.
     *
     * @param harmMax how many people may be affected by incidents from now on, those of before included, until it is
     *     suspended again
     */
    @EventType("nl.kiem.pilot.resumed")
    record PilotResumed(
            PilotId pilotId, ThreadId threadId, PersonRef executive, String reason, long harmMax, Instant at)
            implements PilotEvent {}

    @EventType(value = "nl.kiem.pilot.concluded", published = false)
    record PilotConcluded(
            PilotId pilotId, ThreadId threadId, @Nullable String earlyStopReason, Instant at) implements PilotEvent {}

    /** It was given up before anybody took part; another may be designed in its place. */
    @EventType("nl.kiem.pilot.withdrawn")
    record PilotWithdrawn(PilotId pilotId, ThreadId threadId, String reason, Instant at) implements PilotEvent {}

    /**
     * Its initiative is over: no verdict on it is awaited any more.
     *
     * @param stage in which the initiative ended
     */
    @EventType(value = "nl.kiem.pilot.closed", published = false)
    record PilotClosed(PilotId pilotId, ThreadId threadId, Stage stage, Instant at) implements PilotEvent {}

    /** @param level 1 account, 2 correlation, 3 causation, 4 independent replication, 5 proven at scale */
    @EventType("nl.kiem.pilot.evidence-assessed")
    record EvidenceAssessed(
            PilotId pilotId,
            ThreadId threadId,
            int level,
            String confidence,
            String limits,
            PersonRef assessor,
            OrganisationId assessorOrganisation,
            Instant at)
            implements PilotEvent {}

    /**
     * @param measures with the result that was reached
     * @param dossierRef where the evidence can be read
     * @param hash SHA-256 in lowercase hex over the evidence dossier in canonical JSON, computed from published facts
     *     ({@code docs/evidence-dossier.md}); before that form was fixed, over another text
     * @param validUntil last day on which the proof counts
     * @param rationale why the board says so; null in facts from before it was asked for
     * @param partners organisations that take part in its initiative by now; null in facts from before they were named
     * @param team who proposed it, made it and answers for it: none of them assesses or decides what comes of it; null
     *     in facts from before they were named
     */
    @EventType("nl.kiem.pilot.proven")
    record PilotProven(
            PilotId pilotId,
            ThreadId threadId,
            String title,
            OrganisationId organisation,
            int evidenceLevel,
            List<MeasuredResult> measures,
            RiskClass riskClass,
            String dossierRef,
            String hash,
            LocalDate validUntil,
            @Nullable String rationale,
            @Nullable List<OrganisationId> partners,
            @Nullable List<PersonRef> team,
            Instant at)
            implements PilotEvent {

        @Override
        public List<OrganisationId> takingPart() {
            return Partners.of(partners, organisation);
        }
    }

    /** @param rationale why the board says so; null in facts from before it was asked for */
    @EventType("nl.kiem.pilot.not-proven")
    record PilotNotProven(
            PilotId pilotId,
            ThreadId threadId,
            Verdict verdict,
            Lesson lesson,
            @Nullable String rationale,
            Instant at) implements PilotEvent {}

    /**
     * A law stood in the way of the pilot: whoever keeps the register of bottlenecks takes it from here.
     *
     * @param lawRef identifier of the law in the base of national law, such as {@code BWBR0005537}
     * @param services that it hinders
     * @param affectedEstimate how many people it touches, estimated
     */
    @EventType("nl.kiem.pilot.legal-finding-recorded")
    record LegalFindingRecorded(
            PilotId pilotId,
            ThreadId threadId,
            String lawRef,
            String article,
            String description,
            List<String> services,
            long affectedEstimate,
            Instant at)
            implements PilotEvent {}

    /**
     * A term of the pilot passed; told again at twice and at four times the term.
     *
     * @param waitingFor the role that should have acted
     * @param since the day from which it was awaited
     * @param dueBy last day of the term
     * @param told how often it has been told by now, this time included
     * @param escalatedTo the role that has to see to it as well; null when there is none yet, and in facts from before
     *     it was said
     */
    @EventType("nl.kiem.pilot.deadline-exceeded")
    record PilotDeadlineExceeded(
            PilotId pilotId,
            ThreadId threadId,
            PilotAwaited awaited,
            Role waitingFor,
            LocalDate since,
            LocalDate dueBy,
            int told,
            @Nullable Role escalatedTo,
            Instant at)
            implements PilotEvent {}

    /**
     * The proof does not count any more: who relies on it tries again. Told once.
     *
     * @param validUntil last day on which it counted
     * @param waitingFor the role that can repeat the pilot
     */
    @EventType("nl.kiem.pilot.evidence-expired")
    record EvidenceExpired(PilotId pilotId, ThreadId threadId, LocalDate validUntil, Role waitingFor, Instant at)
            implements PilotEvent {}

    /**
     * Another pilot ended without proof for something that this one wants to show too. Told only where everybody who
     * may know of this pilot may know of the other.
     *
     * @param hypothesis in the words of this pilot
     */
    @EventType("nl.kiem.pilot.hypothesis-doubted")
    record HypothesisDoubted(
            PilotId pilotId,
            ThreadId threadId,
            String hypothesis,
            PilotId otherPilotId,
            ThreadId otherThreadId,
            Verdict verdict,
            Instant at)
            implements PilotEvent {}

    /** One primary or secondary measure with what came of it. */
    record MeasuredResult(
            String name, BigDecimal baseline, BigDecimal target, BigDecimal result, Map<String, BigDecimal> groups) {}
}
