package nl.kiem.initiative.collaboration.api;

import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kiem.events.contract.Role;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollaborationServiceTest {

    private static final String COMPANY = "kvk:12345678";
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final MovedClock clock;

    CollaborationServiceTest(MovedClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        for (String one : List.of(MINISTRY, ELSEWHERE, COMPANY)) Api.register(one);
    }

    @Test
    void it_holds_when_all_have_signed_and_they_take_part_in_the_initiative_from_then_on() throws Exception {
        String initiative = admitted();
        see(COMPANY, "/initiatives/" + initiative).then().statusCode(404);
        String id = drafted(initiative, MINISTRY, 5_000, 3_000, 2_000);
        String thing = "/collaborations/" + id;
        see(COMPANY, thing)
                .then()
                .statusCode(200)
                .body("state", equalTo("Drafted"))
                .body("waitingFor", equalTo("EXE"))
                .body("waitingForOrganisations", contains(MINISTRY, ELSEWHERE, COMPANY));
        see("kvk:87654321", thing).then().statusCode(404);

        sign(COMPANY, id, 2).then().statusCode(409).body("code", equalTo("REVISION_OUTDATED"));
        sign(MINISTRY, id, 1).then().statusCode(200).body("state", equalTo("Drafted"));
        sign(COMPANY, id, 1).then().statusCode(200).body("state", equalTo("Drafted"));
        sign(ELSEWHERE, id, 1).then().statusCode(200).body("state", equalTo("Active"));
        Api.get(thing)
                .then()
                .body("revision", equalTo(1))
                .body("agreement.lead", equalTo(MINISTRY))
                .body("involved.find { it.organisation == '%s' }.publicBody".formatted(COMPANY), equalTo(false))
                .body("involved.find { it.organisation == '%s' }.pilotBegun".formatted(COMPANY), equalTo(false))
                .body("involved.find { it.organisation == '%s' }.stage".formatted(COMPANY), equalTo("EXPLORING"));

        Api.await(
                        "/collaborations?state=ACTIVE&organisation=%s&initiative=%s".formatted(COMPANY, initiative),
                        found -> List.of(id).equals(found.path("items.id")))
                .then()
                .body("items[0].participants.organisation", hasItem(COMPANY));
        Api.await(
                "/initiatives/" + initiative,
                found -> see(COMPANY, "/initiatives/" + initiative).statusCode() == 200);
    }

    @Test
    void shares_that_are_no_whole_are_told_with_what_they_add_up_to() {
        Response answer = Api.post(
                Role.TL,
                "lead-1",
                "/collaborations",
                Map.of("initiativeId", admitted(), "agreement", agreement(MINISTRY, 5_000, 3_000, 1_999)));
        answer.then().statusCode(409).body("code", equalTo("SHARES_DO_NOT_ADD_UP"));
        assertThat(answer.asString()).contains("9999");
    }

    @Test
    void two_who_sign_at_the_same_time_put_it_into_force_once() throws Exception {
        String id = drafted(admitted(), MINISTRY, 5_000, 3_000, 2_000);
        sign(MINISTRY, id, 1).then().statusCode(200);

        List<Response> answers = atOnce(() -> sign(ELSEWHERE, id, 1), () -> sign(COMPANY, id, 1));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        // drafted, three signatures, one activation, three that joined: more would be a second activation
        Api.get("/collaborations/" + id)
                .then()
                .body("state", equalTo("Active"))
                .body("involved.size()", equalTo(3))
                .header("ETag", "\"8\"");
    }

    @Test
    void the_lead_that_leaves_while_its_successor_accepts_never_leaves_it_without_a_lead() throws Exception {
        String id = active(admitted());
        String thing = "/collaborations/" + id;
        leave(MINISTRY, id).then().statusCode(409).body("code", equalTo("LEAD_CANNOT_LEAVE"));
        propose(id, agreement(ELSEWHERE, 5_000, 3_000, 2_000)).then().statusCode(200);
        sign(MINISTRY, id, 2).then().statusCode(200);
        sign(COMPANY, id, 2).then().statusCode(200);

        List<Response> answers = atOnce(() -> leave(MINISTRY, id), () -> sign(ELSEWHERE, id, 2));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        Response after = Api.get(thing);
        after.then().body("agreement.lead", equalTo(ELSEWHERE)).body("revision", equalTo(2));
        boolean left = answers.get(0).statusCode() == 200;
        if (!left) assertThat(answers.get(0).<String>path("code")).isEqualTo("LEAD_CANNOT_LEAVE");
        assertThat(after.<List<String>>path("leaving")).isEqualTo(left ? List.of(MINISTRY) : List.of());
        leave(MINISTRY, id).then().statusCode(200);
        leave(ELSEWHERE, id).then().statusCode(409).body("code", equalTo("LEAD_CANNOT_LEAVE"));
    }

    @Test
    void whoever_leaves_is_gone_when_its_share_is_redistributed() throws Exception {
        String id = active(admitted());
        leave(COMPANY, id).then().statusCode(200);
        Api.get("/collaborations/" + id)
                .then()
                .body("leaving", contains(COMPANY))
                .body("waitingFor", equalTo("TL"))
                .body("waitingForOrganisations", contains(MINISTRY));
        propose(id, agreement(MINISTRY, 6_000, 4_000, 0)).then().statusCode(200);
        sign(MINISTRY, id, 2).then().statusCode(200);
        sign(ELSEWHERE, id, 2).then().statusCode(200);
        Api.await(
                "/collaborations?lead=" + MINISTRY + "&limit=100",
                found -> found.path("items.find { it.id == '%s' }.participants.find { it.organisation == '%s' }.leftOn"
                                .formatted(id, COMPANY))
                        != null);
    }

    @Test
    void a_signature_that_does_not_come_is_told_and_it_ends_with_its_initiative() throws Exception {
        String initiative = admitted();
        String waits = drafted(initiative, MINISTRY, 5_000, 3_000, 2_000);
        String holds = active(initiative);
        clock.forward(Duration.ofDays(40));
        Api.await("/collaborations/" + waits, found -> Integer.valueOf(1).equals(found.path("timesTold")));

        Api.await(
                "/initiatives/" + initiative,
                found -> see(COMPANY, "/initiatives/" + initiative).statusCode() == 200);
        Map<String, Object> stop = Map.of(
                "reason",
                "enough",
                "lesson",
                Map.of("assumption", "a", "finding", "b", "reusable", "c", "advice", "d"));
        Api.decide(Role.PB, "board-1", "/initiatives/" + initiative, "/stops", stop)
                .then()
                .statusCode(200);
        Api.await("/collaborations/" + holds, found -> "INITIATIVE_OVER".equals(found.path("ended")));
        sign(MINISTRY, waits, 1).then().statusCode(409).body("code", equalTo("INITIATIVE_CLOSED"));
    }

    @Test
    void it_ends_by_itself_when_its_period_is_over() throws Exception {
        String id = active(admitted());
        clock.forward(Duration.ofDays(301));
        Api.await("/collaborations/" + id, found -> "PERIOD_OVER".equals(found.path("ended")));
        sign(MINISTRY, id, 1).then().statusCode(409).body("code", equalTo("COLLABORATION_OVER"));
    }

    private String active(String initiative) {
        String id = drafted(initiative, MINISTRY, 5_000, 3_000, 2_000);
        for (String one : List.of(MINISTRY, ELSEWHERE, COMPANY))
            sign(one, id, 1).then().statusCode(200);
        return id;
    }

    private String drafted(String initiative, String lead, int ofMinistry, int ofElsewhere, int ofCompany) {
        Map<String, Object> body =
                Map.of("initiativeId", initiative, "agreement", agreement(lead, ofMinistry, ofElsewhere, ofCompany));
        return Api.post(Role.TL, "lead-1", "/collaborations", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of nobody without a share. */
    private Map<String, Object> agreement(String lead, int ofMinistry, int ofElsewhere, int ofCompany) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        List<Map<String, Object>> parts = List.of(
                        Map.<String, Object>of("organisation", MINISTRY, "shareBasisPoints", ofMinistry),
                        Map.<String, Object>of("organisation", ELSEWHERE, "shareBasisPoints", ofElsewhere),
                        Map.<String, Object>of("organisation", COMPANY, "shareBasisPoints", ofCompany))
                .stream()
                .filter(part -> !Integer.valueOf(0).equals(part.get("shareBasisPoints")))
                .toList();
        return new HashMap<>(Map.of(
                "lead",
                lead,
                "participants",
                parts,
                "intellectualProperty",
                "open source",
                "data",
                "no personal data",
                "from",
                today.toString(),
                "to",
                today.plusDays(300).toString()));
    }

    private static Response propose(String id, Map<String, Object> agreement) {
        return Api.post(Role.TL, "lead-1", "/collaborations/" + id + "/proposals", agreement);
    }

    private static Response sign(String organisation, String id, int revision) {
        return asExecutive(organisation, id, "/signatures", Map.of("revision", revision));
    }

    private static Response leave(String organisation, String id) {
        return asExecutive(organisation, id, "/departures", Map.of("reason", "bought up"));
    }

    private static Response asExecutive(String organisation, String id, String path, Object body) {
        return Api.as(Role.EXE, organisation, "top-" + organisation.replace(':', '-'))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/collaborations/" + id + path);
    }

    private static Response see(String organisation, String path) {
        return Api.as(Role.EXT, organisation, "somebody").get("/v1" + path);
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static String admitted() {
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
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + id + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "a real problem"))
                .then()
                .statusCode(200);
        return id;
    }
}
