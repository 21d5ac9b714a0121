package nl.kiem.initiative.alike.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.domain.InitiativeDecider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who proposes hears what was tried before; nobody hears of what they may not know of. */
@QuarkusTest
class AlikeServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    EventStore store;

    @Inject
    Pool pool;

    /** Words that no other test uses. */
    private final String subject = "zeewier" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    @BeforeEach
    void registered() {
        Api.register(Api.MINISTRY);
        Api.register(Api.ELSEWHERE);
    }

    @Test
    void who_proposes_hears_of_what_was_stopped_before_and_of_its_lesson() throws InterruptedException {
        String earlier = propose("Dijken van " + subject, "PUBLIC").path("id");
        screen(earlier);
        Api.post(
                        Role.PB,
                        "board-1",
                        "/initiatives/" + earlier + "/stops",
                        Map.of("reason", "het spoelt weg", "lesson", lesson()))
                .then()
                .statusCode(200);
        awaitStage(earlier, "STOPPED");

        propose("Golfbrekers van " + subject, "PUBLIC")
                .then()
                .statusCode(201)
                .body("similar[0].id", equalTo(earlier))
                .body("similar[0].outcome", equalTo("STOPPED"))
                .body("similar[0].ended", equalTo("het spoelt weg"))
                .body("similar[0].lessons.lesson.advice", contains("veranker het"))
                .body("similar[0].why.words", hasItem(subject))
                .body("similar[0].why.targetGroups", contains("kustbewoners"))
                .body("similar[0].why.types", contains("PRODUCT"));
    }

    @Test
    void what_looked_alike_when_it_was_let_in_becomes_part_of_the_fact() throws InterruptedException {
        String earlier = propose("Dijken van " + subject, "PUBLIC").path("id");
        String hidden = propose("Dijken van " + subject, "PARTICIPANTS").path("id");
        String later = propose("Dijken van " + subject, "GOVERNMENT").path("id");
        awaitStage(later, "PROPOSED");
        screen(later);
        screen(hidden);

        assertThat(admitted(later).possibleDuplicates()).containsExactly(new InitiativeId(UUID.fromString(earlier)));
        assertThat(admitted(hidden).possibleDuplicates())
                .containsExactlyInAnyOrder(
                        new InitiativeId(UUID.fromString(earlier)), new InitiativeId(UUID.fromString(later)));
        Api.get("/initiatives/" + later + "/similar").then().body("items.id", hasItem(hidden));
        see(Api.ELSEWHERE, "/initiatives/" + later + "/similar")
                .then()
                .statusCode(200)
                .body("items.id", contains(earlier));
    }

    @Test
    void what_one_may_not_know_of_is_not_there() throws InterruptedException {
        String hidden = propose("Dijken van " + subject, "PARTICIPANTS").path("id");
        awaitStage(hidden, "PROPOSED");
        Api.get("/lessons?q=" + subject).then().body("items.id", contains(hidden));
        see(Api.ELSEWHERE, "/lessons?q=" + subject).then().statusCode(200).body("items", equalTo(List.of()));
        RestAssured.get("/v1/lessons?q=" + subject).then().statusCode(200).body("items", equalTo(List.of()));

        Map<String, Object> refused = problem(see(Api.ELSEWHERE, "/initiatives/" + hidden + "/similar"));
        assertThat(refused)
                .containsEntry("status", 404)
                .isEqualTo(problem(see(Api.ELSEWHERE, "/initiatives/" + UUID.randomUUID() + "/similar")));
    }

    @Test
    void one_that_is_too_new_to_be_searched_can_be_asked_about_all_the_same() {
        String newest = propose("Dijken van " + subject, "PUBLIC").path("id");
        Api.get("/initiatives/" + newest + "/similar").then().statusCode(200).body("items.id", not(hasItem(newest)));
    }

    @Test
    void a_search_is_bounded_and_takes_whatever_is_typed() {
        Api.get("/lessons").then().statusCode(200).body("items", equalTo(List.of()));
        for (String typed : List.of("'", "a & | !", ":*", "$1 ?", "\\", "%", "';--")) {
            Api.as(Role.TL, Api.MINISTRY, "lead-1")
                    .queryParam("q", typed)
                    .get("/v1/lessons")
                    .then()
                    .statusCode(200);
        }
        Api.get("/lessons?q=dijk&limit=51").then().statusCode(400);
        Api.get("/lessons?q=" + "d".repeat(1001)).then().statusCode(400);
    }

    @Test
    void a_proposal_comes_in_without_lookalikes_and_says_so_when_the_search_takes_too_long() {
        SqlConnection other = pool.getConnection().await().atMost(SOON);
        try {
            Transaction held = other.begin().await().atMost(SOON);
            other.query("LOCK TABLE alike_v2 IN ACCESS EXCLUSIVE MODE")
                    .execute()
                    .await()
                    .atMost(SOON);
            propose("Dijken van " + subject, "PUBLIC")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("Proposed"))
                    .body("$", hasKey("similar"))
                    .body("similar", nullValue());
            held.rollback().await().atMost(SOON);
        } finally {
            other.close().await().atMost(SOON);
        }
        propose("Golfbrekers van " + subject, "PUBLIC").then().statusCode(201).body("similar", notNullValue());
    }

    @Test
    void nothing_is_proposed_for_an_organisation_that_was_abolished_nor_with_it_as_a_partner() {
        String gone = "tooi:oorg" + Math.floorMod(subject.hashCode(), 1_000_000);
        Api.register(gone);
        Api.put(
                        TestTokens.KEEPER,
                        "/organisations/" + gone + "/abolition",
                        Map.of("lastDay", "2020-12-31", "successor", Api.MINISTRY))
                .then()
                .statusCode(200);
        Map<String, Object> body = new HashMap<>(proposal("Dijken van " + subject, "PUBLIC"));
        body.put("partners", List.of(gone));
        Api.post(Role.INI, "initiator-1", "/initiatives", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_ENDED"))
                .body("missing.item", contains("partners." + gone));
        body.remove("partners");
        body.put("organisation", gone);
        Api.as(Role.INI, gone, "initiator-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/initiatives")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_ENDED"))
                .body("detail", containsString("2020-12-31: " + Api.MINISTRY));
    }

    private static Map<String, String> lesson() {
        return Map.of("assumption", "het blijft", "finding", "nee", "reusable", "het net", "advice", "veranker het");
    }

    private static Response propose(String title, String visibility) {
        return Api.post(Role.INI, "initiator-1", "/initiatives", proposal(title, visibility));
    }

    private static Map<String, Object> proposal(String title, String visibility) {
        return Map.of(
                "title",
                title,
                "problem",
                "de kust slaat af bij " + title,
                "targetGroups",
                List.of("kustbewoners"),
                "types",
                List.of("PRODUCT"),
                "origin",
                "SHOP_FLOOR",
                "organisation",
                Api.MINISTRY,
                "visibility",
                visibility);
    }

    private static void screen(String initiative) {
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + initiative + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
    }

    private InitiativeAdmitted admitted(String initiative) {
        return store
                .read(InitiativeDecider.stream(new InitiativeId(UUID.fromString(initiative))))
                .await()
                .atMost(SOON)
                .stream()
                .map(Recorded::event)
                .filter(InitiativeAdmitted.class::isInstance)
                .map(InitiativeAdmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void awaitStage(String initiative, String stage) throws InterruptedException {
        Api.await(
                "/lessons?limit=50&q=" + subject,
                answer -> stage.equals(answer.path("items.find { it.id == '" + initiative + "' }?.stage")));
    }

    private static Response see(String organisation, String path) {
        return Api.as(Role.INI, organisation, "somebody-1").get("/v1" + path);
    }

    private static Map<String, Object> problem(Response answer) {
        Map<String, Object> problem = new HashMap<>(answer.jsonPath().getMap(""));
        problem.keySet().retainAll(List.of("status", "code", "title", "detail"));
        return problem;
    }
}
