package nl.kiem.events.testkit.flow;

import static io.restassured.RestAssured.given;
import static nl.kiem.events.testkit.flow.Flow.append;
import static nl.kiem.events.testkit.flow.Flow.eventually;
import static nl.kiem.events.testkit.flow.Flow.newFund;
import static nl.kiem.events.testkit.flow.Flow.opened;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.store.PgEventStore;
import nl.kiem.events.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FlowProfile.class)
class OperationsServiceTest {

    @Inject
    PgEventStore store;

    @Test
    void the_status_tells_how_far_everything_has_come() {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "status"));
        eventually("nothing waits", () -> {
            JsonPath status = status();
            return status.getLong("relay.lagEvents") == 0
                    && status.getLong("reactions.lag") == 0
                    && status.getList("views.lagEvents", Long.class).stream().allMatch(lag -> lag == 0);
        });
        operator()
                .get("/v1/operations/status")
                .then()
                .statusCode(200)
                .body("service", equalTo(FlowProfile.SERVICE))
                .body("ready", equalTo(true))
                .body("kafka", equalTo(true))
                .body("relay.oldestUnsentSeconds", equalTo(0f))
                .body("views.name", hasItems("allocation_test_v1", "deadline_v2", "fund_test_v1"))
                .body("views.source", hasItems("store"));
    }

    @Test
    void a_replay_is_asked_for_by_an_operator_and_by_nobody_else() {
        StreamId fund = newFund();
        append(store, fund, 0, opened(fund, "operator"));
        replay("fund_test_v1", Role.OPS, TestTokens.KEEPER)
                .statusCode(200)
                .body("rows", greaterThan(0))
                .body("equal", equalTo(true));
        replay("no_such_v1", Role.OPS, TestTokens.KEEPER).statusCode(404);
        replay("fund_test_v1", Role.TL, TestTokens.KEEPER)
                .statusCode(403)
                .body("code", equalTo("ROLE_REQUIRED"))
                .body("detail", containsString("OPS"));
        replay("fund_test_v1", Role.OPS, "tooi:mnre1034")
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"))
                .body("detail", containsString("OPS"))
                .body("detail", containsString(TestTokens.KEEPER));
        given().contentType("application/json")
                .body("{}")
                .header("Idempotency-Key", "k")
                .post("/v1/operations/views/fund_test_v1/replays")
                .then()
                .statusCode(401);
    }

    @Test
    void ready_is_who_can_record_and_alive_asks_nobody() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.name.toLowerCase().contains('kafka') }.size()", equalTo(0));
        eventually("figures", () -> given().get("/q/metrics").asString().contains("kiem_view_lag_events"));
    }

    @Test
    void nobody_but_an_operator_of_the_keeper_looks_even_on_a_developers_machine() {
        for (String path : List.of("/v1/operations/status", "/v1/operations/failed-events")) {
            given().get(path).then().statusCode(401);
            operator().get(path).then().statusCode(200);
            as(Role.OPS, "tooi:mnre1034")
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("PARTY_REQUIRED"))
                    .body("detail", containsString(TestTokens.KEEPER));
            as(Role.AUD, TestTokens.KEEPER).get(path).then().statusCode(403).body("code", equalTo("ROLE_REQUIRED"));
            given().auth()
                    .oauth2(TestTokens.sign(TestTokens.claims("p-1", Set.of("OPS"))
                            .claim("org", TestTokens.KEEPER)
                            .claim("scope", "kiem:read kiem:write")))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE_REQUIRED"))
                    .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"kiem:operate\"");
        }
    }

    private static RequestSpecification operator() {
        return as(Role.OPS, TestTokens.KEEPER);
    }

    private static RequestSpecification as(Role role, String organisation) {
        return given().auth().oauth2(TestTokens.as(role, organisation, "p-1"));
    }

    private static JsonPath status() {
        return operator().get("/v1/operations/status").jsonPath();
    }

    private static io.restassured.response.ValidatableResponse replay(String view, Role role, String organisation) {
        return as(role, organisation)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post("/v1/operations/views/" + view + "/replays")
                .then();
    }
}
