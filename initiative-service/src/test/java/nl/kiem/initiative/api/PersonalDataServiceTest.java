package nl.kiem.initiative.api;

import static io.restassured.RestAssured.given;
import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataServiceTest {

    @Inject
    ForgetUnusedDetails forgetting;

    final String person = "p-" + UUID.randomUUID();
    final Map<String, String> details = Map.of("name", "Marijke Zwanenburg-Proef", "email", "m@example.org");

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void somebody_gives_and_sees_their_own_details_and_a_system_of_the_organisation_does_so_too() {
        me().get("/v1/me").then().statusCode(200).body("name", nullValue());
        me().body(details).put("/v1/me").then().statusCode(200);
        me().get("/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(details.get("name")))
                .body("organisation", equalTo(MINISTRY));
        system(MINISTRY)
                .body(Map.of("name", "Marijke Zwaan"))
                .put("/v1/persons/" + person)
                .then()
                .statusCode(200);
        system(MINISTRY)
                .get("/v1/persons/" + person)
                .then()
                .statusCode(200)
                .body("name", equalTo("Marijke Zwaan"))
                .body("email", nullValue());
    }

    @Test
    void nobody_else_sees_them_or_hears_that_they_are_there() {
        me().body(details).put("/v1/me").then().statusCode(200);
        String there = system(ELSEWHERE)
                .get("/v1/persons/" + person)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String absent = system(ELSEWHERE)
                .get("/v1/persons/p-absent")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(there.replace(person, "p-absent")).isEqualTo(absent);
        system(ELSEWHERE)
                .body(Map.of("name", "as they know her"))
                .put("/v1/persons/" + person)
                .then()
                .statusCode(200);
        me().get("/v1/me").then().body("name", equalTo(details.get("name")));
        Api.as(Role.TL, MINISTRY, "lead-1").get("/v1/persons/" + person).then().statusCode(403);
        given().get("/v1/me").then().statusCode(401);
    }

    @Test
    void an_erased_person_is_known_no_more_and_nothing_is_held_again() {
        me().body(details).put("/v1/me").then().statusCode(200);
        erase(Role.OPS, MINISTRY, Map.of("ground", "OBJECTION")).then().statusCode(403);
        erase(Role.AUD, TestTokens.KEEPER, Map.of("ground", "OBJECTION")).then().statusCode(403);
        erase(Role.OPS, TestTokens.KEEPER, Map.of()).then().statusCode(400);
        erase(Role.OPS, TestTokens.KEEPER, Map.of("ground", "OBJECTION"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Erased"));
        erase(Role.OPS, TestTokens.KEEPER, Map.of("ground", "UNLAWFUL"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        me().get("/v1/me").then().statusCode(200).body("name", nullValue());
        me().body(details).put("/v1/me").then().statusCode(409).body("code", equalTo("PERSON_ERASED"));
        system(MINISTRY).get("/v1/persons/" + person).then().statusCode(404);
        me().get("/v1/my-report").then().statusCode(200).body("erased", equalTo(true));
    }

    @Test
    void reading_what_three_people_said_is_three_records_and_a_refused_request_none() {
        List<String> speakers = List.of(person + "-1", person + "-2", person + "-3");
        String initiative = reviewed(speakers);
        String traceId = UUID.randomUUID().toString().replace("-", "");
        String parent = "00-%s-00f067aa0ba902b7-01".formatted(traceId);
        Response read = Api.as(Role.TL, MINISTRY, "lead-1")
                .header("traceparent", parent)
                .get("/v1/initiatives/" + initiative + "/gate-reviews");
        read.then().statusCode(200).body("items[0].voices.statement", contains("one", "two", "three"));
        assertThat(read.header("traceparent")).contains(traceId).doesNotContain("00f067aa0ba902b7");
        Api.as(Role.TL, ELSEWHERE, "lead-9")
                .header("traceparent", parent)
                .get("/v1/initiatives/" + initiative + "/gate-reviews")
                .then()
                .statusCode(403);

        for (String speaker : speakers) {
            List<Map<String, Object>> records = records(speaker, traceId);
            assertThat(records).hasSize(1);
            assertThat(records.getFirst())
                    .containsEntry("parentSpanId", "00f067aa0ba902b7")
                    .containsEntry("status", "OK")
                    .containsEntry("name", "GET /v1/initiatives/" + initiative + "/gate-reviews");
            assertThat(String.valueOf(records.getFirst().get("attributes")))
                    .contains("dpl.core.processing_activity_id=urn:kiem:processing-activity:gate-statements")
                    .contains("dpl.core.data_subject_id=")
                    .contains("dpl.core.foreign_operation.processor=" + MINISTRY)
                    .doesNotContain(speaker);
        }
        me().get("/v1/processings").then().statusCode(403);
        Api.as(Role.AUD, MINISTRY, "auditor-1").get("/v1/processings").then().statusCode(403);
    }

    @Test
    void a_failed_processing_is_written_down_as_one() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        system(ELSEWHERE)
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId))
                .get("/v1/persons/" + person)
                .then()
                .statusCode(404);
        assertThat(records(person, traceId))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("status", "ERROR")
                        .containsEntry("name", "GET /v1/persons/{person}"));
    }

    @Test
    void a_report_tells_which_facts_were_recorded_by_or_name_somebody_and_what_is_held() {
        me().body(details).put("/v1/me").then().statusCode(200);
        String initiative = reviewed(List.of(person, "p-b", "p-c"));
        me().get("/v1/my-report")
                .then()
                .statusCode(200)
                .body("held", hasItem("name and address / naam en adres"))
                .body("readableTexts", equalTo(true))
                .body("events.id", hasItem("initiative-" + initiative + "/1"))
                .body("events[0].part", equalTo("RECORDED"))
                .body("next", nullValue());
        Response first = me().get("/v1/my-report?limit=1");
        me().get("/v1/my-report?limit=2&after=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("events.part", contains("RECORDED", "NAMED"))
                .body(
                        "events.type",
                        contains("nl.kiem.initiative.voice-given", "nl.kiem.initiative.gate-review-requested"));
        Api.as(Role.OPS, TestTokens.KEEPER, "operator-1")
                .get("/v1/person-reports?person=" + person)
                .then()
                .statusCode(200)
                .body("events.size()", equalTo(3));
        Api.as(Role.OPS, MINISTRY, "operator-2")
                .get("/v1/person-reports?person=" + person)
                .then()
                .statusCode(403);
    }

    @Test
    void details_of_somebody_who_was_in_nothing_for_the_whole_term_are_deleted_and_others_stay() {
        me().body(details).put("/v1/me").then().statusCode(200);
        String active = person + "-active";
        system(MINISTRY).body(details).put("/v1/persons/" + active).then().statusCode(200);
        Instant between = Instant.now().plusMillis(5);
        while (!Instant.now().isAfter(between)) Thread.onSpinWait();
        reviewed(List.of(active, "p-b", "p-c"));

        forgetting.apply(Instant.EPOCH).await().atMost(Duration.ofSeconds(5));
        me().get("/v1/me").then().body("name", equalTo(details.get("name")));
        forgetting.apply(between).await().atMost(Duration.ofSeconds(5));
        me().get("/v1/me").then().body("name", nullValue());
        system(MINISTRY).get("/v1/persons/" + active).then().statusCode(200);
    }

    @Test
    void terms_and_activities_are_for_everybody() {
        given().get("/v1/retention-terms")
                .then()
                .statusCode(200)
                .body("items.find { it.category == 'person-details' }.term", equalTo("P2Y"))
                .body("items.find { it.category == 'person-details' }.lastAppliedAt", not(nullValue()))
                .body("items.find { it.category == 'events' }.term", nullValue());
        given().get("/v1/processing-activities")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("urn:kiem:processing-activity:erasure"));
    }

    private String reviewed(List<String> speakers) {
        assertThat(new PersonRef(speakers.getFirst())).isNotNull();
        String initiative = as(Role.INI, MINISTRY, speakers.getFirst())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "title",
                        "Letters",
                        "problem",
                        "people do not understand them",
                        "targetGroups",
                        List.of("citizens with debts"),
                        "types",
                        List.of("SERVICE"),
                        "origin",
                        "SHOP_FLOOR",
                        "organisation",
                        MINISTRY))
                .post("/v1/initiatives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(
                        Role.TL,
                        "lead-1",
                        "/initiatives/" + initiative + "/screenings",
                        Map.of("decision", "ADMIT", "reason", "real"))
                .then()
                .statusCode(200);
        String executive = speakers.get(2);
        Api.register(MINISTRY);
        Api.appoint(MINISTRY, "director-" + executive, executive);
        Api.post(
                        Role.EXE,
                        executive,
                        "/initiatives/" + initiative + "/executive-assignments",
                        Map.of("function", "director-" + executive))
                .then()
                .statusCode(200);
        Api.speak("/initiatives/" + initiative, "G1", speakers.get(0), speakers.get(1), executive);
        Api.post(Role.TL, "lead-1", "/initiatives/" + initiative + "/gate-reviews", Map.of("gate", "G1"))
                .then()
                .statusCode(200);
        return initiative;
    }

    private List<Map<String, Object>> records(String subject, String traceId) {
        return Api.as(Role.AUD, TestTokens.KEEPER, "auditor-1")
                .get("/v1/processings?limit=100&person=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .filter(one -> traceId.equals(one.get("traceId")))
                .toList();
    }

    private RequestSpecification me() {
        return as(Role.TL, MINISTRY, person);
    }

    private static RequestSpecification system(String organisation) {
        return as(Role.SYS, organisation, "system-1");
    }

    private Response erase(Role role, String organisation, Map<String, String> body) {
        return as(role, organisation, "operator-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/persons/" + person + "/erasures");
    }

    private static RequestSpecification as(Role role, String organisation, String who) {
        return given().auth().oauth2(TestTokens.as(role, organisation, who)).contentType(ContentType.JSON);
    }
}
