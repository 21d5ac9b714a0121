package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyServiceTest {

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void the_same_post_again_gets_the_same_answer_and_records_one_event() {
        String key = UUID.randomUUID().toString();
        Response first = propose("Clear letters", key);
        Response again = propose("Clear letters", key);

        assertThat(again.statusCode()).isEqualTo(201).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        get("/initiatives/" + first.path("id")).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        String key = UUID.randomUUID().toString();
        propose("Clear letters", key).then().statusCode(201);
        propose("Unclear letters", key).then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void of_many_who_propose_at_once_under_one_key_all_hear_of_the_same_initiative() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers = atOnce(12, _ -> propose("Clear letters", key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        get("/initiatives/" + answers.getFirst().path("id")).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void of_two_who_decide_on_one_version_one_wins_and_the_other_hears_the_current_version() throws Exception {
        String initiative = "/initiatives/"
                + propose("Clear letters", UUID.randomUUID().toString()).path("id");
        List<Response> answers = atOnce(2, number -> screen(initiative, "lead-" + number, "\"1\""));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        Response loser = answers.stream()
                .filter(answer -> answer.statusCode() == 412)
                .findFirst()
                .orElseThrow();
        assertThat(loser.<Integer>path("currentVersion")).isEqualTo(2);
        get(initiative).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void deciding_on_a_version_that_is_no_longer_there_is_a_412_with_the_current_one() {
        String initiative = "/initiatives/"
                + propose("Clear letters", UUID.randomUUID().toString()).path("id");
        screen(initiative, "lead-1", "\"1\"").then().statusCode(200);
        screen(initiative, "lead-2", "\"1\"").then().statusCode(412).body("currentVersion", equalTo(2));
    }

    @Test
    void a_gate_decision_says_on_which_version_it_rests() {
        String initiative = "/initiatives/"
                + propose("Clear letters", UUID.randomUUID().toString()).path("id");
        post(Role.PB, "board-1", initiative + "/gate-decisions", Map.of("gate", "G1", "outcome", "PASS"))
                .then()
                .statusCode(428);
    }

    private static Response screen(String initiative, String lead, String version) {
        return Api.as(Role.TL, MINISTRY, lead)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .body(Map.of("decision", "ADMIT", "reason", "a real problem"))
                .post("/v1" + initiative + "/screenings");
    }

    private static Response propose(String title, String key) {
        Map<String, Object> body = Map.of(
                "title",
                title,
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
        return post(Role.INI, "floor-1", "/initiatives", body, key);
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
