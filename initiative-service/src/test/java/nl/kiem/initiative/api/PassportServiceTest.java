package nl.kiem.initiative.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static nl.kiem.initiative.Api.get;
import static nl.kiem.initiative.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.passport.TrustedKeys;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.initiative.Api;
import nl.kiem.initiative.MovedClock;
import nl.kiem.initiative.domain.CivilDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassportServiceTest {

    private final PlantedPilots planted;
    private final MovedClock clock;

    PassportServiceTest(EventStore store, MovedClock clock) {
        this.planted = new PlantedPilots(store);
        this.clock = clock;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
    }

    @Test
    void a_proven_pilot_gives_a_file_that_holds_with_the_published_key_and_names_nobody() {
        UUID pilot = proven(Visibility.PUBLIC);
        Response answer = RestAssured.given().get("/v1/pilots/" + pilot + "/passport");
        answer.then().statusCode(200).contentType("application/jose");
        String file = answer.asString();
        TrustedKeys keys = TrustedKeys.NONE.and(TrustedKeys.parse(RestAssured.given()
                .get("/v1/passport-keys")
                .then()
                .statusCode(200)
                .extract()
                .asString()));
        ProofPassport passport = PassportCheck.check(file, keys, today()).passport();
        assertThat(passport.pilot().id()).isEqualTo(pilot);
        assertThat(passport.initiative().title()).isEqualTo("Letters that people understand");
        assertThat(passport.initiative().problem()).isEqualTo("people do not understand our letters");
        assertThat(passport.evidence().level()).isEqualTo(3);
        assertThat(passport.event().id()).isEqualTo("pilot-" + pilot + "/7");
        assertThat(new String(passport.json(), UTF_8)).doesNotContain("lead-1", "assessor-1", "executive-1", "floor-1");
        assertThat(get("/pilots/" + pilot + "/passport").asString()).isEqualTo(file);
    }

    @Test
    void what_is_not_proven_or_not_to_be_seen_has_no_passport() {
        UUID running = planted.running(today(), Visibility.GOVERNMENT, "fewer calls");
        get("/pilots/" + running + "/passport").then().statusCode(409).body("code", equalTo("NOT_PROVEN"));
        UUID hidden = proven(Visibility.PARTICIPANTS);
        RestAssured.given().get("/v1/pilots/" + hidden + "/passport").then().statusCode(404);
        get("/pilots/" + hidden + "/passport").then().statusCode(200);
    }

    @Test
    void a_case_from_elsewhere_starts_an_initiative_without_retyping_and_the_same_proof_twice_changes_nothing() {
        String file = get("/pilots/" + proven(Visibility.PUBLIC) + "/passport").asString();
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of("passport", file, "organisation", MINISTRY);
        Response made = post(Role.INI, "floor-2", "/foreign-cases", request, key);
        made.then().statusCode(201).body("version", equalTo(2));
        post(Role.INI, "floor-2", "/foreign-cases", request, key)
                .then()
                .statusCode(201)
                .body("id", equalTo(made.<String>path("id")))
                .body("version", equalTo(2));
        String initiative = "/initiatives/" + made.<String>path("id");
        get(initiative)
                .then()
                .body("title", equalTo("Letters that people understand"))
                .body("problem", equalTo("people do not understand our letters"))
                .body("foreignEvidence", hasSize(1))
                .body("foreignEvidence[0].evidenceLevel", equalTo(3))
                .body("executive", nullValue());
        post(Role.TL, "lead-2", initiative + "/foreign-evidence", Map.of("passport", file))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void a_file_that_does_not_hold_is_refused_with_the_reason() {
        UUID pilot = proven(Visibility.PUBLIC);
        String file = get("/pilots/" + pilot + "/passport").asString();
        String initiative =
                "/initiatives/" + get("/pilots/" + pilot).<String>path("initiativeId") + "/foreign-evidence";
        String foreign = SigningKey.generate().sign(ProofPassport.TYPE, "{}".getBytes(UTF_8));
        Map.of(
                        file,
                        "EVIDENCE_IS_OWN",
                        file.substring(0, file.length() - 4) + "AAAA",
                        "PASSPORT_SIGNATURE_WRONG",
                        foreign,
                        "PASSPORT_KEY_UNKNOWN",
                        "no passport",
                        "PASSPORT_UNREADABLE")
                .forEach((sent, code) -> post(Role.TL, "lead-1", initiative, Map.of("passport", sent))
                        .then()
                        .statusCode(409)
                        .body("code", equalTo(code)));
        post(Role.TL, "lead-1", initiative, Map.of("passport", "x".repeat(PassportCheck.CHARACTERS_MAX + 1)))
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("passport"));
        UUID old = planted.proven(today().minusDays(10), Visibility.PUBLIC, today().minusDays(1));
        post(
                        Role.INI,
                        "floor-2",
                        "/foreign-cases",
                        Map.of("passport", get("/pilots/" + old + "/passport").asString(), "organisation", MINISTRY))
                .then()
                .statusCode(409)
                .body("code", equalTo("PASSPORT_EXPIRED"));
    }

    @Test
    void who_may_not_know_of_an_initiative_learns_nothing_about_the_file() {
        UUID pilot = proven(Visibility.PARTICIPANTS);
        String initiative = get("/pilots/" + pilot).path("initiativeId");
        Api.as(Role.TL, ELSEWHERE, "lead-3")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("passport", "no passport"))
                .post("/v1/initiatives/" + initiative + "/foreign-evidence")
                .then()
                .statusCode(404);
    }

    private UUID proven(Visibility visibility) {
        return planted.proven(today(), visibility, today().plusMonths(24));
    }

    private LocalDate today() {
        return CivilDate.of(clock.instant());
    }
}
