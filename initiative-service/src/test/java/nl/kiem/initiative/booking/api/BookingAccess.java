package nl.kiem.initiative.booking.api;

import static nl.kiem.events.testkit.AccessMatrix.OWNER;
import static nl.kiem.events.testkit.AccessMatrix.PARTICIPANT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.api.AccessFixtures;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.facility.domain.FacilityDecider;
import nl.kiem.initiative.wish.domain.WishDecider;

/** Facilities, bookings and wishes for the tests of who may what. */
public final class BookingAccess implements AccessFixtures {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final EventStore store;

    public BookingAccess(EventStore store) {
        this.store = store;
    }

    @Override
    public boolean serves(String operation) {
        return operation.contains(" /facilit") || operation.contains(" /bookings");
    }

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "POST /facilities",
                    "GET /facilities",
                    "GET /bookings",
                    "GET /facility-gaps",
                    "GET /facility-use",
                    "GET /facility-doubles" -> List.of(AccessFixture.ofNobody());
            case "GET /facility-matches" ->
                List.of(AccessFixture.ofNobody()
                        .query(
                                "stage",
                                "EXPLORING",
                                "classification",
                                "OPEN",
                                "from",
                                "2027-03-01",
                                "to",
                                "2027-03-05"));
            case "POST /bookings" -> each(this::booking);
            case "POST /facility-wishes" -> each(this::wishing);
            case "GET /facility-wishes/{id}", "GET /facility-wishes/{id}/matches" -> each(this::wish);
            default -> each(operation.contains(" /bookings/{id}") ? this::booked : this::facility);
        };
    }

    private static List<AccessFixture> each(Function<Visibility, AccessFixture> made) {
        return Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                .map(made)
                .toList();
    }

    private AccessFixture booking(Visibility visibility) {
        return AccessFixture.about(AccessMatrix.seenBy(visibility))
                .body("""
                {"initiativeId": "%s", "facilityId": "%s", "from": "2027-03-01", "to": "2027-03-01",
                 "classification": "OPEN", "purpose": "to try"}""".formatted(proposed(visibility), offered(Visibility.PUBLIC)));
    }

    private AccessFixture wishing(Visibility visibility) {
        return AccessFixture.about(AccessMatrix.seenBy(visibility)).body("""
                {"initiativeId": "%s", "kind": "LAB", "classification": "OPEN", "purpose": "to try"}""".formatted(proposed(visibility)));
    }

    private AccessFixture facility(Visibility visibility) {
        return AccessFixture.about(
                Custody.of(OWNER, visibility), "id", offered(visibility).toString());
    }

    private UUID offered(Visibility visibility) {
        FacilityId id = new FacilityId(UUID.randomUUID());
        record(
                FacilityDecider.stream(id),
                visibility,
                new FacilityOffered(
                        id,
                        "Lab",
                        "a room",
                        FacilityKind.LAB,
                        OWNER,
                        1000,
                        SlotLength.DAY,
                        true,
                        DataClassification.OPEN,
                        Stage.PROPOSED,
                        null,
                        false,
                        visibility,
                        AT));
        return id.value();
    }

    private AccessFixture booked(Visibility visibility) {
        BookingId id = new BookingId(UUID.randomUUID());
        record(
                BookingDecider.stream(id),
                visibility,
                new BookingRequested(
                        id,
                        new ThreadId(proposed(visibility)),
                        new FacilityId(offered(visibility)),
                        "Lab",
                        OWNER,
                        PARTICIPANT,
                        new PersonRef("p-access-booker"),
                        DAY,
                        DAY,
                        null,
                        DataClassification.OPEN,
                        "to try",
                        DAY,
                        List.of(PARTICIPANT),
                        visibility,
                        AT));
        return AccessFixture.about(
                AccessMatrix.seenBy(visibility), "id", id.value().toString());
    }

    private AccessFixture wish(Visibility visibility) {
        FacilityWishId id = new FacilityWishId(UUID.randomUUID());
        record(
                WishDecider.stream(id),
                visibility,
                new FacilityWished(
                        id,
                        new ThreadId(UUID.randomUUID()),
                        OWNER,
                        FacilityKind.LAB,
                        DataClassification.OPEN,
                        Stage.EXPLORING,
                        null,
                        null,
                        null,
                        "to try",
                        List.of(PARTICIPANT),
                        visibility,
                        AT));
        return AccessFixture.about(
                AccessMatrix.seenBy(visibility), "id", id.value().toString());
    }

    private static UUID proposed(Visibility visibility) {
        for (OrganisationId one : List.of(OWNER, PARTICIPANT)) Api.register(one.value());
        Map<String, Object> proposal = Map.of(
                "title",
                "Letters that people understand",
                "problem",
                "people do not understand our letters",
                "targetGroups",
                List.of("citizens"),
                "types",
                List.of("SERVICE"),
                "origin",
                "SHOP_FLOOR",
                "organisation",
                OWNER.value(),
                "partners",
                List.of(PARTICIPANT.value()),
                "visibility",
                visibility.name());
        String id = Api.post(Role.INI, "p-access-proposer", "/initiatives", proposal)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private void record(StreamId stream, Visibility visibility, Event event) {
        Metadata metadata = new Metadata(UUID.randomUUID(), "f", Actor.system("access-test", OWNER), null, visibility);
        store.append(stream, Head.NONE, List.of(event), metadata).await().atMost(SOON);
    }
}
