package nl.kiem.initiative.reaction;

import static nl.kiem.initiative.Api.MINISTRY;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadlineServiceTest {

    private final MovedClock clock;

    DeadlineServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @Test
    void a_proposal_that_nobody_screens_in_time_is_told_each_time_once_and_can_still_be_screened()
            throws InterruptedException {
        Api.register(MINISTRY);
        Map<String, Object> proposal = Map.of(
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
                MINISTRY);
        String id = Api.post(Role.INI, "floor-1", "/initiatives", proposal).path("id");
        Api.get("/initiatives/" + id).then().body("waitingFor", equalTo("TL"));

        clock.forward(Duration.ofDays(30));

        Api.await("/initiatives/" + id, answer -> Objects.equals("\"3\"", answer.header("ETag")))
                .then()
                .body("waitingFor", equalTo("TL"));
        // other tests leave proposals that are late by then: the page that begins at this one
        Api.await(
                "/initiatives?stage=PROPOSED&waitingFor=TL&overdue=true&limit=100&after=" + id.substring(0, 35),
                answer -> answer.<List<String>>path("items.findAll { it.overdue }.id")
                        .contains(id));
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + id + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "better late"))
                .then()
                .statusCode(200)
                .body("version", equalTo(4));
    }
}
