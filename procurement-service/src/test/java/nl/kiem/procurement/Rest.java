package nl.kiem.procurement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;

/** Asks the service under test as a person in a role would. */
final class Rest {

    static final String ORGANISATION = "tooi:mnre1034";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 100;

    private Rest() {}

    static Response post(Role role, String person, String path, String body) {
        return as(role, person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1" + path);
    }

    static Response get(String path) {
        return as(Role.AUD, "auditor").get("/v1" + path);
    }

    static RequestSpecification as(Role role, String person) {
        return as(role, person, ORGANISATION);
    }

    static RequestSpecification as(Role role, String person, String organisation) {
        return given().auth().oauth2(TestTokens.as(role, organisation, person)).contentType(ContentType.JSON);
    }

    /** What follows from an event follows a moment later. */
    static Response eventually(Supplier<Response> ask, Predicate<Response> expected) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Response last = ask.get();
        while (!expected.test(last)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("not within " + PATIENCE + ": " + last.asString());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            last = ask.get();
        }
        return last;
    }
}
