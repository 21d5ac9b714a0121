package nl.kiem.initiative.biotope.api;

import static io.restassured.RestAssured.given;
import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BallotServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final MovedClock clock;
    private final Pool vault;

    BallotServiceTest(MovedClock clock, @ReactiveDataSource("vault") Pool vault) {
        this.clock = clock;
        this.vault = vault;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void each_person_answers_once_and_nothing_is_left_of_it_but_what_all_said_together()
            throws InterruptedException, GeneralSecurityException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        String id = Api.post(Role.TL, "lead-1", "/biotope-rounds", round(today)).path("id");
        String thing = "/biotope-rounds/" + id;
        String key = Objects.requireNonNull(Api.get(thing).path("publicKey"));
        for (int person = 0; person < 12; person++) {
            BlindClient one = new BlindClient(key);
            String signature = ticket(id, "person-" + person, one).path("signature");
            answer(id, one.token(), one.unblinded(signature), 2).then().statusCode(201);
        }

        BlindClient again = new BlindClient(key);
        ticket(id, "person-3", again).then().statusCode(409);
        BlindClient slow = new BlindClient(key);
        String blinded = slow.blinded();
        String first = ticket(id, "person-12", blinded).path("signature");
        assertThat(ticket(id, "person-12", blinded).<String>path("signature")).isEqualTo(first);
        answer(id, slow.token(), slow.unblinded(first), 2).then().statusCode(201);
        answer(id, slow.token(), slow.unblinded(first), 5).then().statusCode(409);
        answer(id, again.token(), slow.unblinded(first), 5).then().statusCode(409);
        assertThat(rows("biotope_sheet", id)).isEqualTo(13);

        clock.forward(Duration.ofDays(8));

        Response closed = Api.await(thing, answer -> "PlanAwaited".equals(answer.path("state")));
        closed.then().body("answers", equalTo(13)).body("below", equalTo(List.of("TIME")));
        assertThat(closed.<List<Map<String, Object>>>path("scores")).hasSize(2);
        for (String table : List.of("biotope_sheet", "biotope_spent", "biotope_asked", "biotope_round")) {
            assertThat(rows(table, id)).as(table).isZero();
        }
        Response card = Api.await(
                "/scorecards/" + MINISTRY,
                answer -> answer.<List<String>>path("survey.id").contains(id)
                        && !answer.<List<Object>>path("trend").isEmpty());
        card.then()
                .body("trend.dimension", equalTo(List.of("TIME")))
                .body("behaviour.from", equalTo(today.minusMonths(6).toString()))
                .body("behaviour.to", equalTo(today.minusDays(1).toString()))
                .body("behaviour.figures.measure", hasItems("HOURS_GIVEN", "GATES_IN_TERM", "STOPPED_WITH_LESSON"))
                .body("behaviour.figures[0].facts[1]", equalTo("nl.kiem.fund.budget-drawn-down"))
                .body("behaviour.figures[0].numeratorIs.nl", equalTo("uren gegeven in de periode"));
        Api.post(Role.EXE, "top-1", thing + "/plans", Map.of("actions", List.of("a day a week")))
                .then()
                .statusCode(200)
                .body("state", equalTo("PlanGiven"));
    }

    @Test
    void whoever_says_who_they_are_is_not_taken() {
        Api.as(Role.INI, MINISTRY, "floor-1")
                .header("Idempotency-Key", "k-1")
                .body(sheet("00000000-0000-8000-8000-000000000000", "dG9rZW4", "c2ln", 3))
                .post("/v1/biotope-answers")
                .then()
                .statusCode(409);
        answer("00000000-0000-8000-8000-000000000000", "dG9rZW4", "c2ln", 3)
                .then()
                .statusCode(409);
    }

    private static Map<String, Object> round(LocalDate today) {
        return Map.of(
                "from", today.minusMonths(6).toString(),
                "to", today.minusDays(1).toString(),
                "closesOn", today.plusDays(7).toString(),
                "groups", List.of(Map.of("name", "counters", "people", 40), Map.of("name", "letters", "people", 20)));
    }

    private static Response ticket(String round, String person, BlindClient client) throws GeneralSecurityException {
        return ticket(round, person, client.blinded());
    }

    private static Response ticket(String round, String person, String blinded) {
        return Api.post(Role.INI, person, "/biotope-rounds/" + round + "/tickets", Map.of("blinded", blinded));
    }

    private static Response answer(String round, String token, String signature, int score) {
        return given().contentType(ContentType.JSON)
                .body(sheet(round, token, signature, score))
                .post("/v1/biotope-answers");
    }

    private static Map<String, Object> sheet(String round, String token, String signature, int score) {
        return Map.of(
                "round", round,
                "token", token,
                "signature", signature,
                "group", "counters",
                "scores", Map.of("TIME", score));
    }

    private long rows(String table, String round) {
        return vault.query("SELECT count(*) FROM " + table + " WHERE round = '" + round + "'")
                .execute()
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }
}
