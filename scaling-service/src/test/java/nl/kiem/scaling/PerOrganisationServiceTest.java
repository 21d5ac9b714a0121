package nl.kiem.scaling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerOrganisationServiceTest {

    static final OrganisationId FOREIGN = new OrganisationId("tooi:pv27");
    static final OrganisationId COMPANY = new OrganisationId("kvk:12345678");
    static final Map<String, Object> SUBMISSION =
            Map.of("yearOneCost", Map.of("eurCents", 100), "structuralCover", Map.of("eurCents", 100));
    static final Map<String, Object> WAVE = Map.of("organisations", List.of(Planted.OWNER.value()));

    @Inject
    Planted planted;

    @Test
    void an_executive_of_another_organisation_does_not_submit_a_case_and_does_not_start_a_wave() {
        for (OrganisationId other : List.of(FOREIGN, Planted.ADOPTER)) {
            Api executive = new Api(Role.EXE, other, "executive");
            executive
                    .post(path(planted.scalingCase(Visibility.GOVERNMENT)) + "/submissions", SUBMISSION)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("PARTY_REQUIRED"))
                    .body("missing.supplier.role", hasItems("EXE"));
            executive
                    .post("/rollouts/" + planted.rollout(Visibility.GOVERNMENT) + "/waves", WAVE)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("PARTY_REQUIRED"));
        }
    }

    @Test
    void an_organisation_that_pledged_takes_part_in_the_case_and_in_the_rollout() {
        Api adopter = new Api(Role.ADO, Planted.ADOPTER, "adopter");
        Api stranger = new Api(Role.ADO, FOREIGN, "stranger");
        String hidden = path(planted.scalingCase(Visibility.PARTICIPANTS));
        adopter.get(hidden).then().statusCode(200).body("custody.participants", hasItems(Planted.ADOPTER.value()));
        stranger.get(hidden).then().statusCode(404).body("code", equalTo("CASE_UNKNOWN"));
        String rollout = "/rollouts/" + planted.rollout(Visibility.GOVERNMENT);
        adopter.post(rollout + "/adoptions", adoption(Planted.ADOPTER))
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_WAVE_STARTED"));
        stranger.post(rollout + "/adoptions", adoption(FOREIGN))
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTY_REQUIRED"));
    }

    @Test
    void to_a_company_and_without_a_token_there_is_only_what_is_public() {
        String known = path(planted.scalingCase(Visibility.PUBLIC));
        String hidden = path(planted.scalingCase(Visibility.GOVERNMENT));
        Api company = new Api(Role.EXT, COMPANY, "seller");
        company.get(known).then().statusCode(200);
        given().get("/v1" + known).then().statusCode(200);
        company.get(hidden).then().statusCode(404).body("code", equalTo("CASE_UNKNOWN"));
        given().get("/v1" + hidden).then().statusCode(404).body("code", equalTo("CASE_UNKNOWN"));
    }

    @Test
    void lists_show_what_may_be_known_and_no_more() {
        String hidden = planted.scalingCase(Visibility.PARTICIPANTS).toString();
        String known = planted.scalingCase(Visibility.PUBLIC).toString();
        Api adopter = new Api(Role.ADO, Planted.ADOPTER, "adopter");
        Wire.eventually("both are in the list", () -> ids(adopter).containsAll(List.of(hidden, known)));
        assertThat(ids(new Api(Role.AUD, FOREIGN, "auditor"))).contains(hidden, known);
        assertThat(ids(new Api(Role.ADO, FOREIGN, "stranger"))).contains(known).doesNotContain(hidden);
        assertThat(ids(new Api(Role.AUD, COMPANY, "auditor"))).contains(known).doesNotContain(hidden);
    }

    @Test
    void a_company_neither_pledges_nor_decides_whatever_role_it_was_given() {
        String known = path(planted.scalingCase(Visibility.PUBLIC));
        new Api(Role.ADO, COMPANY, "seller")
                .post(
                        known + "/pledges",
                        Map.of("adopter", COMPANY.value(), "volume", 1, "from", "2030-01-01", "noneNeeded", "free"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLEDGE_WITHOUT_MANDATE"));
        new Api(Role.SB, COMPANY, "seller")
                .decide(known + "/decisions", 2, Map.of("outcome", "REJECT"))
                .then()
                .statusCode(409);
    }

    @Test
    void an_auditor_sees_and_cannot_act() {
        String hidden = path(planted.scalingCase(Visibility.PARTICIPANTS));
        for (OrganisationId organisation : List.of(Planted.OWNER, FOREIGN)) {
            Api auditor = new Api(Role.AUD, organisation, "auditor");
            auditor.get(hidden).then().statusCode(200);
            auditor.post(hidden + "/submissions", SUBMISSION)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_REQUIRED"));
        }
        new Api(Role.AUD, FOREIGN, "auditor")
                .get(path(planted.scalingCase(Visibility.SEALED)))
                .then()
                .statusCode(404);
    }

    private static String path(UUID scalingCase) {
        return "/scaling-cases/" + scalingCase;
    }

    private static Map<String, Object> adoption(OrganisationId adopter) {
        return Map.of("adopter", adopter.value(), "reuseKind", "COPIED", "since", "2026-01-01", "users", 1);
    }

    private static List<String> ids(Api api) {
        String last = "";
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        while (last != null) {
            var page = api.get("/scaling-cases?limit=100&after=" + last).jsonPath();
            all.addAll(page.getList("items.id", String.class));
            last = page.getString("next");
        }
        return all;
    }
}
