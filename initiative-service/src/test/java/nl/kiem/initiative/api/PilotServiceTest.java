package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kiem.events.EventStore;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PilotServiceTest {

    private static final int AT_ONCE = 50;

    private final PlantedPilots planted;
    private final EventStore store;
    private final Pool pool;
    private final MovedClock clock;

    PilotServiceTest(EventStore store, Pool pool, MovedClock clock) {
        this.planted = new PlantedPilots(store);
        this.store = store;
        this.pool = pool;
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void however_many_report_at_once_the_incident_over_the_limit_and_the_suspension_are_one_append() throws Exception {
        UUID id = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        Map<String, Object> incident = Map.of("severity", "MINOR", "description", "wrong house", "affectedCount", 1);
        Callable<Integer> report = () -> Api.as(Role.INI, MINISTRY, "floor-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"") // long past: what people came to does not depend on it
                .body(incident)
                .post("/v1/pilots/" + id + "/incidents")
                .statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) asked.add(people.submit(report));
            for (Future<Integer> one : asked) answers.add(one.get());
        }
        assertThat(answers).hasSize(AT_ONCE).containsOnly(200);
        List<Recorded<Event>> history = history(id);
        List<Recorded<Event>> suspensions = history.stream()
                .filter(one -> one.event() instanceof PilotSuspended)
                .toList();
        assertThat(suspensions).hasSize(1);
        long version = suspensions.getFirst().version();
        Recorded<Event> last = history.get((int) version - 2);
        assertThat(last.event()).isInstanceOfSatisfying(PilotIncidentReported.class, e -> {
            assertThat(e.suspended()).isTrue();
            assertThat(e.number()).isEqualTo(10);
        });
        assertThat(last.metadata().commandId())
                .isEqualTo(suspensions.getFirst().metadata().commandId());
        assertThat(transactions(id, version - 1, version)).isEqualTo(1);
        assertThat(transactions(id, version - 2, version - 1)).isEqualTo(2);
        get("/pilots/" + id)
                .then()
                .body("state", equalTo("Suspended"))
                .body("affected", equalTo(AT_ONCE))
                .body("missing.item", contains("incidents.10"))
                .body("waits.find { it.awaited == 'RESUMPTION' }.waitingFor", equalTo("EXE"));
    }

    @Test
    void nobody_takes_part_in_a_suspended_pilot_until_its_executive_lets_it_go_on() {
        UUID id = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        String pilot = "/pilots/" + id;
        post(Role.TL, "lead-1", pilot + "/exposures", Map.of("count", 30))
                .then()
                .statusCode(200);
        post(
                        Role.INI,
                        "floor-1",
                        pilot + "/incidents",
                        Map.of("severity", "SEVERE", "description", "wrong house", "affectedCount", 10))
                .then()
                .body("state", equalTo("Suspended"));
        post(Role.TL, "lead-1", pilot + "/exposures", Map.of("count", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPOSURE_FROZEN"));
        post(Role.EXE, "executive-1", pilot + "/resumptions", Map.of("reason", "checked", "harmMax", 12))
                .then()
                .statusCode(409)
                .body("code", equalTo("RESUMPTION_INCOMPLETE"))
                .body("missing.item", contains("incidents.1"));
        post(
                        Role.TL,
                        "lead-1",
                        pilot + "/incidents/1/findings",
                        Map.of("finding", "two files had one number", "remedy", "the number is checked"))
                .then()
                .statusCode(200);
        post(Role.EXE, "executive-1", pilot + "/resumptions", Map.of("reason", "checked", "harmMax", 12))
                .then()
                .statusCode(200)
                .body("state", equalTo("Running"));
        post(Role.TL, "lead-1", pilot + "/exposures", Map.of("count", 1)).then().statusCode(200);
        get(pilot).then().body("exposed", equalTo(31)).body("harmMax", equalTo(12));
    }

    @Test
    void a_pilot_whose_last_day_passes_is_told_once_and_the_list_says_whom_it_waits_for() throws InterruptedException {
        UUID id = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        clock.forward(Duration.ofDays(3));
        Response row = await(
                "/pilots?state=RUNNING&limit=100",
                answer -> answer.<List<Object>>path("items.findAll { it.id == '%s' && it.waits.CONCLUSION.told == 1 }"
                                        .formatted(id))
                                .size()
                        == 1);
        row.then()
                .body("items.find { it.id == '%s' }.waits.CONCLUSION.waitingFor".formatted(id), equalTo("TL"))
                .body("items.find { it.id == '%s' }.hypothesisKeys".formatted(id), contains("fewer calls"));
        assertThat(history(id).stream().filter(one -> one.event() instanceof PilotDeadlineExceeded))
                .hasSize(1);
        get("/pilots/" + id).then().body("waits", hasSize(1)).body("waits[0].told", equalTo(1));
    }

    @Test
    void a_pilot_hears_when_another_initiative_could_not_show_the_same() throws InterruptedException {
        String hypothesis = "letters " + UUID.randomUUID();
        UUID warned = planted.running(today(), Visibility.GOVERNMENT, hypothesis);
        UUID open = planted.running(today(), Visibility.PUBLIC, hypothesis);
        UUID other = planted.running(today(), Visibility.GOVERNMENT, "something else");
        await(
                "/pilots?limit=100&state=RUNNING",
                answer ->
                        answer.<List<String>>path("items.id").containsAll(List.of(warned.toString(), open.toString())));
        UUID failed = planted.notProven(today(), Visibility.GOVERNMENT, hypothesis.toUpperCase(Locale.ROOT) + "!");

        Response told = await(
                "/pilots/" + warned,
                answer -> !answer.<List<Object>>path("doubts").isEmpty());
        told.then().body("doubts.pilotId", contains(failed.toString())).body("doubts.hypothesis", contains(hypothesis));
        assertThat(history(warned).stream().filter(one -> one.event() instanceof HypothesisDoubted))
                .hasSize(1);
        assertThat(history(other).stream().filter(one -> one.event() instanceof HypothesisDoubted))
                .isEmpty();
        assertThat(history(open).stream().filter(one -> one.event() instanceof HypothesisDoubted))
                .as("what the public may not know of is not told where the public reads")
                .isEmpty();
    }

    @Test
    void a_pilot_whose_facility_is_not_booked_does_not_start() {
        BookingId nowhere = new BookingId(UUID.randomUUID());
        UUID waits = planted.cleared(today(), Visibility.GOVERNMENT, nowhere);
        post(Role.TL, "lead-1", "/pilots/" + waits + "/starts", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("BOOKING_LAPSED"))
                .body("missing.item", contains("bookings." + nowhere));
        UUID ready = planted.cleared(today(), Visibility.GOVERNMENT);
        post(Role.TL, "lead-1", "/pilots/" + ready + "/starts", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("Running"));
    }

    @Test
    void a_pilot_whose_facility_is_booked_for_none_of_its_days_does_not_start_and_says_what_lacks() {
        LocalDate end = today().plusDays(2);
        UUID waits = planted.clearedAndBooked(today(), end.plusDays(1), end.plusDays(3));
        get("/pilots/" + waits)
                .then()
                .body("missing.detail", hasItem(containsString("the pilot runs from " + today() + " to " + end)));
        post(Role.TL, "lead-1", "/pilots/" + waits + "/starts", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("BOOKING_OUTSIDE_PILOT"))
                .body("missing.detail", hasItem(containsString("book it for days of the pilot")));
        UUID ready = planted.clearedAndBooked(today(), end, end);
        get("/pilots/" + ready).then().body("missing", hasSize(0));
        post(Role.TL, "lead-1", "/pilots/" + ready + "/starts", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("Running"));
    }

    private LocalDate today() {
        return CivilDate.of(clock.instant());
    }

    private List<Recorded<Event>> history(UUID id) {
        return store.read(PlantedPilots.stream(id)).await().atMost(Duration.ofSeconds(10));
    }

    private long transactions(UUID id, long from, long to) {
        return pool.preparedQuery(
                        "SELECT count(DISTINCT tx) FROM event WHERE stream = $1 AND version BETWEEN $2 AND $3")
                .execute(Tuple.of(PlantedPilots.stream(id).toString(), from, to))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
