package nl.kiem.initiative.bottleneck.api;

import static nl.kiem.initiative.Api.ELSEWHERE;
import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.initiative.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BottleneckServiceTest {

    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Reaction<LegalFindingRecorded> finding;
    private final Reaction<ReadinessAssessed> readiness;

    BottleneckServiceTest(Reaction<LegalFindingRecorded> finding, Reaction<ReadinessAssessed> readiness) {
        this.finding = finding;
        this.readiness = readiness;
    }

    @BeforeEach
    void registered() {
        Api.register(MINISTRY);
        Api.register(ELSEWHERE);
    }

    @Test
    void from_the_desk_of_whoever_is_hindered_to_the_ministry_and_back() {
        String id = Api.post(Role.IMP, "line-1", "/legal-bottlenecks", body("A signature on paper", 40_000))
                .path("id");
        String thing = "/legal-bottlenecks/" + id;
        Map<String, Object> assignment =
                Map.of("policyMinistry", ELSEWHERE, "lawRef", "BWBR0005537", "article", "4:17");
        Api.post(Role.TL, "lead-1", thing + "/assignments", assignment)
                .then()
                .statusCode(200)
                .body("state", equalTo("Assigned"));
        Map<String, Object> answer = Map.of("outcome", "NO_CHANGE", "reason", "the aim of the rule stands");
        answered(MINISTRY, thing, answer).then().statusCode(409);
        answered(ELSEWHERE, thing, answer).then().statusCode(200).body("state", equalTo("Answered"));
        Api.get(thing)
                .then()
                .body("reference", equalTo("jci1.3:c:BWBR0005537&artikel=4:17"))
                .body("answer.outcome", equalTo("NO_CHANGE"))
                .body("answer.late", equalTo(false))
                .body("waitingFor", equalTo("TL"));
        Api.decide(Role.IMP, "line-1", thing, "/resolutions", Map.of("resolution", "we ring them"))
                .then()
                .statusCode(200)
                .body("state", equalTo("Resolved"));
    }

    @Test
    void a_law_that_is_no_identifier_is_told_with_the_field() {
        Map<String, Object> wrong =
                Map.of("title", "A signature", "description", "on paper", "affectedEstimate", 1, "lawRef", "Awb");
        Response answer = Api.post(Role.IMP, "line-1", "/legal-bottlenecks", wrong);
        answer.then().statusCode(400);
        assertThat(answer.asString()).contains("lawRef").contains("BWBR0005537");
    }

    @Test
    void what_a_pilot_finds_in_the_law_is_registered_once() throws InterruptedException {
        String initiative = imported();
        PilotId pilot = new PilotId(UUID.randomUUID());
        LegalFindingRecorded found = new LegalFindingRecorded(
                pilot,
                ThreadId.fromString(initiative),
                "BWBR0005537 (Awb)",
                "2:13",
                "nobody may file by telephone",
                List.of("debt relief"),
                70_000,
                AT);
        hear(finding, new StreamId("pilot", pilot.value()), 7, found);
        hear(finding, new StreamId("pilot", pilot.value()), 7, found);
        hear(finding, new StreamId("pilot", pilot.value()), 8, found);

        Response list = Api.await(
                "/legal-bottlenecks?initiative=" + initiative,
                answer -> !answer.<List<String>>path("items").isEmpty());
        list.then()
                .body("items.size()", equalTo(1))
                .body("items[0].lawRef", equalTo("BWBR0005537"))
                .body("items[0].organisation", equalTo(MINISTRY))
                .body("items[0].people", equalTo(70_000));
    }

    @Test
    void a_legal_barrier_to_scaling_up_is_registered_once_however_often_it_is_assessed() throws InterruptedException {
        String initiative = imported();
        ScalingCaseId scalingCase = new ScalingCaseId(UUID.randomUUID());
        StreamId stream = new StreamId("scaling-case", scalingCase.value());
        hear(readiness, stream, 2, assessed(scalingCase, initiative, Dimension.LEGAL, "any", "No ground for sharing"));
        hear(readiness, stream, 3, assessed(scalingCase, initiative, Dimension.LEGAL, "any", "No ground for sharing "));
        hear(readiness, stream, 4, assessed(scalingCase, initiative, Dimension.SOCIETAL, "Juridisch", "No mandate"));
        hear(readiness, stream, 5, assessed(scalingCase, initiative, Dimension.SOCIETAL, "trust", "Nobody knows us"));

        Response list = Api.await(
                "/legal-bottlenecks?initiative=" + initiative,
                answer -> answer.<List<String>>path("items").size() == 2);
        assertThat(list.<List<String>>path("items.title"))
                .containsExactlyInAnyOrder("No ground for sharing", "No mandate");
    }

    private static ReadinessAssessed assessed(
            ScalingCaseId id, String initiative, Dimension dimension, String type, String description) {
        Barrier barrier = new Barrier(type, description, new PersonRef("owner-1"), LocalDate.of(2026, 6, 1));
        return new ReadinessAssessed(
                id,
                ThreadId.fromString(initiative),
                dimension,
                3,
                "a memo",
                List.of(barrier),
                new PersonRef("assessor-1"),
                new OrganisationId(ELSEWHERE),
                AT);
    }

    private static Response answered(String organisation, String thing, Map<String, Object> answer) {
        return Api.as(Role.POL, organisation, "policy-1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Api.get(thing).header("ETag"))
                .body(answer)
                .post("/v1" + thing + "/answers");
    }

    private static Map<String, Object> body(String title, int people) {
        return Map.of("title", title, "description", "nobody may sign for somebody else", "affectedEstimate", people);
    }

    private static String imported() {
        return Api.put(
                        "/portfolios/sample-list/initiatives/" + UUID.randomUUID(),
                        Map.of("title", "Chat", "organisation", MINISTRY, "stage", "PILOTING"))
                .path("id");
    }

    private static <E extends Event> void hear(Reaction<E> reaction, StreamId stream, long version, E event) {
        Actor actor = new Actor(new PersonRef("a-service"), new OrganisationId(MINISTRY), EnumSet.of(Role.SYS));
        Metadata metadata = new Metadata(Ids.derive("test", stream.toString(), "" + version), "", actor, null);
        reaction.react(new Recorded<>(stream, version, Position.START, event, metadata, AT))
                .await()
                .atMost(SOON);
    }
}
