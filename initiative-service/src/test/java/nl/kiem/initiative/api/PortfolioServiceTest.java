package nl.kiem.initiative.api;

import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.await;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static nl.kiem.initiative.Api.put;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortfolioServiceTest {

    private final String reference = "HHS/0001 " + UUID.randomUUID();
    private final String path = "/portfolios/us-federal-ai/initiatives/"
            + reference.replace("/", "%2F").replace(" ", "%20");

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
        Api.appoint(MINISTRY, "director", "executive-1");
    }

    @Test
    void an_initiative_is_taken_over_once_and_changed_when_its_row_changed() {
        String id = row("Chat for parents", "PILOTING", "TAKEN", 201);
        row("Chat for parents", "PILOTING", "UNCHANGED", 200);
        row("Chat for everybody", "PILOTING", "CHANGED", 200);
        row("Chat for parents", "PILOTING", "CHANGED", 200);

        get("/initiatives/" + id)
                .then()
                .header("ETag", equalTo("\"3\""))
                .body("stage", equalTo("PILOTING"))
                .body("executive", nullValue())
                .body("portfolio.reference", equalTo(reference))
                .body("missing.item", hasItem("executive"));
    }

    @Test
    void what_is_steered_here_is_not_moved_by_the_portfolio() {
        String id = row("Chat for parents", "PILOTING", "TAKEN", 201);
        post(Role.EXE, "executive-1", "/initiatives/" + id + "/executive-assignments", Map.of("function", "director"))
                .then()
                .statusCode(200);
        put(path, body("Chat for parents", "PROVEN")).then().statusCode(409).body("code", equalTo("STEERED_HERE"));
    }

    @Test
    void an_organisation_that_nobody_registered_is_refused() {
        Map<String, Object> body = body("Chat for parents", "PILOTING");
        body.put("organisation", "us-gov:" + UUID.randomUUID());
        put(TestTokens.KEEPER, path, body).then().statusCode(409).body("code", equalTo("ORGANISATION_UNKNOWN"));
    }

    @Test
    void pilots_are_described_as_the_portfolio_does() {
        Map<String, Object> body = body("Chat for parents", "PILOTING");
        body.put(
                "pilots",
                List.of(Map.of("reference", "East", "state", "RUNNING", "start", "2026-02-01", "end", "2026-07-31")));
        String id = put(path, body)
                .then()
                .body("outcome", equalTo("TAKEN"))
                .extract()
                .path("id");
        put(path, body).then().body("outcome", equalTo("UNCHANGED"));
        get("/initiatives/" + id)
                .then()
                .body("portfolio.pilots[0].reference", equalTo("East"))
                .body("portfolio.pilots[0].state", equalTo("RUNNING"))
                .body("portfolio.pilots[0].end", equalTo("2026-07-31"));
        row("Chat for parents", "PILOTING", "CHANGED", 200);
    }

    @Test
    void a_fund_of_a_portfolio_is_opened_once() {
        String fund = "/portfolios/us-federal-ai/funds/" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Renewal 2026",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31",
                "ceiling",
                Map.of("eurCents", 25_000_000),
                "ceilingHours",
                1_200));
        String id = put(fund, body)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("TAKEN"))
                .extract()
                .path("id");
        put(fund, body).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
        get("/funds/" + id)
                .then()
                .body("organisation", equalTo(MINISTRY))
                .body("ceiling.eurCents", equalTo(25_000_000))
                .body("freeHours", equalTo(1_200));
        body.put("to", "2025-12-31");
        put(fund + "-reversed", body).then().statusCode(409).body("code", equalTo("PERIOD_REVERSED"));
    }

    @Test
    void everything_wrong_with_a_row_is_named_at_once() {
        Map<String, Object> body = body(" ", "PILOTING");
        body.put("organisation", null);
        body.put("contracts", List.of("x".repeat(101)));
        put(path, body)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("title"))
                .body("violations.field", hasItem("organisation"))
                .body("violations.field", hasItem("contracts[0].<list element>"));
    }

    @Test
    void the_list_shows_what_was_taken_over_by_organisation_and_stage() throws InterruptedException {
        String id = row("Chat for parents", "SCALING", "TAKEN", 201);
        String list = "/initiatives?organisation=" + MINISTRY + "&stage=SCALING&limit=100";
        await(list, answer -> answer.<List<String>>path("items.id").contains(id));
        await("/initiatives?organisation=" + MINISTRY + "&limit=1", answer -> answer.path("next") != null)
                .then()
                .body("items.size()", equalTo(1));
    }

    private String row(String title, String stage, String outcome, int status) {
        return put(path, body(title, stage))
                .then()
                .statusCode(status)
                .body("outcome", equalTo(outcome))
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(String title, String stage) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "organisation",
                MINISTRY,
                "stage",
                stage,
                "stageDates",
                List.of(Map.of("stage", "EXPLORING", "since", "2023-10-01")),
                "contracts",
                List.of("70B03C23F00001059")));
    }
}
