package nl.kiem.procurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerOrganisationServiceTest {

    static final String OWN = Rest.ORGANISATION;
    static final String FOREIGN = "tooi:pv27";
    static final String COMPANY = "kvk:12345678";
    static final String ENDING = "{\"outcome\":\"CANCELLED\",\"reason\":\"the scope changed\"}";
    static final List<String> FILE = List.of("preparer", "ambassador", "minimum-for-tenders", "plannedDispatch");

    @Inject
    Planted planted;

    @Test
    void a_buyer_of_another_organisation_may_not_act_on_a_published_tender() {
        Response answer = post(Role.BUY, FOREIGN, "/tenders/" + planted.publishedTender() + "/endings", ENDING);
        refused(answer, 403, "PARTY_REQUIRED");
        assertThat(answer.jsonPath().getList("missing.supplier.role", String.class))
                .containsExactly("BUY");
    }

    @Test
    void to_a_buyer_of_another_organisation_an_unpublished_tender_does_not_exist() {
        String hidden = "/tenders/" + planted.unpublishedTender();
        String nowhere = "/tenders/" + UUID.randomUUID();
        Response answer = post(Role.BUY, FOREIGN, hidden + "/endings", ENDING);
        refused(answer, 404, "TENDER_UNKNOWN");
        assertThat(body(answer, hidden))
                .isEqualTo(body(post(Role.BUY, FOREIGN, nowhere + "/endings", ENDING), nowhere));
        assertThat(body(get(Role.BUY, FOREIGN, hidden), hidden))
                .isEqualTo(body(get(Role.BUY, FOREIGN, nowhere), nowhere))
                .contains("TENDER_UNKNOWN");
    }

    @Test
    void an_unpublished_tender_is_in_the_lists_of_its_own_organisation_and_of_auditors_only() throws Exception {
        UUID tender = planted.unpublishedTender();
        String need = get(Role.BUY, OWN, "/tenders/" + tender).jsonPath().getString("needId");
        String list = "/tenders?need=" + need;
        Rest.eventually(() -> get(Role.BUY, OWN, list), answer -> ids(answer).contains(tender.toString()));
        assertThat(ids(get(Role.AUD, FOREIGN, list))).containsExactly(tender.toString());
        assertThat(ids(get(Role.BUY, FOREIGN, list))).isEmpty();
        assertThat(ids(get(Role.AUD, COMPANY, list))).isEmpty();
        assertThat(ids(given().get("/v1" + list))).isEmpty();
    }

    @Test
    void that_a_tender_is_being_prepared_is_not_told_by_its_need() throws Exception {
        UUID tender = planted.unpublishedTender();
        String need = get(Role.BUY, OWN, "/tenders/" + tender).jsonPath().getString("needId");
        assertThat(get(Role.BUY, OWN, "/needs/" + need).jsonPath().getString("tenderId"))
                .isEqualTo(tender.toString());
        assertThat(get(Role.BUY, FOREIGN, "/needs/" + need).asString()).doesNotContain(tender.toString());
        String thread = get(Role.BUY, OWN, "/needs/" + need).jsonPath().getString("threadId");
        Rest.eventually(
                () -> get(Role.BUY, OWN, "/needs?thread=" + thread),
                answer -> answer.asString().contains(tender.toString()));
        assertThat(get(Role.BUY, FOREIGN, "/needs?thread=" + thread).asString())
                .contains(need)
                .doesNotContain(tender.toString());
    }

    @Test
    void of_a_public_tender_outsiders_read_what_the_notice_says_and_no_more() {
        String tender = "/tenders/" + planted.openedTender();
        assertThat(get(Role.BUY, OWN, tender).asString()).contains(FILE).contains("\"received\":2");
        assertThat(get(Role.AUD, FOREIGN, tender).asString()).contains(FILE);
        for (Response outside :
                List.of(get(Role.BUY, FOREIGN, tender), get(Role.EXT, COMPANY, tender), given().get("/v1" + tender))) {
            assertThat(outside.statusCode()).isEqualTo(200);
            assertThat(outside.asString())
                    .contains("LOT-0001", "tenderDeadline", "12345-2026", "\"weight\"")
                    .doesNotContain(FILE)
                    .doesNotContain("\"received\":2");
        }
    }

    @Test
    void to_a_company_a_need_for_government_does_not_exist() {
        String need = "/needs/" + planted.need(Visibility.GOVERNMENT);
        refused(get(Role.EXT, COMPANY, need), 404, "NEED_UNKNOWN");
        refused(given().get("/v1" + need), 404, "NEED_UNKNOWN");
        assertThat(get(Role.INI, FOREIGN, need).statusCode()).isEqualTo(200);
        String open = "/needs/" + planted.need(Visibility.PUBLIC);
        assertThat(get(Role.EXT, COMPANY, open).statusCode()).isEqualTo(200);
        assertThat(given().get("/v1" + open).statusCode()).isEqualTo(200);
    }

    @Test
    void a_tender_is_prepared_by_the_organisation_that_has_the_need() {
        String body = WholePathServiceTest.TENDER;
        String seen = body.formatted(planted.routedNeed(Visibility.GOVERNMENT));
        String hidden = body.formatted(planted.routedNeed(Visibility.PARTICIPANTS));
        refused(post(Role.BUY, FOREIGN, "/tenders", seen), 403, "PARTY_REQUIRED");
        refused(post(Role.BUY, FOREIGN, "/tenders", hidden), 404, "NEED_UNKNOWN");
    }

    @Test
    void an_auditor_sees_and_cannot_act() {
        String tender = "/tenders/" + planted.unpublishedTender();
        assertThat(get(Role.AUD, OWN, tender).statusCode()).isEqualTo(200);
        assertThat(get(Role.AUD, FOREIGN, tender).statusCode()).isEqualTo(200);
        refused(post(Role.AUD, OWN, tender + "/endings", ENDING), 403, "ROLE_REQUIRED");
        refused(get(Role.AUD, FOREIGN, "/needs/" + planted.need(Visibility.SEALED)), 404, "NEED_UNKNOWN");
    }

    private static Response get(Role role, String organisation, String path) {
        return given().auth().oauth2(TestTokens.as(role, organisation, "p-1")).get("/v1" + path);
    }

    private static Response post(Role role, String organisation, String path, String body) {
        return given().auth()
                .oauth2(TestTokens.as(role, organisation, "p-1"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1" + path);
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    /** Without what differs in every answer. */
    private static String body(Response answer, String path) {
        return answer.asString().replace(path, "").replaceAll("\"(correlationId|traceId|instance)\":\"[^\"]*\"", "");
    }

    private static List<String> ids(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }
}
