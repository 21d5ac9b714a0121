package nl.kiem.initiative.api;

import static io.restassured.RestAssured.given;
import static nl.kiem.initiative.Api.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.kiem.events.EventStore;
import nl.kiem.events.Head;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.view.Replay;
import nl.kiem.events.runtime.view.ViewRunner;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeDecider;
import nl.kiem.initiative.domain.InitiativeRules;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The promise of erasure, judged by bytes: of somebody with ten thousand events nothing can be read anywhere. */
@QuarkusTest
class ErasureServiceTest {

    static final Logger LOG = Logger.getLogger(ErasureServiceTest.class);
    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final Instant AT = Instant.parse("2036-03-01T09:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2036-03-01");
    static final OrganisationId HERE = new OrganisationId(MINISTRY);

    static final int INITIATIVES = 50;
    static final int REVIEWS_EACH = 99;
    static final int EVENTS = INITIATIVES * (2 + 2 * REVIEWS_EACH);
    static final int SPOKEN_EACH = 6;

    @Inject
    EventStore store;

    @Inject
    Checkpoints checkpoints;

    @Inject
    ViewRunner views;

    @Inject
    Replay replay;

    @Inject
    InitiativeRules rules;

    @Inject
    Pool events;

    final PersonRef person = new PersonRef("p-" + UUID.randomUUID());
    final PersonRef other = new PersonRef("p-" + UUID.randomUUID());
    final String name = "Naamkanarie" + UUID.randomUUID().toString().replace("-", "");
    final String words = "Woordkanarie" + UUID.randomUUID().toString().replace("-", "");
    final List<InitiativeId> initiatives = new ArrayList<>();

    @Test
    void of_an_erased_person_nothing_is_readable_anywhere_and_everything_else_is_as_it_was() throws Exception {
        Everywhere.listenToTheLog();
        me().body(Map.of("name", name, "email", name + "@example.org"))
                .put("/v1/me")
                .then()
                .statusCode(200);
        record();
        assertThat(said(initiatives.getLast())).contains(words, "by somebody else");
        assertThat(me().get("/v1/me").<String>path("name")).isEqualTo(name);

        settle();
        Map<String, String> before = proofs();
        Map<String, byte[]> backups =
                Map.of("backup of the events", Everywhere.dump("quarkus.datasource.reactive.url"));
        long begun = System.nanoTime();
        me().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("ground", "OBJECTION"))
                .post("/v1/me/erasures")
                .then()
                .statusCode(200);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        settle();
        assertThat(proofs()).isEqualTo(before);
        for (InitiativeId initiative : initiatives) {
            assertThat(said(initiative)).doesNotContain(words).contains("by somebody else");
        }
        assertThat(folded()).hasSize(INITIATIVES);
        assertThat(me().get("/v1/me").<String>path("name")).isNull();
        assertThat(Everywhere.hits(person.value(), backups))
                .as("the search itself finds what is there")
                .containsKeys("events database", "backup of the events", "Kafka", "disk of the server");
        assertThat(Everywhere.hits(words, backups)).as("what the person said").isEmpty();
        assertThat(Everywhere.hits(name, backups)).as("who the person is").isEmpty();
        LOG.infof("erased one of %d events in %d ms", EVENTS, took.toMillis());
    }

    private void record() {
        List<Uni<Head>> appends = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            InitiativeId id = new InitiativeId(UUID.randomUUID());
            initiatives.add(id);
            Metadata by = new Metadata(UUID.randomUUID(), "f", actor(), null);
            appends.add(store.append(InitiativeDecider.stream(id), Head.NONE, story(id), by));
        }
        for (Uni<Head> append : appends) {
            assertThat(append.await().atMost(PATIENCE).version()).isEqualTo(EVENTS / INITIATIVES);
        }
    }

    private Actor actor() {
        return new Actor(person, HERE, Set.of(Role.TL));
    }

    private List<Event> story(InitiativeId id) {
        List<Event> story = new ArrayList<>();
        story.add(new InitiativeProposed(
                id,
                "Letters",
                "people do not understand them",
                List.of(),
                List.of(InnovationType.SERVICE),
                Origin.SHOP_FLOOR,
                HERE,
                person,
                HERE,
                List.of(),
                Visibility.GOVERNMENT,
                null,
                null,
                null,
                AT));
        story.add(new InitiativeAdmitted(id, HERE, person, "real", DAY.plusDays(60), null, AT));
        for (int i = 0; i < REVIEWS_EACH; i++) {
            List<Voice> voices = i < SPOKEN_EACH
                    ? List.of(
                            new Voice(Voice.Kind.FLOOR, person, words + " number " + i),
                            new Voice(Voice.Kind.EXPERT, other, "by somebody else"))
                    : List.of();
            story.add(new GateReviewRequested(id, Gate.G1, person, voices, null, null, DAY, AT));
            story.add(new GateDecided(
                    id,
                    Gate.G1,
                    GateOutcome.HOLD,
                    List.of(),
                    "later",
                    List.of(person),
                    false,
                    Stage.EXPLORING,
                    DAY,
                    AT));
        }
        return story;
    }

    private String said(InitiativeId initiative) {
        return as(Role.TL, other.value())
                .get("/v1/initiatives/" + initiative + "/gate-reviews")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<Initiative> folded() {
        InitiativeDecider decider = new InitiativeDecider(rules);
        return initiatives.stream()
                .map(id -> store.read(InitiativeDecider.stream(id)).await().atMost(PATIENCE))
                .map(history -> decider.fold(
                        decider.initial(),
                        history.stream()
                                .map(recorded -> (InitiativeEvent) recorded.event())
                                .toList()))
                .toList();
    }

    /** Every view equals its own replay; its hash, to compare with an earlier one. */
    private Map<String, String> proofs() {
        Map<String, String> proofs = new TreeMap<>();
        views.views().forEach(view -> {
            Replay.Proof proof = replay.run(view);
            assertThat(proof.equal()).as(view.name()).isTrue();
            proofs.put(view.name(), proof.rows() + " " + proof.liveHash());
        });
        assertThat(proofs).isNotEmpty();
        return proofs;
    }

    /** Until every view and the relay have passed the last event. */
    private void settle() throws InterruptedException {
        String last = events.query(
                        "SELECT tx::text || ':' || position FROM event ORDER BY tx DESC, position DESC LIMIT 1")
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(PATIENCE);
        Instant until = Instant.now().plus(PATIENCE);
        while (!checkpoints.all().await().atMost(PATIENCE).stream()
                .allMatch(checkpoint -> checkpoint.cursor().equals(last))) {
            assertThat(Instant.now()).as("views and relay come to " + last).isBefore(until);
            Thread.sleep(50);
        }
    }

    private RequestSpecification me() {
        return as(Role.TL, person.value());
    }

    private static RequestSpecification as(Role role, String who) {
        return given().auth().oauth2(TestTokens.as(role, MINISTRY, who)).contentType(ContentType.JSON);
    }
}
