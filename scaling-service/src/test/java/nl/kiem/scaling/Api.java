package nl.kiem.scaling;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;

/** The API as one person in one role uses it. */
record Api(Role role, OrganisationId organisation, String person) {

    Response get(String path) {
        return request().get("/v1" + path);
    }

    /** Under a key of its own. */
    Response post(String path, Map<String, ?> body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Response post(String path, String key, Map<String, ?> body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1" + path);
    }

    Response decide(String path, long version, Map<String, ?> body) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1" + path);
    }

    private RequestSpecification request() {
        return given().auth().oauth2(TestTokens.as(role, organisation.value(), person));
    }
}
