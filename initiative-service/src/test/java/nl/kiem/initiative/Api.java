package nl.kiem.initiative;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;

/** What tests ask of the service under test, as people in roles. */
public final class Api {

    public static final String MINISTRY = "tooi:mnre1034";
    public static final String ELSEWHERE = "tooi:mnre1045";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Api() {}

    public static Response put(String path, Object body) {
        return put(MINISTRY, path, body);
    }

    /** By the system of that organisation. */
    public static Response put(String organisation, String path, Object body) {
        return as(Role.SYS, organisation, "importer")
                .urlEncodingEnabled(false) // paths come encoded
                .body(body)
                .put("/v1" + path);
    }

    public static void register(String organisation) {
        put(
                        organisation,
                        "/organisations/" + organisation,
                        Map.of("name", "Ministry", "abbreviation", "M", "kind", "ministry"))
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** Somebody holds a function at the top from long ago on. */
    public static void appoint(String organisation, String function, String person) {
        String path = "/organisations/" + organisation + "/functions/" + function;
        put(organisation, path, Map.of("top", true, "from", "2024-01-01"))
                .then()
                .statusCode(200);
        put(organisation, path + "/holders/" + person, Map.of("from", "2024-01-01"))
                .then()
                .statusCode(200);
    }

    public static Response post(Role role, String person, String path, Object body) {
        return post(role, person, path, body, UUID.randomUUID().toString());
    }

    public static Response post(Role role, String person, String path, Object body, String key) {
        return as(role, MINISTRY, person)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1" + path);
    }

    /** Decides on the version that is there now. */
    public static Response decide(Role role, String person, String thing, String path, Object body) {
        return as(role, MINISTRY, person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(thing).header("ETag"))
                .body(body)
                .post("/v1" + thing + path);
    }

    /** The floor, an expert and the executive speak for that gate, each with an own token. */
    public static void speak(String initiative, String gate, String floor, String expert, String executive) {
        voice(Role.INI, floor, initiative, gate, "FLOOR", "one");
        voice(Role.ASR, expert, initiative, gate, "EXPERT", "two");
        voice(Role.EXE, executive, initiative, gate, "EXECUTIVE", "three");
    }

    private static void voice(Role role, String by, String initiative, String gate, String kind, String statement) {
        post(role, by, initiative + "/gate-voices", Map.of("gate", gate, "kind", kind, "statement", statement))
                .then()
                .statusCode(200);
    }

    public static Response get(String path) {
        return as(Role.TL, MINISTRY, "lead-1").get("/v1" + path);
    }

    public static RequestSpecification as(Role role, String organisation, String person) {
        return as(Set.of(role), organisation, person);
    }

    public static RequestSpecification as(Set<Role> roles, String organisation, String person) {
        return given().auth().oauth2(TestTokens.as(roles, organisation, person)).contentType(ContentType.JSON);
    }

    /** What the service does by itself takes a moment. */
    public static Response await(String path, Predicate<Response> there) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response last = get(path);
        while (!there.test(last)) {
            assertThat(System.nanoTime())
                    .as("%s stays %s", path, last.asString())
                    .isLessThan(deadline);
            Thread.sleep(50);
            last = get(path);
        }
        return last;
    }
}
