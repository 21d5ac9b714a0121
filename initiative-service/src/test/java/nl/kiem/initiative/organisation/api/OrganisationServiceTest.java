package nl.kiem.initiative.organisation.api;

import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationServiceTest {

    private final String kind = "kind-" + UUID.randomUUID();
    private final String id = "sample:" + UUID.randomUUID();
    private final String heir = "sample:" + UUID.randomUUID();

    @Test
    void the_keeper_registers_an_organisation_with_identifiers_and_it_is_unchanged_the_second_time() {
        register(id).then().statusCode(201).body("outcome", equalTo("TAKEN"));
        register(id).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
        get("/organisations/" + id)
                .then()
                .body("nameEn", equalTo("Labour"))
                .body("identifiers[0].scheme", equalTo("KVK"))
                .body("identifiers[0].source", equalTo("trade register"))
                .body("validFrom", equalTo("2020-01-01"));
        get("/organisations/" + id + "?on=2023-12-31").then().body("name", equalTo("Werk en Inkomen"));
    }

    @Test
    void a_portfolio_adds_what_is_not_there_and_overwrites_nothing_that_is() {
        String named = "/portfolios/somebodys-list/organisations/" + id;
        Map<String, Object> said = Map.of("name", "Labour and so on", "kind", "department");
        put(TestTokens.KEEPER, named, said).then().statusCode(201).body("outcome", equalTo("TAKEN"));
        put(TestTokens.KEEPER, named, said)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("differs", empty());
        register(id);
        put(TestTokens.KEEPER, named, said)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("differs.field", contains("name", "kind"))
                .body("differs[0].register", equalTo("Arbeid"))
                .body("differs[0].said", equalTo("Labour and so on"));
        get("/organisations/" + id).then().body("name", equalTo("Arbeid")).body("abbreviation", equalTo("A"));
    }

    @Test
    void a_wrong_digit_in_an_identifier_is_found() {
        Map<String, Object> body = body();
        body.put(
                "identifiers",
                List.of(Map.of("scheme", "OIN", "value", "00000001003214368000", "source", "typed over")));
        put(TestTokens.KEEPER, "/organisations/" + id, body)
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_MALFORMED"))
                .body("detail", containsString("00000001003214368000"));
    }

    @Test
    void an_organisation_shows_its_team_functions_holders_and_mandates_of_a_day() {
        register(id);
        own("/functions/director-general", Map.of("top", true, "from", "2024-01-01"), 200);
        own("/functions/director-general/holders/p-100", period("2024-01-01", "2024-12-31"), 200);
        own("/functions/director-general/holders/p-101", period("2025-01-01", null), 200);
        own(
                "/teams/lab",
                Map.of("name", "Lab", "lead", "p-102", "mandate", "may try what harms nobody", "from", "2024-01-01"),
                200);
        own(
                "/mandates/dg-gates",
                Map.of(
                        "function",
                        "director-general",
                        "purpose",
                        "GATES",
                        "most",
                        Map.of("eurCents", 5_000_000),
                        "text",
                        "gates up to 50,000 euro",
                        "from",
                        "2024-01-01"),
                200);

        get("/organisations/" + id + "?on=2024-12-31")
                .then()
                .body("functions[0].holders.person", contains("p-100"))
                .body("teams[0].mandate", equalTo("may try what harms nobody"))
                .body("mandates[0].most.eurCents", equalTo(5_000_000));
        get("/organisations/" + id).then().body("functions[0].holders.person", contains("p-101"));
        get("/organisations/" + id + "?on=2023-12-31")
                .then()
                .body("functions", empty())
                .body("teams", empty())
                .body("mandates", empty());
    }

    @Test
    void everything_wrong_with_a_request_is_named_at_once() {
        register(id);
        put(TestTokens.KEEPER, "/organisations/" + id + "/teams/lab", Map.of("name", " "))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("mandate"))
                .body("violations.field", hasItem("from"));
        own("/functions/minister/holders/p-100", period("2024-01-01", null), 409)
                .then()
                .body("code", equalTo("FUNCTION_UNKNOWN"));
    }

    @Test
    void only_the_keeper_says_that_an_organisation_is_no_more() {
        register(id);
        put(id, "/organisations/" + id + "/abolition", Map.of("lastDay", "2025-12-31"))
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"));
    }

    @Test
    void the_register_of_a_day_has_those_that_were_there_under_the_names_of_that_day() throws InterruptedException {
        register(id);
        register(heir);
        own("/names/2026-02-01", Map.of("name", "Werk", "abbreviation", "W"), 200);
        own("/abolition", Map.of("lastDay", "2026-02-22", "successor", heir), 200);

        await(
                        list("2026-02-22"),
                        answer -> answer.<List<String>>path("items.successor").contains(heir))
                .then()
                .body("items.id", hasItem(id))
                .body("items.name", hasItem("Werk"));
        get(list("2026-02-23")).then().body("items.id", contains(heir));
        get(list("2026-01-31")).then().body("items.name", not(hasItem("Werk")));
        get(list("2019-12-31")).then().body("items", empty());
        get("/organisations/" + id)
                .then()
                .body("validUntil", equalTo("2026-02-22"))
                .body("successor", equalTo(heir));
    }

    private String list(String on) {
        return "/organisations?kind=" + kind + "&on=" + on + "&limit=100";
    }

    private Response register(String organisation) {
        return put(TestTokens.KEEPER, "/organisations/" + organisation, body());
    }

    private Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "name",
                "Arbeid",
                "nameEn",
                "Labour",
                "abbreviation",
                "A",
                "kind",
                kind,
                "validFrom",
                "2020-01-01",
                "identifiers",
                List.of(Map.of("scheme", "KVK", "value", "12345678", "source", "trade register")),
                "formerNames",
                List.of(Map.of("name", "Werk en Inkomen", "abbreviation", "WI", "lastDay", "2023-12-31"))));
    }

    private Response own(String path, Map<String, Object> body, int status) {
        Response answer =
                Api.as(Role.SYS, TestTokens.KEEPER, "importer").body(body).put("/v1/organisations/" + id + path);
        answer.then().statusCode(status);
        return answer;
    }

    private static Map<String, Object> period(String from, @Nullable String until) {
        Map<String, Object> period = new HashMap<>(Map.of("from", from));
        if (until != null) period.put("until", until);
        return period;
    }
}
