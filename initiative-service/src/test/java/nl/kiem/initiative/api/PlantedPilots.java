package nl.kiem.initiative.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.PilotDecider;

/** Pilots of three days put into the store, with what came before them, each of an initiative of its own. */
final class PlantedPilots {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final OrganisationId MINISTRY = new OrganisationId(Api.MINISTRY);
    private static final PersonRef LEAD = new PersonRef("lead-1");
    private static final PersonRef TOP = new PersonRef("executive-1");
    private static final LegalBasis BASIS = new LegalBasis(LegalBasis.Kind.NONE, null, null);
    private static final Measure CALLS = new Measure(
            "calls", true, BigDecimal.TEN, BigDecimal.TWO, Measure.Direction.DOWN, "a week", "telephone exchange");

    private final EventStore store;

    PlantedPilots(EventStore store) {
        this.store = store;
    }

    static StreamId stream(UUID pilot) {
        return PilotDecider.stream(new PilotId(pilot));
    }

    /** Cleared, and to begin on that day with these bookings. */
    UUID cleared(LocalDate day, Visibility visibility, BookingId... bookings) {
        Told told = new Told(day, visibility, List.of(bookings));
        told.upToClearance("fewer calls");
        return told.plant();
    }

    /** Cleared, and to begin on that day with a facility that is booked for these days, the last included. */
    UUID clearedAndBooked(LocalDate day, LocalDate from, LocalDate to) {
        BookingId booking = new BookingId(UUID.randomUUID());
        Told told = new Told(day, Visibility.GOVERNMENT, List.of(booking));
        told.upToClearance("fewer calls");
        told.append(BookingDecider.stream(booking), told.booked(booking, from, to));
        return told.plant();
    }

    /** Started on that day; its executive, its team lead and its harm budget of ten are there. */
    UUID running(LocalDate day, Visibility visibility, String hypothesis) {
        Told told = new Told(day, visibility);
        told.upToStart(hypothesis);
        return told.plant();
    }

    UUID notProven(LocalDate day, Visibility visibility, String hypothesis) {
        Told told = new Told(day, visibility);
        told.upToStart(hypothesis);
        told.concluded();
        told.pilot.add(new PilotNotProven(
                told.id, told.thread, Verdict.NOT_PROVEN, new Lesson("a", "b", "c", "d"), "no", told.at));
        return told.plant();
    }

    /** Cleared, of an initiative whose other pilot was not proven. */
    UUID clearedBesideOneNotProven(LocalDate day, Visibility visibility) {
        Told failed = new Told(day, visibility);
        failed.upToStart("fewer calls");
        failed.concluded();
        failed.pilot.add(new PilotNotProven(
                failed.id, failed.thread, Verdict.NOT_PROVEN, new Lesson("a", "b", "c", "d"), "no", failed.at));
        Told other = failed.another();
        other.upToClearance("more answers");
        return failed.plantWith(other);
    }

    UUID proven(LocalDate day, Visibility visibility, LocalDate validUntil) {
        Told told = new Told(day, visibility);
        told.upToStart("fewer calls");
        told.concluded();
        told.pilot.add(new EvidenceAssessed(
                told.id,
                told.thread,
                3,
                "fair",
                "one region",
                new PersonRef("assessor-1"),
                new OrganisationId(Api.ELSEWHERE),
                told.at));
        told.pilot.add(new PilotProven(
                told.id,
                told.thread,
                Told.TITLE,
                MINISTRY,
                3,
                List.of(new MeasuredResult("calls", BigDecimal.TEN, BigDecimal.TWO, BigDecimal.ONE, Map.of())),
                RiskClass.LOW,
                "https://dossier.example/7",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                validUntil,
                "on target",
                List.of(),
                List.of(LEAD),
                told.at));
        return told.plant();
    }

    private final class Told {

        static final String TITLE = "Letters that people understand";

        private final PilotId id = new PilotId(UUID.randomUUID());
        private final InitiativeId initiative;
        private final ThreadId thread;
        private final List<Event> pilot = new ArrayList<>();
        private final LocalDate day;
        private final Instant at;
        private final Visibility visibility;
        private final List<BookingId> bookings;

        Told(LocalDate day, Visibility visibility) {
            this(day, visibility, List.of());
        }

        Told(LocalDate day, Visibility visibility, List<BookingId> bookings) {
            this(new InitiativeId(UUID.randomUUID()), day, visibility, bookings);
        }

        /** One more of the same initiative. */
        Told another() {
            return new Told(initiative, day, visibility, List.of());
        }

        private Told(InitiativeId initiative, LocalDate day, Visibility visibility, List<BookingId> bookings) {
            this.initiative = initiative;
            this.thread = ThreadId.of(initiative);
            this.bookings = bookings;
            this.day = day;
            this.at = CivilDate.startOf(day).plusSeconds(3600);
            this.visibility = visibility;
        }

        void upToStart(String hypothesis) {
            upToClearance(hypothesis);
            pilot.add(new PilotStarted(id, thread, List.of(MINISTRY), 500, List.of(CALLS), day.plusDays(2), BASIS, at));
        }

        void upToClearance(String hypothesis) {
            pilot.add(new PilotDesigned(
                    id,
                    thread,
                    MINISTRY,
                    List.of(LEAD),
                    List.of(hypothesis),
                    List.of(CALLS),
                    500,
                    List.of("all"),
                    List.of("harm"),
                    10,
                    RiskClass.LOW,
                    StudyDesign.COMPARISON,
                    2,
                    day,
                    day.plusDays(2),
                    List.of(),
                    visibility,
                    bookings,
                    at));
            pilot.add(new PilotCleared(id, thread, TOP, BASIS, null, at));
        }

        List<Event> booked(BookingId booking, LocalDate from, LocalDate to) {
            FacilityId facility = new FacilityId(UUID.randomUUID());
            return List.of(
                    new BookingRequested(
                            booking,
                            thread,
                            facility,
                            "Lab",
                            MINISTRY,
                            MINISTRY,
                            LEAD,
                            from,
                            to,
                            null,
                            DataClassification.OPEN,
                            "the pilot",
                            day,
                            List.of(MINISTRY),
                            visibility,
                            at),
                    new FacilityBooked(booking, thread, facility, "Lab", MINISTRY, from, to, null, at));
        }

        void concluded() {
            pilot.add(new MeasurementRecorded(
                    id, thread, "calls", BigDecimal.ONE, 30, day, day, Map.of("all", BigDecimal.ONE), null, at));
            pilot.add(new PilotConcluded(id, thread, null, at));
        }

        UUID plant() {
            initiative(id);
            append(PilotDecider.stream(id), pilot);
            return id.value();
        }

        /** The other first, so that it is there when the first one is heard of. */
        UUID plantWith(Told other) {
            initiative(id, other.id);
            append(PilotDecider.stream(other.id), other.pilot);
            append(PilotDecider.stream(id), pilot);
            return other.id.value();
        }

        private void initiative(PilotId... linked) {
            List<Event> events = new ArrayList<>(piloting());
            for (PilotId one : linked) events.add(new PilotLinked(initiative, one, List.of(LEAD), at));
            append(InitiativeDecider.stream(initiative), events);
        }

        private List<Event> piloting() {
            return List.of(
                    new InitiativeProposed(
                            initiative,
                            TITLE,
                            "people do not understand our letters",
                            List.of("citizens"),
                            List.of(InnovationType.SERVICE),
                            Origin.SHOP_FLOOR,
                            MINISTRY,
                            new PersonRef("floor-1"),
                            MINISTRY,
                            List.of(),
                            visibility,
                            List.of(),
                            null,
                            null,
                            at),
                    new InitiativeAdmitted(initiative, MINISTRY, LEAD, "yes", day.plusDays(60), null, at),
                    new AccountableExecutiveAssigned(initiative, TOP, "director", MINISTRY, day, at),
                    new ImplementingOwnerNamed(initiative, "Correspondence", new PersonRef("line-1"), MINISTRY, at),
                    new FundingSecured(
                            initiative,
                            new FundId(UUID.randomUUID()),
                            new AllocationId(UUID.randomUUID()),
                            Money.ofEuros(100_000),
                            400,
                            MINISTRY,
                            at),
                    new GateReviewRequested(
                            initiative, Gate.G2, LEAD, List.of(), BASIS, "a desk", day.plusDays(15), at),
                    new GateDecided(
                            initiative,
                            Gate.G2,
                            GateOutcome.PASS,
                            List.of(),
                            "good",
                            List.of(new PersonRef("board-1"), new PersonRef("board-2")),
                            false,
                            Stage.PILOTING,
                            day.plusDays(365),
                            at));
        }

        private void append(StreamId stream, List<Event> events) {
            Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("test", MINISTRY), null, visibility);
            store.append(stream, Head.NONE, events, metadata).await().atMost(SOON);
        }
    }
}
