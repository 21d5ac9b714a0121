package nl.kiem.initiative.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same role means something else in another organisation, and what one may not know of is not there. */
@QuarkusTest
class PerOrganisationServiceTest {

    private static final String PARTNER = "tooi:gm0363";
    private static final String COMPANY = "kvk:12345678";
    private static final Map<String, Object> ADMIT = Map.of("decision", "ADMIT", "reason", "a real problem");
    private static final Map<String, Object> INCIDENT =
            Map.of("severity", "MINOR", "description", "wrong house", "affectedCount", 1);

    /** Nobody else's tests know it, so that its lists are short. */
    private final String owner = "tooi:test-" + UUID.randomUUID();

    @BeforeEach
    void registered() {
        Api.register(owner);
        Api.register(PARTNER);
        Api.appoint(PARTNER, "director", "exe-1");
        Api.register(Api.ELSEWHERE);
    }

    @Test
    void the_same_role_in_another_organisation_is_refused_and_hears_whose_it_is_to_decide() {
        String initiative = propose("GOVERNMENT");
        ask(Role.TL, Api.ELSEWHERE, initiative + "/screenings", ADMIT)
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"))
                .body("missing.supplier.role", contains("TL"));
        ask(Role.TL, PARTNER, initiative + "/screenings", ADMIT).then().statusCode(403);
        ask(Role.TL, owner, initiative + "/screenings", ADMIT).then().statusCode(200);
    }

    @Test
    void nobody_proposes_in_the_name_of_another_organisation_but_an_outsider_may_propose_to_it() {
        ask(Role.INI, Api.ELSEWHERE, "/initiatives", proposal("GOVERNMENT"))
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"));
        String initiative = "/initiatives/"
                + ask(Role.EXT, COMPANY, "/initiatives", proposal("GOVERNMENT"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        see(Role.EXT, COMPANY, initiative).then().statusCode(200);
        see(Role.EXT, "kvk:87654321", initiative).then().statusCode(404);
    }

    @Test
    void what_public_bodies_know_of_is_for_a_company_as_if_it_had_never_been() {
        String initiative = propose("GOVERNMENT");
        see(Role.INI, Api.ELSEWHERE, initiative).then().statusCode(200);
        String absent = "/initiatives/" + UUID.randomUUID();

        assertThat(anonymous(see(Role.EXT, COMPANY, initiative)))
                .isEqualTo(anonymous(see(Role.EXT, COMPANY, absent)))
                .containsEntry("status", 404);
        assertThat(anonymous(ask(Role.TL, COMPANY, initiative + "/screenings", ADMIT)))
                .isEqualTo(anonymous(ask(Role.TL, COMPANY, absent + "/screenings", ADMIT)))
                .containsEntry("status", 404);
    }

    @Test
    void what_only_participants_know_of_is_not_there_for_other_ministries() {
        String initiative = propose("PARTICIPANTS");
        for (String organisation : List.of(owner, PARTNER)) {
            see(Role.INI, organisation, initiative).then().statusCode(200);
        }
        see(Role.INI, Api.ELSEWHERE, initiative).then().statusCode(404);
        ask(Role.TL, Api.ELSEWHERE, initiative + "/screenings", ADMIT)
                .then()
                .statusCode(404)
                .body("code", equalTo("INITIATIVE_UNKNOWN"));
        ask(Role.EXE, PARTNER, initiative + "/executive-assignments", Map.of("function", "director"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_shows_what_whoever_asks_may_know_of() throws InterruptedException {
        String hidden = id(propose("PARTICIPANTS"));
        String known = id(propose("GOVERNMENT"));
        String open = id(propose("PUBLIC"));
        String list = "/initiatives?organisation=" + owner;

        Api.await(list, answer -> answer.<List<String>>path("items.id").contains(open));
        assertThat(listed(see(Role.INI, PARTNER, list))).containsExactlyInAnyOrder(hidden, known, open);
        assertThat(listed(see(Role.AUD, Api.ELSEWHERE, list))).containsExactlyInAnyOrder(hidden, known, open);
        assertThat(listed(see(Role.INI, Api.ELSEWHERE, list))).containsExactlyInAnyOrder(known, open);
        assertThat(listed(see(Role.EXT, COMPANY, list))).containsExactly(open);
        Response nobody = RestAssured.get("/v1" + list + "&limit=1");
        assertThat(listed(nobody)).containsExactly(open);
        assertThat(nobody.<String>path("next")).isNull();
    }

    @Test
    void a_pilot_is_known_to_those_who_know_of_its_initiative() {
        String hidden = imported("PARTICIPANTS");
        ask(Role.TL, Api.ELSEWHERE, "/pilots", design(hidden))
                .then()
                .statusCode(404)
                .body("code", equalTo("INITIATIVE_UNKNOWN"));
        String pilot = "/pilots/"
                + ask(Role.TL, owner, "/pilots", design(hidden))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        see(Role.TL, owner, pilot).then().statusCode(200);
        see(Role.TL, Api.ELSEWHERE, pilot).then().statusCode(404);
        see(Role.AUD, Api.ELSEWHERE, pilot).then().statusCode(200);
        ask(Role.BEN, Api.ELSEWHERE, pilot + "/incidents", INCIDENT).then().statusCode(404);
        ask(Role.BEN, owner, pilot + "/incidents", INCIDENT).then().statusCode(200);
        ask(Role.AUD, Api.ELSEWHERE, pilot + "/incidents", INCIDENT).then().statusCode(403);
        ask(Role.TL, Api.ELSEWHERE, "/pilots", design(imported("GOVERNMENT")))
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"));
    }

    @Test
    void an_auditor_sees_and_decides_nothing() {
        String initiative = propose("PARTICIPANTS");
        see(Role.AUD, Api.ELSEWHERE, initiative).then().statusCode(200);
        see(Role.AUD, COMPANY, initiative).then().statusCode(404);
        for (String command : List.of("/screenings", "/executive-assignments", "/implementing-owners", "/stops")) {
            ask(Role.AUD, owner, initiative + command, Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_REQUIRED"));
        }
        Api.as(Set.of(Role.AUD, Role.TL), Api.ELSEWHERE, "auditor-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ADMIT)
                .post("/v1" + initiative + "/screenings")
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"));
    }

    @Test
    void what_is_public_needs_no_token_and_the_rest_is_not_there_without_one() {
        RestAssured.get("/v1" + propose("PUBLIC")).then().statusCode(200).body("visibility", equalTo("PUBLIC"));
        RestAssured.get("/v1" + propose("GOVERNMENT")).then().statusCode(404);
    }

    @Test
    void a_fund_is_allocated_by_its_own_organisation_to_what_that_may_know_of() {
        String own = fund(owner);
        String initiative = id(propose("GOVERNMENT"));
        allocate(Api.ELSEWHERE, own, initiative, owner).then().statusCode(403).body("code", equalTo("PARTY_REQUIRED"));
        allocate(owner, own, initiative, Api.ELSEWHERE)
                .then()
                .statusCode(409)
                .body("code", equalTo("LEAD_TAKES_NO_PART"));
        allocate(owner, own, initiative, PARTNER).then().statusCode(201);

        String theirs = fund(Api.ELSEWHERE);
        allocate(Api.ELSEWHERE, theirs, id(propose("PARTICIPANTS")), owner)
                .then()
                .statusCode(404)
                .body("code", equalTo("INITIATIVE_UNKNOWN"));
        allocate(owner, own, id(propose("PARTICIPANTS")), owner)
                .then()
                .statusCode(409)
                .body("code", equalTo("FUND_WOULD_BETRAY_INITIATIVE"));
    }

    @Test
    void the_register_is_open_to_everybody_and_kept_by_each_for_itself_and_by_the_keeper_for_all() {
        String entry = "/organisations/" + owner;
        Map<String, Object> body = Map.of("name", "Renamed", "abbreviation", "R", "kind", "ministry");
        Api.put(Api.ELSEWHERE, entry, body).then().statusCode(403).body("code", equalTo("PARTY_REQUIRED"));
        Api.as(Role.TL, owner, "lead-1").body(body).put("/v1" + entry).then().statusCode(403);
        Api.put(TestTokens.KEEPER, entry, body).then().statusCode(200);

        RestAssured.get("/v1" + entry).then().statusCode(200).body("name", equalTo("Renamed"));
        RestAssured.get("/v1/organisations/tooi:nobody-" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_UNKNOWN"));
    }

    @Test
    void the_register_is_read_page_by_page_by_parent() throws InterruptedException {
        String child = owner + "-child";
        Api.put(
                        TestTokens.KEEPER,
                        "/organisations/" + child,
                        Map.of("name", "Child", "abbreviation", "C", "kind", "agency", "parent", owner))
                .then()
                .statusCode(201);
        Api.await(
                "/organisations?parent=" + owner,
                answer -> answer.<List<String>>path("items.id").contains(child));
        RestAssured.get("/v1/organisations?parent=" + owner + "&limit=1")
                .then()
                .statusCode(200)
                .body("items.name", contains("Child"));
        RestAssured.get("/v1/organisations?limit=1").then().statusCode(200).body("items.id", not(hasItem(child)));
    }

    @Test
    void a_portfolio_is_taken_over_by_the_organisation_itself_or_by_the_keeper() {
        String row = "/portfolios/somebodys-list/initiatives/" + UUID.randomUUID();
        Map<String, Object> body = Map.of("title", "Chat", "organisation", owner, "stage", "PILOTING");
        Api.put(Api.ELSEWHERE, row, body).then().statusCode(403).body("code", equalTo("PARTY_REQUIRED"));
        Api.put(owner, row, body).then().statusCode(201);
        Api.put(TestTokens.KEEPER, row, body).then().statusCode(201);
    }

    private String propose(String visibility) {
        return "/initiatives/"
                + ask(Role.INI, owner, "/initiatives", proposal(visibility))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Map<String, Object> proposal(String visibility) {
        return Map.of(
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
                owner,
                "partners",
                List.of(PARTNER),
                "visibility",
                visibility);
    }

    private String imported(String visibility) {
        return Api.put(
                        owner,
                        "/portfolios/somebodys-list/initiatives/" + UUID.randomUUID(),
                        Map.of("title", "x", "organisation", owner, "stage", "DEVELOPING", "visibility", visibility))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> design(String initiative) {
        Map<String, Object> measure = Map.of(
                "name",
                "calls",
                "primary",
                true,
                "baseline",
                9,
                "target",
                5,
                "direction",
                "DOWN",
                "unit",
                "a week",
                "source",
                "telephone");
        Map<String, Object> design = new HashMap<>(
                Map.of("initiativeId", initiative, "hypotheses", List.of("fewer calls"), "measures", List.of(measure)));
        design.putAll(
                Map.of("exposureMax", 10, "groups", List.of("all"), "stopCriteria", List.of("harm"), "harmMax", 3));
        design.putAll(Map.of(
                "riskClass",
                "LOW",
                "design",
                "COMPARISON",
                "evidenceLevelTarget",
                2,
                "start",
                "2030-01-01",
                "end",
                "2030-02-01"));
        return design;
    }

    private static String fund(String organisation) {
        return ask(
                        Role.FM,
                        organisation,
                        "/funds",
                        Map.of(
                                "name",
                                "Renewal",
                                "from",
                                "2020-01-01",
                                "to",
                                "2199-12-31",
                                "ceiling",
                                Map.of("eurCents", 100_000_00),
                                "ceilingHours",
                                500))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response allocate(String organisation, String fund, String initiative, String lead) {
        return ask(
                Role.FM,
                organisation,
                "/funds/" + fund + "/allocations",
                Map.of(
                        "initiativeId",
                        initiative,
                        "money",
                        Map.of("eurCents", 100),
                        "hours",
                        1,
                        "leadOrganisation",
                        lead));
    }

    private static Response ask(Role role, String organisation, String path, Object body) {
        return Api.as(role, organisation, role.name().toLowerCase(java.util.Locale.ROOT) + "-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1" + path);
    }

    private static Response see(Role role, String organisation, String path) {
        return Api.as(role, organisation, "looker-1").get("/v1" + path);
    }

    private static List<String> listed(Response answer) {
        return answer.path("items.id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The answer without what differs from one question to the next. */
    private static Map<String, Object> anonymous(Response answer) {
        Map<String, Object> body = new HashMap<>(answer.path("$"));
        body.remove("correlationId");
        body.replaceAll((_, value) -> value instanceof String text ? text.replaceAll("[0-9a-f-]{36}", "{}") : value);
        return body;
    }
}
