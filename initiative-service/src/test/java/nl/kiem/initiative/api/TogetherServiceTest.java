package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TogetherServiceTest {

    private final MovedClock clock;

    TogetherServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
        Api.register(ELSEWHERE);
        Api.appoint(MINISTRY, "director-general", "executive-1");
        Api.appoint(MINISTRY, "secretary-general", "executive-2");
    }

    @Test
    void two_that_want_the_same_go_on_as_one_when_both_leads_want_that() throws InterruptedException {
        String survivor = propose(ELSEWHERE, "floor-2");
        String absorbed = propose(MINISTRY, "floor-1");

        steer(Role.TL, MINISTRY, "lead-1", absorbed, "merge-consents", Map.of("survivor", survivor))
                .then()
                .statusCode(409)
                .body("code", equalTo("MERGE_NOT_OFFERED"))
                .body("missing.supplier.role", contains("TL"));
        steer(Role.TL, ELSEWHERE, "lead-2", survivor, "merge-offers", Map.of("absorbed", absorbed))
                .then()
                .statusCode(200);
        steer(Role.TL, MINISTRY, "lead-1", absorbed, "merge-consents", Map.of("survivor", survivor))
                .then()
                .statusCode(200)
                .body("state", equalTo("Merged"));

        get("/initiatives/" + absorbed)
                .then()
                .body("stage", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor))
                .body("waits", equalTo(List.of()));
        get("/initiatives/" + absorbed + "/next-steps").then().body("items", equalTo(List.of()));
        await(
                "/initiatives/" + survivor,
                answer -> answer.<List<String>>path("participants").contains(MINISTRY));
        await(
                "/initiatives?stage=MERGED&limit=100",
                answer -> answer.<List<String>>path("items.mergedInto").contains(survivor));
    }

    @Test
    void who_may_not_see_the_other_is_told_that_it_is_not_there() {
        String survivor =
                propose(ELSEWHERE, "floor-2", Map.of("visibility", "PARTICIPANTS", "partners", List.of(MINISTRY)));
        String absorbed = propose(MINISTRY, "floor-1", Map.of("visibility", "PARTICIPANTS"));
        steer(Role.TL, ELSEWHERE, "lead-2", survivor, "merge-offers", Map.of("absorbed", absorbed))
                .then()
                .statusCode(409)
                .body("code", equalTo("OTHER_INITIATIVE_UNKNOWN"));
    }

    @Test
    void work_stands_still_until_the_lead_lets_it_go_on_and_a_passed_pause_is_told() throws InterruptedException {
        String id = propose(MINISTRY, "floor-1");
        admit(id);
        LocalDate until = CivilDate.of(clock.instant()).plusDays(3);
        steer(Role.EXE, MINISTRY, "executive-1", id, "pauses", Map.of("until", until.toString(), "reason", "summer"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Paused"));
        get("/initiatives/" + id + "/next-steps")
                .then()
                .body("items.step", contains("RESUME", "ACCEPT_OWNERSHIP", "STOP"))
                .body("items[0].ready", equalTo(true))
                .body("items[0].dueBy", equalTo(until.toString()))
                .body("items[0].by.role", contains("TL"));
        String version = get("/initiatives/" + id).header("ETag");

        clock.forward(Duration.ofDays(5));

        await("/initiatives/" + id, answer -> !version.equals(answer.header("ETag")))
                .then()
                .body("pausedUntil", equalTo(until.toString()))
                .body("waitingFor", equalTo("TL"));
        steer(Role.TL, MINISTRY, "lead-1", id, "resumptions", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("Exploring"));
    }

    @Test
    void an_executive_steps_back_and_after_the_grace_no_gate_opens_until_a_successor_accepts()
            throws InterruptedException {
        String id = propose(MINISTRY, "floor-1");
        admit(id);
        steer(Role.EXE, MINISTRY, "executive-1", id, "executive-withdrawals", Map.of())
                .then()
                .statusCode(200);
        get("/initiatives/" + id).then().body("executive", nullValue()).body("lapse.cause", equalTo("WITHDRAWN"));

        clock.forward(Duration.ofDays(40));

        Map<String, Object> review = Map.of("gate", "G1");
        steer(Role.TL, MINISTRY, "lead-1", id, "gate-reviews", review)
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNTABILITY_LAPSED"))
                .body("missing.item", contains("executive"))
                .body("missing.supplier.role", contains("EXE"));
        get("/initiatives/" + id + "/next-steps")
                .then()
                .body("items.find { it.step == 'REQUEST_GATE' }.missing.item", hasItem("executive"));
        await(
                "/initiatives?waitingFor=EXE&overdue=true&limit=100",
                answer -> answer.<List<String>>path("items.id").contains(id));
        steer(Role.EXE, MINISTRY, "executive-2", id, "executive-assignments", Map.of("function", "secretary-general"))
                .then()
                .statusCode(200);
        steer(Role.TL, MINISTRY, "lead-1", id, "gate-reviews", review)
                .then()
                .statusCode(409)
                .body("code", equalTo("GATE_FILE_INCOMPLETE"));
    }

    private static void admit(String id) {
        post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + id + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
        steer(Role.EXE, MINISTRY, "executive-1", id, "executive-assignments", Map.of("function", "director-general"))
                .then()
                .statusCode(200);
    }

    private static String propose(String organisation, String person) {
        return propose(organisation, person, Map.of());
    }

    private static String propose(String organisation, String person, Map<String, Object> more) {
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "title", "Letters that people understand",
                "problem", "people do not understand our letters",
                "targetGroups", List.of("citizens with debts"),
                "types", List.of("SERVICE"),
                "origin", "SHOP_FLOOR",
                "facet", "ADAPTIVE",
                "obligation", "art. 3:46 Awb",
                "organisation", organisation));
        proposal.putAll(more);
        String id = Api.as(Role.INI, organisation, person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(proposal)
                .post("/v1/initiatives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(id).isNotNull();
        return id;
    }

    private static Response steer(
            Role role, String organisation, String person, String id, String what, Map<String, Object> body) {
        return Api.as(role, organisation, person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/initiatives/" + id + "/" + what);
    }
}
