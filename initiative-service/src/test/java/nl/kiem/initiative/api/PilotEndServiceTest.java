package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.EventStore;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PilotEndServiceTest {

    private static final int ROUNDS = 25;
    private static final Map<String, Object> STOP = Map.of(
            "reason", "enough", "lesson", Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d"));

    private final PlantedPilots planted;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final MovedClock clock;

    PilotEndServiceTest(
            EventStore store,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            MovedClock clock) {
        this.planted = new PlantedPilots(store);
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void however_often_a_start_and_a_stop_meet_no_pilot_runs_in_the_end_whose_initiative_is_over() throws Exception {
        int stops = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID pilot = planted.cleared(today(), Visibility.GOVERNMENT);
                UUID initiative = initiativeOf(pilot);
                CyclicBarrier together = new CyclicBarrier(2);
                boolean elsewhere = round % 2 == 0;
                int meanwhile = round / 2;
                Callable<Boolean> start = () -> {
                    together.await();
                    return post(Role.TL, "lead-1", "/pilots/" + pilot + "/starts", Map.of())
                                    .statusCode()
                            == 200;
                };
                Callable<Boolean> stop = () -> {
                    together.await();
                    for (int i = 0; i < meanwhile; i++)
                        get("/pilots/" + pilot); // at another moment of the start each time
                    return elsewhere
                            ? stopUnaware(initiative)
                            : stop(initiative).statusCode() == 200;
                };
                Future<Boolean> started = people.submit(start);
                Future<Boolean> stopped = people.submit(stop);
                started.get();
                if (!stopped.get()) continue;
                stops++;
                Response end = await(
                        "/pilots/" + pilot,
                        answer -> Set.of("Withdrawn", "Concluded").contains(answer.<String>path("state")));
                end.then().body("waits", hasSize(0));
            }
        }
        assertThat(stops).as("stops that came through").isGreaterThan(ROUNDS / 2 - 1);
    }

    /** As another process would that looked at the pilots a moment before one began. */
    @Test
    void a_pilot_that_began_while_its_initiative_was_stopped_elsewhere_ends_at_once() throws Exception {
        UUID pilot = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        UUID initiative = initiativeOf(pilot);
        stop(initiative).then().statusCode(409).body("code", equalTo("PILOT_STILL_RUNNING"));
        assertThat(stopUnaware(initiative)).isTrue();
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/exposures", Map.of("count", 1))
                .then()
                .statusCode(409);
        await("/pilots/" + pilot, answer -> "Concluded".equals(answer.path("state")))
                .then()
                .body("earlyStopReason", equalTo("its initiative is over: STOPPED"))
                .body("waits", hasSize(0));
    }

    @Test
    void a_pilot_is_given_up_and_another_designed_in_its_place() {
        UUID pilot = planted.cleared(today(), Visibility.GOVERNMENT);
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/withdrawals", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("REASON_MISSING"))
                .body("missing.item", contains("reason"));
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/withdrawals", Map.of("reason", "the supplier is gone"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Withdrawn"));
        UUID initiative = initiativeOf(pilot);
        post(Role.TL, "lead-1", "/pilots", design(initiative)).then().statusCode(201);
        stop(initiative).then().statusCode(200);
    }

    @Test
    void an_initiative_that_waited_for_the_pilot_that_is_given_up_goes_back_to_developing() throws Exception {
        UUID pilot = planted.clearedBesideOneNotProven(today(), Visibility.GOVERNMENT);
        String initiative = "/initiatives/" + initiativeOf(pilot);
        get(initiative).then().body("stage", equalTo("PILOTING"));
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/withdrawals", Map.of("reason", "the supplier is gone"))
                .then()
                .statusCode(200);
        await(initiative, answer -> "DEVELOPING".equals(answer.path("stage")));
    }

    @Test
    void a_stop_criterion_that_is_met_suspends_at_once() {
        UUID pilot = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        Map<String, Object> met = Map.of("criterion", "harm", "explanation", "a letter of the family");
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/stop-criteria", met)
                .then()
                .statusCode(200)
                .body("state", equalTo("Suspended"));
        get("/pilots/" + pilot)
                .then()
                .body("stopCriteriaMet.criterion", contains("harm"))
                .body("waits.find { it.awaited == 'RESUMPTION' }.waitingFor", equalTo("EXE"));
    }

    @Test
    void what_waits_for_the_start_of_a_pilot_whose_initiative_is_over_is_told_by_nobody() throws Exception {
        UUID cleared = planted.cleared(today(), Visibility.GOVERNMENT);
        UUID initiative = initiativeOf(cleared);
        UUID designed = post(Role.TL, "lead-1", "/pilots", design(initiative)).path("id") instanceof String id
                ? UUID.fromString(id)
                : null;
        stop(initiative).then().statusCode(200);
        await("/pilots/" + cleared, answer -> "Withdrawn".equals(answer.path("state")));
        clock.forward(Duration.ofDays(30));
        await("/pilots/" + designed, answer -> "Withdrawn".equals(answer.path("state")))
                .then()
                .body("waits", hasSize(0));
    }

    private Response stop(UUID initiative) {
        return post(Role.EXE, "executive-1", "/initiatives/" + initiative + "/stops", STOP);
    }

    /** Without having looked at the pilots. */
    private boolean stopUnaware(UUID initiative) {
        Actor by = new Actor(new PersonRef("executive-1"), new OrganisationId(MINISTRY), Set.of(Role.EXE));
        Stop stop = new Stop("enough", new Lesson("a", "b", "c", "d"), Set.of(), by, clock.instant());
        initiatives
                .handle(
                        InitiativeDecider.stream(new InitiativeId(initiative)),
                        stop,
                        new Metadata(UUID.randomUUID(), "f", by, null),
                        OptionalLong.empty())
                .await()
                .atMost(Duration.ofSeconds(10));
        return true;
    }

    private static UUID initiativeOf(UUID pilot) {
        return UUID.fromString(get("/pilots/" + pilot).path("initiativeId"));
    }

    private Map<String, Object> design(UUID initiative) {
        LocalDate start = today().plusDays(10);
        return Map.ofEntries(
                Map.entry("initiativeId", initiative),
                Map.entry("hypotheses", List.of("people answer")),
                Map.entry(
                        "measures",
                        List.of(Map.of(
                                "name",
                                "calls",
                                "primary",
                                true,
                                "baseline",
                                10,
                                "target",
                                2,
                                "direction",
                                "DOWN",
                                "unit",
                                "a week",
                                "source",
                                "exchange"))),
                Map.entry("exposureMax", 100),
                Map.entry("groups", List.of("all")),
                Map.entry("stopCriteria", List.of("harm")),
                Map.entry("harmMax", 5),
                Map.entry("riskClass", "LOW"),
                Map.entry("design", "BEFORE_AFTER"),
                Map.entry("evidenceLevelTarget", 2),
                Map.entry("start", start.toString()),
                Map.entry("end", start.plusDays(9).toString()));
    }

    private LocalDate today() {
        return CivilDate.of(clock.instant());
    }
}
