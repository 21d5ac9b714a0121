package nl.kiem.scaling;

import static nl.kiem.scaling.domain.Story.OTHER;
import static nl.kiem.scaling.domain.Story.OWN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScalingHttpServiceTest {

    static final Api ASSESSOR = new Api(Role.ASR, OTHER, "assessor");
    static final Api BOARD = new Api(Role.SB, OTHER, "member-1");

    final String nowhere = "/scaling-cases/" + UUID.randomUUID();

    @Test
    void a_case_or_rollout_that_does_not_exist_is_not_found() {
        ASSESSOR.get(nowhere).then().statusCode(404).body("code", equalTo("CASE_UNKNOWN"));
        ASSESSOR.get("/rollouts/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("ROLLOUT_UNKNOWN"));
        ASSESSOR.post(nowhere + "/readiness-assessments", Map.of("dimension", "LEGAL", "level", 5, "evidence", "x"))
                .then()
                .statusCode(404)
                .body("code", equalTo("CASE_UNKNOWN"));
    }

    @Test
    void lists_of_a_thread_without_cases_are_empty() {
        ASSESSOR.get("/scaling-cases?thread=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
        ASSESSOR.get("/rollouts?thread=" + UUID.randomUUID() + "&organisation=" + OWN + "&state=Active&limit=5")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void everything_that_is_wrong_with_a_request_is_said_at_once() {
        ASSESSOR.post(nowhere + "/readiness-assessments", Map.of("level", 10, "barriers", List.of(Map.of())))
                .then()
                .statusCode(400)
                .body(containsString("dimension"))
                .body(containsString("level"))
                .body(containsString("barriers[0].type"));
    }

    @Test
    void a_decision_names_what_its_outcome_cannot_do_without() {
        BOARD.decide(nowhere + "/decisions", 1, Map.of("outcome", "APPROVE"))
                .then()
                .statusCode(400)
                .body(containsString("cap"))
                .body(containsString("purchaseNeeded"));
        BOARD.decide(nowhere + "/decisions", 1, Map.of("outcome", "DEFER"))
                .then()
                .statusCode(400)
                .body(containsString("until"));
    }

    @Test
    void a_decision_says_on_which_version_it_rests() {
        BOARD.post(nowhere + "/decisions", Map.of("outcome", "REJECT")).then().statusCode(428);
    }

    @Test
    void a_role_that_may_not_is_told_which_may() {
        ASSESSOR.decide(nowhere + "/decisions", 1, Map.of("outcome", "REJECT"))
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_REQUIRED"))
                .body("missing.supplier.role", hasItems("SB"));
        BOARD.post("/rollouts/" + UUID.randomUUID() + "/waves", Map.of()).then().statusCode(403);
    }
}
