package nl.kiem.initiative.signal.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignalServiceTest {

    private static final String HAPPENED = "2026-01-05T09:00:00Z";

    private final MovedClock clock;

    SignalServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void what_strikes_unprepared_opens_an_initiative_by_itself_that_takes_it_up() throws InterruptedException {
        String signal = register("Rents", 5, "rent allowance");
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/signals/" + signal + "/materialisations",
                        Map.of("occurredAt", HAPPENED, "affectedCount", 900))
                .then()
                .statusCode(200)
                .body("state", equalTo("Materialised"));

        Response taken = Api.await(
                "/signals/" + signal,
                answer -> answer.<List<String>>path("initiatives").size() == 1);
        taken.then()
                .body("happening.prepared", equalTo(false))
                .body("happening.leadTimeDays", nullValue())
                .body("happening.affectedCount", equalTo(900));
        Api.get("/initiatives/" + taken.path("initiatives[0]"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Rents"))
                .body("organisation", equalTo(MINISTRY));
        Api.await(
                "/signals?prepared=false&state=MATERIALISED&limit=100",
                answer -> answer.<List<String>>path("items.findAll { it.linked }.id")
                        .contains(signal));
    }

    @Test
    void a_proven_initiative_that_was_linked_before_makes_it_prepared() {
        String signal = register("Energy bills", 5, "energy");
        String initiative = Api.put(
                        "/portfolios/sample-list/initiatives/energy",
                        Map.of("title", "Energy help", "organisation", MINISTRY, "stage", "PROVEN"))
                .path("id");
        Api.post(Role.TL, "lead-1", "/signals/" + signal + "/links", Map.of("initiativeId", initiative))
                .then()
                .statusCode(200);
        String now = clock.instant().toString();
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/signals/" + signal + "/materialisations",
                        Map.of("occurredAt", now, "affectedCount", 900))
                .then()
                .statusCode(200);
        Api.get("/signals/" + signal)
                .then()
                .body("happening.prepared", equalTo(true))
                .body("happening.leadTimeDays", equalTo(0))
                .body("initiatives", equalTo(List.of(initiative)));
    }

    @Test
    void a_proposal_that_names_a_signal_takes_it_up() throws InterruptedException {
        String signal = register("Closed counters", 5, null);
        Map<String, Object> proposal = Map.of(
                "title",
                "A counter on wheels",
                "problem",
                "people cannot reach us",
                "targetGroups",
                List.of("people in villages"),
                "types",
                List.of("SERVICE"),
                "origin",
                "SIGNAL",
                "organisation",
                MINISTRY,
                "signals",
                List.of(signal, "00000000-0000-8000-8000-000000000000"));
        String initiative =
                Api.post(Role.INI, "floor-2", "/initiatives", proposal).path("id");
        Api.await(
                "/signals/" + signal,
                answer -> answer.<List<String>>path("initiatives").contains(initiative));
    }

    @Test
    void what_was_taken_up_by_a_proposal_that_is_rejected_opens_an_initiative_when_it_strikes()
            throws InterruptedException {
        String signal = register("Late letters", 5, null);
        Map<String, Object> proposal = Map.of(
                "title",
                "Letters in time",
                "problem",
                "letters come too late to answer them",
                "targetGroups",
                List.of("tenants"),
                "types",
                List.of("SERVICE"),
                "origin",
                "SIGNAL",
                "organisation",
                MINISTRY,
                "signals",
                List.of(signal));
        String rejected =
                Api.post(Role.INI, "floor-2", "/initiatives", proposal).path("id");
        Api.await(
                "/signals?linked=true&limit=100",
                answer -> answer.<List<String>>path("items.id").contains(signal));
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + rejected + "/screenings",
                        Map.of("decision", "REJECT", "reason", "not ours"))
                .then()
                .statusCode(200);
        Api.await(
                "/signals/" + signal,
                answer -> answer.<List<String>>path("endedInitiatives").contains(rejected));
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/signals/" + signal + "/materialisations",
                        Map.of("occurredAt", HAPPENED, "affectedCount", 900))
                .then()
                .statusCode(200);
        Api.await(
                        "/signals/" + signal,
                        answer -> answer.<List<String>>path("initiatives").size() == 1)
                .then()
                .body("endedInitiatives", equalTo(List.of(rejected)));
    }

    @Test
    void those_that_reach_most_people_come_first_page_after_page() throws InterruptedException {
        String chain = "chain-" + clock.instant();
        String few = register("Few", 10, chain);
        String most = register("Most", 5_000, chain);
        String many = register("Many", 300, chain);
        String alike = register("Alike", 300, chain);
        String list = "/signals?limit=2&serviceChain=" + chain;
        Response first = Api.await(
                "/signals?limit=100&serviceChain=" + chain,
                answer -> answer.<List<String>>path("items.id").size() == 4);
        List<String> inOrder = first.path("items.id");
        assertThat(inOrder).containsExactlyInAnyOrder(few, most, many, alike);
        assertThat(inOrder.getFirst()).isEqualTo(most);
        assertThat(inOrder.getLast()).isEqualTo(few);

        Response page = Api.get(list);
        assertThat(page.<List<String>>path("items.id")).isEqualTo(inOrder.subList(0, 2));
        Response next = Api.get(list + "&after=" + page.path("next"));
        assertThat(next.<List<String>>path("items.id")).isEqualTo(inOrder.subList(2, 4));
        assertThat(next.<String>path("next")).isNull();
        Api.get(list + "&after=nonsense").then().statusCode(400);
    }

    @Test
    void a_watch_that_is_over_is_told_and_asks_for_a_decision() throws InterruptedException {
        String signal = register("A verdict", 5, null);
        Map<String, Object> assessment = Map.of(
                "likelihood", "LIKELY",
                "impact", "SEVERE",
                "groups", List.of("tenants"),
                "affectedEstimate", 7,
                "horizon", "WITHIN_A_YEAR",
                "rationale", "counted");
        Api.post(Role.TL, "lead-1", "/signals/" + signal + "/assessments", assessment)
                .then()
                .statusCode(200)
                .body("state", equalTo("Assessed"));
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                .plusDays(3);
        Api.decide(
                        Role.PB,
                        "board-1",
                        "/signals/" + signal,
                        "/watches",
                        Map.of("until", until.toString(), "reason", "the court decides"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Watched"));

        clock.forward(Duration.ofDays(4));

        Api.await("/signals/" + signal, answer -> "Assessed".equals(answer.path("state")))
                .then()
                .body("waitingFor", equalTo("PB"));
        Api.decide(Role.PB, "board-1", "/signals/" + signal, "/dismissals", Map.of("reason", "the court found nothing"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Dismissed"));
    }

    private static String register(String title, int people, @Nullable String chain) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "description",
                "people fall behind",
                "source",
                "debt counsellors",
                "affectedEstimate",
                people));
        if (chain != null) body.put("serviceChain", chain);
        Response answer = Api.post(Role.INI, "floor-1", "/signals", body);
        answer.then().statusCode(201);
        return answer.path("id");
    }
}
