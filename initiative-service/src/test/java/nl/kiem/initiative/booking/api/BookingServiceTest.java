package nl.kiem.initiative.booking.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingServiceTest {

    private static final int MANY = 200;
    private static final int CAPACITY = 7;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final MovedClock clock;

    BookingServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void of_two_hundred_who_book_one_slot_at_once_exactly_its_capacity_is_confirmed_and_all_others_are_declined()
            throws Exception {
        String initiative = admitted();
        String facility = offered(CAPACITY, true);

        List<Response> answers = atOnce(MANY, number -> book("lead-" + number, initiative, facility));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(states(answers, "Confirmed")).hasSize(CAPACITY);
        assertThat(states(answers, "Declined")).hasSize(MANY - CAPACITY);
        Api.await(
                "/facility-use?limit=100",
                use -> Integer.valueOf(CAPACITY).equals(use.path(of(facility) + ".confirmed"))
                        && Integer.valueOf(MANY - CAPACITY).equals(use.path(of(facility) + ".declined")));
        assertThat(match(facility).<Object>path(of(facility))).isNull();

        String one = states(answers, "Confirmed").getFirst().path("id");
        Api.post(Role.TL, "lead-1", "/bookings/" + one + "/cancellations", Map.of("reason", "it rains"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Cancelled"));
        Api.await(matches(), match -> Integer.valueOf(1).equals(match.path(of(facility) + ".free")));
        book("lead-1", initiative, facility).then().statusCode(201).body("state", equalTo("Confirmed"));
    }

    @Test
    void the_same_booking_asked_again_gets_the_same_answer() {
        String initiative = admitted();
        String facility = offered(1, true);
        for (String outcome : List.of("Confirmed", "Declined")) {
            String key = UUID.randomUUID().toString();
            Response first = book("lead-1", initiative, facility, key);
            Response again = book("lead-1", initiative, facility, key);
            assertThat(first.<String>path("state")).isEqualTo(outcome);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Test
    void of_many_confirmations_at_once_by_the_provider_as_many_succeed_as_there_are_places() throws Exception {
        String initiative = admitted();
        String facility = offered(2, false);
        List<String> asked = IntStream.range(0, 6)
                .mapToObj(number -> book("lead-1", initiative, facility).<String>path("id"))
                .toList();

        List<Response> answers = atOnce(
                6,
                number -> Api.post(
                        Role.FAC,
                        "keeper-1",
                        "/bookings/" + asked.get(number) + "/answers",
                        Map.of("answer", "CONFIRM")));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 200, 409, 409, 409, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code")))
                .containsOnly("FACILITY_FULL");
    }

    @Test
    void a_booking_that_is_confirmed_twice_at_once_keeps_its_place() throws Exception {
        String initiative = admitted();
        String facility = offered(1, false);
        for (int round = 0; round < 5; round++) {
            String asked = book("lead-1", initiative, facility).path("id");
            List<Response> answers = atOnce(
                    8,
                    number -> Api.as(Role.FAC, MINISTRY, "keeper-1")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "\"1\"")
                            .body(Map.of("answer", "CONFIRM"))
                            .post("/v1/bookings/" + asked + "/answers"));
            assertThat(answers.stream().map(Response::statusCode)).contains(200).isSubsetOf(200, 412);

            String next = book("lead-2", initiative, facility).path("id");
            Api.post(Role.FAC, "keeper-1", "/bookings/" + next + "/answers", Map.of("answer", "CONFIRM"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("FACILITY_FULL"));
            Api.post(Role.TL, "lead-1", "/bookings/" + asked + "/cancellations", Map.of("reason", "next round"))
                    .then()
                    .statusCode(200);
            Api.await(matches(), match -> Integer.valueOf(1).equals(match.path(of(facility) + ".free")));
        }
    }

    @Test
    void what_an_initiative_asked_for_waits_for_nobody_when_it_is_over() throws Exception {
        String initiative = admitted();
        String booking = book("lead-1", initiative, offered(1, false)).path("id");
        Api.await("/bookings?initiative=" + initiative, found -> "REQUESTED".equals(found.path("items[0].state")));
        Map<String, Object> stop = Map.of(
                "reason",
                "enough",
                "lesson",
                Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d"));
        Api.decide(Role.PB, "board-1", "/initiatives/" + initiative, "/stops", stop)
                .then()
                .statusCode(200);
        Api.await("/bookings/" + booking, answer -> "CANCELLED".equals(answer.path("state")));
    }

    @Test
    void what_was_booked_for_a_proposal_is_free_again_when_it_is_rejected() throws Exception {
        String initiative = proposed();
        String facility = offer(Map.of("answersAtOnce", true, "minimumStage", "PROPOSED"));
        String booking = book("lead-1", initiative, facility).path("id");
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + initiative + "/screenings",
                        Map.of("decision", "REJECT", "reason", "it is there already"))
                .then()
                .statusCode(200);
        Api.await("/bookings/" + booking, answer -> "CANCELLED".equals(answer.path("state")));
    }

    @Test
    void a_facility_that_nobody_offers_is_a_gap_until_somebody_does() throws Exception {
        String initiative = admitted();
        String region = "region-" + UUID.randomUUID();
        Map<String, Object> wish = Map.of(
                "initiativeId",
                initiative,
                "kind",
                "TEST_PANEL",
                "classification",
                "INTERNAL",
                "region",
                region,
                "purpose",
                "people who try the letter");
        String id = Api.post(Role.TL, "lead-1", "/facility-wishes", wish).path("id");
        Api.await("/facility-gaps?kind=TEST_PANEL&limit=100", gaps -> gaps.path(of(id)) != null);

        String open = offer(Map.of("kind", "TEST_PANEL", "classification", "OPEN", "region", region));
        String fits = offer(Map.of("kind", "TEST_PANEL", "classification", "CONFIDENTIAL", "region", region));
        Api.await("/facility-gaps?kind=TEST_PANEL&limit=100", gaps -> gaps.path(of(id)) == null);
        Api.await(
                "/facility-matches?stage=EXPLORING&classification=INTERNAL&kind=TEST_PANEL&limit=100&from=2031-03-03&to="
                        + "2031-03-07&region=" + region,
                found -> List.of(fits).equals(found.path("items.id")));

        Api.await(
                        "/facility-wishes/" + id + "/matches?limit=100",
                        found -> Boolean.TRUE.equals(found.path(of(fits) + ".fits")))
                .then()
                .body(of(open) + ".fits", equalTo(false))
                .body(of(open) + ".obstacles[0].code", equalTo("DATA_TOO_DELICATE"))
                .body(of(open) + ".obstacles[0].needed", equalTo(wish.get("classification")))
                .body(of(open) + ".obstacles[0].offered", equalTo("OPEN"));
        Api.await(
                "/facility-use?days=7&limit=100",
                found -> Integer.valueOf(0).equals(found.path(of(fits) + ".ahead.taken"))
                        && found.<Integer>path(of(fits) + ".ahead.places") > 0);
    }

    @Test
    void what_several_organisations_offer_in_one_place_is_flagged() throws Exception {
        String region = "Region " + UUID.randomUUID();
        String ours = offer(Map.of("kind", "SANDBOX", "region", region));
        Api.await("/facilities?kind=SANDBOX&limit=100", found -> found.path(of(ours)) != null);
        String doubled = "items.find { it.region == '" + region + "' }";
        assertThat(Api.get("/facility-doubles?kind=SANDBOX&limit=100").<Object>path(doubled))
                .isNull();
        Api.register("tooi:mnre1045");
        String theirs = offer("tooi:mnre1045", Map.of("kind", "SANDBOX", "region", region));
        Api.await("/facility-doubles?kind=SANDBOX&limit=100", found -> found.path(doubled) != null)
                .then()
                .body(doubled + ".providers", equalTo(2))
                .body(doubled + ".offers.id", containsInAnyOrder(ours, theirs));
    }

    @Test
    void what_an_initiative_had_booked_is_free_again_when_it_stops() throws Exception {
        String initiative = admitted();
        String facility = offered(1, true);
        String booking = book("lead-1", initiative, facility).path("id");
        Map<String, Object> stop = Map.of(
                "reason",
                "enough",
                "lesson",
                Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d"));
        Api.await(
                "/initiatives/" + initiative, answer -> "\"3\"".equals(answer.header("ETag"))); // it knows the booking
        Api.decide(Role.PB, "board-1", "/initiatives/" + initiative, "/stops", stop)
                .then()
                .statusCode(200);

        Api.await("/bookings/" + booking, answer -> "CANCELLED".equals(answer.path("state")));
        Api.await(matches(), match -> Integer.valueOf(1).equals(match.path(of(facility) + ".free")));
    }

    @Test
    void an_answer_that_does_not_come_is_told_and_the_booking_lapses_when_its_day_has_gone_by() throws Exception {
        String initiative = admitted();
        LocalDate soon = LocalDate.ofInstant(clock.instant(), AMSTERDAM).plusDays(20);
        Map<String, Object> body = new HashMap<>(body(initiative, offered(1, false)));
        body.put("from", soon.toString());
        body.put("to", soon.toString());
        String booking = Api.post(Role.TL, "lead-1", "/bookings", body)
                .then()
                .statusCode(201)
                .body("state", equalTo("Requested"))
                .extract()
                .path("id");

        clock.forward(Duration.ofDays(12));
        Api.await("/bookings?initiative=" + initiative, found -> Boolean.TRUE.equals(found.path("items[0].overdue")));
        clock.forward(Duration.ofDays(10));
        Api.await("/bookings/" + booking, answer -> "LAPSED".equals(answer.path("state")));
    }

    private static List<Response> states(List<Response> answers, String state) {
        return answers.stream()
                .filter(answer -> state.equals(answer.path("state")))
                .toList();
    }

    private static String of(String id) {
        return "items.find { it.id == '" + id + "' }";
    }

    /** Far away, so that no clock that a test moves comes near; a Tuesday. */
    private String day() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), AMSTERDAM).plusDays(200);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY) day = day.plusDays(1);
        return day.toString();
    }

    private String matches() {
        return "/facility-matches?stage=EXPLORING&classification=INTERNAL&kind=LAB&limit=100&from=%1$s&to=%1$s"
                .formatted(day());
    }

    private Response match(String facility) throws InterruptedException {
        return Api.await(matches(), found -> found.path(of(facility)) == null);
    }

    private Response book(String lead, String initiative, String facility) {
        return book(lead, initiative, facility, UUID.randomUUID().toString());
    }

    private Response book(String lead, String initiative, String facility, String key) {
        return Api.post(Role.TL, lead, "/bookings", body(initiative, facility), key);
    }

    private Map<String, Object> body(String initiative, String facility) {
        return Map.of(
                "initiativeId",
                initiative,
                "facilityId",
                facility,
                "from",
                day(),
                "to",
                day(),
                "classification",
                "INTERNAL",
                "purpose",
                "readers try the letter");
    }

    private static String offered(int capacity, boolean atOnce) {
        return offer(Map.of("capacity", capacity, "answersAtOnce", atOnce));
    }

    private static String offer(Map<String, Object> more) {
        return offer(MINISTRY, more);
    }

    private static String offer(String organisation, Map<String, Object> more) {
        Map<String, Object> offer = new HashMap<>(Map.of(
                "name", "Letter lab",
                "description", "a room with readers",
                "kind", "LAB",
                "capacity", 1,
                "slot", "DAY",
                "weekends", true,
                "classification", "CONFIDENTIAL"));
        offer.putAll(more);
        return Api.as(Role.FAC, organisation, "keeper-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(offer)
                .post("/v1/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String admitted() {
        String id = proposed();
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + id + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
        return id;
    }

    private static String proposed() {
        Map<String, Object> proposal = Map.of(
                "title",
                "Letters that people understand",
                "problem",
                "people do not understand our letters",
                "targetGroups",
                List.of("citizens with debts"),
                "types",
                List.of("SERVICE"),
                "origin",
                "SHOP_FLOOR",
                "organisation",
                MINISTRY);
        return Api.post(Role.INI, "floor-1", "/initiatives", proposal).path("id");
    }

    private static List<Response> atOnce(int count, IntFunction<Response> ask) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> asked = IntStream.range(0, count)
                    .<Callable<Response>>mapToObj(number -> () -> ask.apply(number))
                    .toList();
            return people.invokeAll(asked).stream().map(Future::resultNow).toList();
        }
    }
}
