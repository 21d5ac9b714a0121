package nl.kiem.initiative.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported.Severity;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.initiative.domain.PilotDecider;
import nl.kiem.initiative.domain.PilotRules;

/** The facts of a pilot that tests of views tell; it begins on a Monday. */
final class PilotStory {

    static final PilotRules RULES = new PilotRules(12, 2, 3, 3, 24, 30, 10, 5);
    static final PilotId ID = new PilotId(new UUID(0, 4));
    static final StreamId STREAM = PilotDecider.stream(ID);
    static final ThreadId THREAD = ThreadId.of(new InitiativeId(new UUID(0, 1)));
    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    static final OrganisationId AUDITOR = new OrganisationId("tooi:mnre1045");
    static final PersonRef PERSON = new PersonRef("p-1");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final LocalDate START = DAY.plusDays(7);
    static final LocalDate END = DAY.plusDays(97);
    static final LocalDate VALID_UNTIL = LocalDate.of(2028, 4, 20);
    static final LegalBasis BASIS = new LegalBasis(LegalBasis.Kind.NONE, null, null);

    static final PilotEvent WAIVED = new PilotLengthWaived(
            ID, THREAD, MINISTRY, END, "two winters", PERSON, List.of(), Visibility.PUBLIC, day(0));
    static final PilotEvent DESIGNED = new PilotDesigned(
            ID,
            THREAD,
            MINISTRY,
            List.of(PERSON),
            List.of("Fewer calls!", "fewer  calls", "more answers"),
            List.of(),
            500,
            List.of("all"),
            List.of("harm"),
            10,
            RiskClass.LOW,
            StudyDesign.COMPARISON,
            2,
            START,
            END,
            List.of(),
            Visibility.PUBLIC,
            List.of(),
            day(0));
    static final PilotEvent CLEARED = new PilotCleared(ID, THREAD, PERSON, BASIS, null, day(1));
    static final PilotEvent STARTED =
            new PilotStarted(ID, THREAD, List.of(MINISTRY), 500, List.of(), END, BASIS, day(7));
    static final PilotEvent EXPOSED = new PeopleExposed(ID, THREAD, 30, 30, day(8));
    static final PilotEvent MEASURED = new MeasurementRecorded(
            ID, THREAD, "calls", BigDecimal.ONE, 30, START, START, Map.of("all", BigDecimal.ONE), null, day(9));
    static final PilotEvent INCIDENT =
            new PilotIncidentReported(ID, THREAD, Severity.MINOR, "wrong house", 10, true, 1, day(20));
    static final PilotEvent SUSPENDED = new PilotSuspended(ID, THREAD, "enough", day(20));
    static final PilotEvent FOUND =
            new IncidentFindingRecorded(ID, THREAD, 1, "a number", "checked", PERSON, 0, day(21));
    static final PilotEvent RESUMED = new PilotResumed(ID, THREAD, PERSON, "checked", 15, day(22));
    static final PilotEvent CRITERION = new StopCriterionMet(ID, THREAD, "harm", "a letter", PERSON, day(20));
    static final PilotEvent WITHDRAWN = new PilotWithdrawn(ID, THREAD, "nobody came", day(5));
    static final PilotEvent CLOSED = new PilotClosed(ID, THREAD, Stage.STOPPED, day(99));
    static final PilotEvent SERIOUS =
            new PilotIncidentReported(ID, THREAD, Severity.SERIOUS, "a fine by mistake", 1, false, 1, day(20));
    static final PilotEvent HINDERED =
            new LegalFindingRecorded(ID, THREAD, "BWBR0005537", "3:41", "by post", List.of(), 1, day(23));
    static final PilotEvent DOUBTED = new HypothesisDoubted(
            ID, THREAD, "more answers", new PilotId(new UUID(0, 9)), THREAD, Verdict.NOT_PROVEN, day(24));
    static final PilotEvent CONCLUDED = new PilotConcluded(ID, THREAD, null, day(98));
    static final PilotEvent ASSESSED =
            new EvidenceAssessed(ID, THREAD, 3, "fair", "one region", PERSON, AUDITOR, day(100));
    static final PilotEvent PROVEN = new PilotProven(
            ID,
            THREAD,
            "Letters",
            MINISTRY,
            3,
            List.of(),
            RiskClass.LOW,
            "d",
            "0".repeat(64),
            VALID_UNTIL,
            null,
            null,
            null,
            day(105));
    static final PilotEvent EXPIRED = new EvidenceExpired(ID, THREAD, VALID_UNTIL, Role.TL, day(840));

    private PilotStory() {}

    static PilotEvent notProven(Verdict verdict) {
        return new PilotNotProven(ID, THREAD, verdict, new Lesson("a", "b", "c", "d"), null, day(105));
    }

    static PilotEvent late(PilotAwaited awaited, LocalDate since, LocalDate dueBy, int told) {
        return new PilotDeadlineExceeded(ID, THREAD, awaited, Role.TL, since, dueBy, told, null, day(130));
    }

    static Instant day(int later) {
        return Instant.parse("2026-01-05T09:00:00Z").plusSeconds(86_400L * later);
    }
}
