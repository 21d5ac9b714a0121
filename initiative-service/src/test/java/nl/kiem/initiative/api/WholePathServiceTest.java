package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.decide;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
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
class WholePathServiceTest {

    private final MovedClock clock;

    WholePathServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
        Api.appoint(MINISTRY, "director-general", "executive-1");
    }

    @Test
    void an_initiative_goes_from_proposal_to_proof() throws InterruptedException {
        String initiative = toPiloting();
        String pilot = "/pilots/" + runPilot(initiative);

        Api.as(Role.ASR, Api.ELSEWHERE, "assessor-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("independenceDeclared", true, "level", 3, "confidence", "fair", "limits", "one region"))
                .post("/v1" + pilot + "/assessments")
                .then()
                .statusCode(200);
        decide(
                        Role.PB,
                        "board-1",
                        pilot,
                        "/verdicts",
                        Map.of(
                                "outcome",
                                "PROVEN",
                                "dossierRef",
                                "https://dossier.example/7",
                                "rationale",
                                "on target, nobody harmed"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Proven"));

        await("/initiatives/" + initiative, answer -> "PROVEN".equals(answer.path("stage")));
        await(
                "/initiatives?stage=PROVEN&limit=100",
                answer -> answer.<List<String>>path("items.id").contains(initiative));
    }

    @Test
    void a_pilot_without_proof_sends_the_initiative_back_to_developing() throws InterruptedException {
        String initiative = toPiloting();
        String pilot = "/pilots/" + runPilot(initiative);

        decide(Role.PB, "board-1", pilot, "/verdicts", Map.of("outcome", "NOT_PROVEN"))
                .then()
                .statusCode(409)
                .body("code", equalTo("LESSON_INCOMPLETE"))
                .body("missing.item", hasItem("lesson.finding"));
        Map<String, String> lesson = Map.of(
                "assumption", "people read", "finding", "they call", "reusable", "the script", "advice", "call first");
        decide(
                        Role.PB,
                        "board-1",
                        pilot,
                        "/verdicts",
                        Map.of("outcome", "NOT_PROVEN", "lesson", lesson, "rationale", "they call all the same"))
                .then()
                .statusCode(200)
                .body("state", equalTo("NotProven"));

        await("/initiatives/" + initiative, answer -> "DEVELOPING".equals(answer.path("stage")))
                .then()
                .body("nextGate", equalTo("G2"));
        await("/initiatives/" + initiative, answer -> Integer.valueOf(0).equals(answer.path("funding.leftHours")))
                .then()
                .body("missing.item", hasItem("allocation"));
    }

    @Test
    void a_running_pilot_keeps_its_initiative_from_being_stopped() throws InterruptedException {
        String initiative = toPiloting();
        String pilot = design(initiative);
        start(pilot);

        Map<String, Object> stop = Map.of(
                "reason",
                "enough",
                "lesson",
                Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d"));
        post(Role.EXE, "executive-1", "/initiatives/" + initiative + "/stops", stop)
                .then()
                .statusCode(409)
                .body("code", equalTo("PILOT_STILL_RUNNING"));
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/conclusions", Map.of("earlyStopReason", "nobody came"))
                .then()
                .statusCode(200);
        post(Role.EXE, "executive-1", "/initiatives/" + initiative + "/stops", stop)
                .then()
                .statusCode(200)
                .body("state", equalTo("Stopped"));
    }

    @Test
    void incidents_suspend_a_pilot_at_once_when_the_harm_budget_is_used_up() throws InterruptedException {
        String pilot = design(toPiloting());
        start(pilot);

        Map<String, Object> incident = Map.of("severity", "MINOR", "description", "wrong house", "affectedCount", 10);
        post(Role.INI, "floor-1", "/pilots/" + pilot + "/incidents", incident)
                .then()
                .statusCode(200)
                .body("state", equalTo("Suspended"));
        get("/pilots/" + pilot).then().body("affected", equalTo(10));
    }

    private String toPiloting() throws InterruptedException {
        String id = propose();
        String initiative = "/initiatives/" + id;
        post(Role.TL, "lead-1", initiative + "/screenings", Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Exploring"));
        get(initiative)
                .then()
                .body("executive", nullValue())
                .body("missing.item", containsInAnyOrder("voices.floor", "voices.expert", "voices.executive"));
        post(Role.EXE, "executive-1", initiative + "/executive-assignments", Map.of("function", "director-general"))
                .then()
                .statusCode(200);
        gate(initiative, Map.of("gate", "G1"));
        Api.speak(initiative, "G2", "floor-1", "expert-1", "executive-1");
        refusedAtGateTwo(initiative);
        post(Role.IMP, "line-1", initiative + "/implementing-owners", Map.of("unit", "Correspondence"))
                .then()
                .statusCode(200);
        fund(id);
        gate(
                initiative,
                Map.of("gate", "G2", "legalBasis", Map.of("kind", "NONE"), "humanScalePlan", "a desk stays open"));
        get(initiative)
                .then()
                .body("stage", equalTo("PILOTING"))
                .body("missing", empty())
                .body("waitingFor", equalTo("TL"));
        return id;
    }

    private static String propose() {
        return post(
                        Role.INI,
                        "floor-1",
                        "/initiatives",
                        Map.of(
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
                                MINISTRY))
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/initiatives/[0-9a-f-]{36}"))
                .extract()
                .path("id");
    }

    private static void gate(String initiative, Map<String, Object> file) {
        if ("G1".equals(file.get("gate"))) Api.speak(initiative, "G1", "floor-1", "expert-1", "executive-1");
        post(Role.TL, "lead-1", initiative + "/gate-reviews", file).then().statusCode(200);
        Map<String, Object> decision = Map.of("gate", file.get("gate"), "outcome", "PASS", "rationale", "worth it");
        decide(Role.PB, "board-1", initiative, "/gate-decisions", decision)
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_NOT_MET"))
                .body("missing.item", contains("votes"));
        post(Role.PB, "board-2", initiative + "/gate-votes", decision).then().statusCode(200);
        decide(Role.PB, "board-1", initiative, "/gate-decisions", decision)
                .then()
                .statusCode(200);
    }

    private static void refusedAtGateTwo(String initiative) {
        post(Role.TL, "lead-1", initiative + "/gate-reviews", Map.of("gate", "G2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("GATE_FILE_INCOMPLETE"))
                .body("missing.item", contains("owner", "allocation", "legalBasis", "humanScalePlan"))
                .body("missing.supplier.role", contains("IMP", "FM", "TL", "TL"));
    }

    private void fund(String initiative) throws InterruptedException {
        LocalDate today = CivilDate.of(clock.instant());
        Map<String, Object> terms = Map.of(
                "name",
                "Renewal",
                "from",
                today.toString(),
                "to",
                today.plusYears(1).toString(),
                "ceiling",
                Map.of("eurCents", 100_000_00),
                "ceilingHours",
                500);
        String fund = post(Role.FM, "manager-1", "/funds", terms)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        Role.FM,
                        "manager-1",
                        "/funds/" + fund + "/allocations",
                        Map.of(
                                "initiativeId",
                                initiative,
                                "money",
                                Map.of("eurCents", 60_000_00),
                                "hours",
                                400,
                                "leadOrganisation",
                                MINISTRY))
                .then()
                .statusCode(201);
        get("/funds/" + fund).then().body("freeHours", equalTo(100));
        await("/initiatives/" + initiative, answer -> answer.path("funding") != null);
    }

    /** Designs, clears, starts, measures and concludes a pilot of three days. */
    private String runPilot(String initiative) {
        String id = design(initiative);
        LocalDate today = CivilDate.of(clock.instant());
        start(id);
        clock.forward(Duration.ofDays(3));
        post(
                        Role.TL,
                        "lead-1",
                        "/pilots/" + id + "/measurements",
                        Map.of(
                                "measure",
                                "answers",
                                "value",
                                65,
                                "n",
                                450,
                                "periodFrom",
                                today.toString(),
                                "periodTo",
                                today.plusDays(2).toString(),
                                "groupValues",
                                Map.of("low literacy", 55, "others", 75)))
                .then()
                .statusCode(200);
        Response concluded = post(Role.TL, "lead-1", "/pilots/" + id + "/conclusions", Map.of());
        assertThat(concluded.<String>path("state")).isEqualTo("Concluded");
        return id;
    }

    private static void start(String pilot) {
        post(Role.EXE, "executive-1", "/pilots/" + pilot + "/clearances", Map.of("personalDataReference", "dpia-7"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Cleared"));
        post(Role.TL, "lead-1", "/pilots/" + pilot + "/starts", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("Running"));
    }

    private String design(String initiative) {
        LocalDate today = CivilDate.of(clock.instant());
        Map<String, Object> design = Map.ofEntries(
                Map.entry("initiativeId", initiative),
                Map.entry("hypotheses", List.of("people answer what they understand")),
                Map.entry(
                        "measures",
                        List.of(Map.of(
                                "name", "answers",
                                "primary", true,
                                "baseline", 40,
                                "target", 60,
                                "direction", "UP",
                                "unit", "percent",
                                "source", "case system"))),
                Map.entry("exposureMax", 500),
                Map.entry("groups", List.of("low literacy", "others")),
                Map.entry("stopCriteria", List.of("somebody loses an income")),
                Map.entry("harmMax", 10),
                Map.entry("riskClass", "MEDIUM"),
                Map.entry("design", "COMPARISON"),
                Map.entry("evidenceLevelTarget", 3),
                Map.entry("start", today.toString()),
                Map.entry("end", today.plusDays(2).toString()));
        return post(Role.TL, "lead-1", "/pilots", design)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
