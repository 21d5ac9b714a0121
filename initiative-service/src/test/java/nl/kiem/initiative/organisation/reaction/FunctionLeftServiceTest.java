package nl.kiem.initiative.organisation.reaction;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static nl.kiem.initiative.Api.put;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
class FunctionLeftServiceTest {

    private final String function = "director-" + UUID.randomUUID();
    private final String person = "executive-" + UUID.randomUUID();
    private final MovedClock clock;

    FunctionLeftServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void nobody_becomes_answerable_in_a_function_that_they_do_not_hold() {
        String initiative = imported();
        accept(initiative, 409);
        put("/organisations/" + MINISTRY + "/functions/" + function, Map.of("top", false, "from", "2024-01-01"));
        hold(Map.of("from", "2024-01-01"));
        accept(initiative, 409);
        Api.appoint(MINISTRY, function, person);
        accept(initiative, 200);
    }

    @Test
    void whoever_leaves_a_function_answers_for_nothing_in_it_any_more() throws InterruptedException {
        Api.appoint(MINISTRY, function, person);
        List<String> led = List.of(imported(), imported());
        for (String initiative : led) accept(initiative, 200);

        LocalDate yesterday = CivilDate.of(clock.instant()).minusDays(1);
        hold(Map.of("from", "2024-01-01", "until", yesterday.toString()));

        for (String initiative : led) lapsed(initiative);
        accept(led.getFirst(), 409);
    }

    @Test
    void when_the_last_day_of_a_holder_has_passed_it_happens_by_itself_and_once() throws InterruptedException {
        Api.appoint(MINISTRY, function, person);
        String initiative = imported();
        accept(initiative, 200);
        hold(Map.of("from", "2024-01-01", "until", CivilDate.of(clock.instant()).toString()));
        get(initiative).then().body("executive.person", equalTo(person));

        clock.forward(Duration.ofDays(1));
        lapsed(initiative);
        get(initiative).then().header("ETag", equalTo("\"3\""));
    }

    private static void lapsed(String initiative) throws InterruptedException {
        await(initiative, answer -> "FUNCTION_ENDED".equals(answer.path("lapse.cause")))
                .then()
                .body("executive", nullValue());
    }

    private static String imported() {
        return "/initiatives/"
                + put(
                                "/portfolios/posts/initiatives/" + UUID.randomUUID(),
                                Map.of("title", "Chat", "organisation", MINISTRY, "stage", "PILOTING"))
                        .path("id");
    }

    private void hold(Map<String, Object> period) {
        put("/organisations/" + MINISTRY + "/functions/" + function + "/holders/" + person, period)
                .then()
                .statusCode(200);
    }

    private void accept(String initiative, int status) {
        post(Role.EXE, person, initiative + "/executive-assignments", Map.of("function", function))
                .then()
                .statusCode(status)
                .body("code", equalTo(status == 409 ? "FUNCTION_NOT_HELD" : null));
    }
}
