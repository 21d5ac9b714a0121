package nl.kiem.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.kiem.events.View;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.view.Replay;
import nl.kiem.events.testkit.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonitoringServiceTest {

    static final Duration SOON = Duration.ofSeconds(30);
    static final int ENTRIES = 16;

    final Replay replay;
    final List<View<?>> views;
    final String bootstrapServers;
    Publisher publisher;

    @TestHTTPResource("/v1/updates")
    URI updates;

    MonitoringServiceTest(
            Replay replay,
            @All List<View<?>> views,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.replay = replay;
        this.views = views;
        this.bootstrapServers = bootstrapServers;
    }

    @BeforeEach
    void open() {
        publisher = new Publisher(bootstrapServers);
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void a_story_is_told_over_all_services_with_its_causes() {
        UUID thread = told();
        JsonPath story = story(thread);
        assertThat(story.getString("title")).isEqualTo(SampleStory.TITLE);
        assertThat(story.getString("organisationName"))
                .isEqualTo("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties");
        assertThat(story.getList("entries.service", String.class))
                .contains("initiative-service", "scaling-service", "procurement-service");
        assertThat(story.getString("entries.find { it.type == 'nl.kiem.scaling-case.opened' }.causedBy"))
                .isEqualTo(story.getString("entries.find { it.type == 'nl.kiem.pilot.proven' }.id"));
        assertThat(story.getString("entries.find { it.type == 'nl.kiem.rollout.released' }.causedBy"))
                .isEqualTo(story.getString("entries.find { it.type == 'nl.kiem.tender.contract-awarded' }.id"));
        assertThat(story.getList("entries.at", String.class)).isSorted();
    }

    @Test
    void a_story_can_be_read_in_parts() {
        UUID thread = told();
        JsonPath first = JsonPath.from(get("/v1/threads/" + thread + "?limit=10"));
        JsonPath rest = JsonPath.from(get("/v1/threads/" + thread + "?limit=10&after=" + first.getString("next")));
        assertThat(first.getList("entries")).hasSize(10);
        assertThat(rest.getList("entries")).hasSize(ENTRIES - 10);
        assertThat(rest.getString("next")).isNull();
        assertThat(first.getList("entries.id", String.class))
                .doesNotContainAnyElementsOf(rest.getList("entries.id", String.class));
    }

    @Test
    void what_is_delivered_twice_changes_nothing() {
        UUID thread = told();
        String story = get("/v1/threads/" + thread);
        int initiatives = JsonPath.from(get("/v1/portfolio")).getInt("initiatives");
        publisher.send(new SampleStory(thread).events());
        UUID later = told();
        assertThat(get("/v1/threads/" + thread)).isEqualTo(story);
        assertThat(JsonPath.from(get("/v1/portfolio")).getInt("initiatives")).isEqualTo(initiatives + 1);
        assertThat(story(later).getList("entries")).hasSize(ENTRIES);
    }

    @Test
    void views_replayed_from_the_first_event_equal_the_live_ones() {
        told();
        assertThat(views).isNotEmpty();
        for (View<?> view : views) {
            Replay.Proof proof = replay.run(view);
            assertThat(proof.equal()).as("%s: %s", view.name(), proof).isTrue();
        }
    }

    @Test
    void the_numbers_of_the_portfolio_lead_to_their_lists() {
        UUID thread = told();
        JsonPath portfolio = JsonPath.from(get("/v1/portfolio"));
        String cell = "organisations.find { it.organisation == 'tooi:mnre1034' }.stages.find { it.stage == 'SCALING' }";
        int counted = portfolio.getInt(cell + ".initiatives");
        JsonPath list = JsonPath.from(get(portfolio.getString(cell + ".href") + "&limit=100"));
        assertThat(list.getList("items")).hasSize(counted);
        assertThat(list.getList("items.id", String.class)).contains(thread.toString());
        assertThat(list.getString("items.find { it.id == '%s' }.href".formatted(thread)))
                .isEqualTo("/v1/threads/" + thread);
    }

    @Test
    void initiatives_are_listed_in_pages_without_a_gap() {
        for (int i = 0; i < 3; i++) told();
        JsonPath whole = JsonPath.from(get("/v1/portfolio/initiatives?limit=100"));
        JsonPath first = JsonPath.from(get("/v1/portfolio/initiatives?limit=2"));
        JsonPath second = JsonPath.from(get("/v1/portfolio/initiatives?limit=2&after=" + first.getString("next")));
        assertThat(whole.getList("items.id", String.class))
                .startsWith(
                        first.getString("items[0].id"),
                        first.getString("items[1].id"),
                        second.getString("items[0].id"));
    }

    @Test
    void relay_times_tell_every_hop_and_where_threads_are_now() {
        UUID thread = told();
        JsonPath relay = JsonPath.from(get("/v1/relay-times?limit=100"));
        assertThat(relay.getFloat("all.hops.find { it.from == 'PROPOSED' }.medianDays"))
                .isEqualTo(4.0f);
        assertThat(relay.getFloat("all.whole.medianDays")).isEqualTo(240.0f);
        String last = "all.lastReached.find { it.milestone == 'ADOPTED' }";
        assertThat(relay.getList("threads.items.thread", String.class)).contains(thread.toString());
        assertThat(JsonPath.from(get(relay.getString(last + ".href") + "&limit=100"))
                        .getList("items"))
                .hasSize(relay.getInt(last + ".threads"));
    }

    @Test
    void a_service_that_does_not_answer_is_shown_as_such() {
        JsonPath view = given().auth()
                .oauth2(TestTokens.as(Role.OPS, TestTokens.KEEPER, "p-ops-1"))
                .get("/v1/operator-view")
                .jsonPath();
        assertThat(view.getString("services.find { it.service == 'scaling-service' }.failure"))
                .isEqualTo("NO_ANSWER");
    }

    @Test
    void a_thread_that_nobody_knows_is_a_404_and_a_page_that_says_so() {
        UUID nobody = UUID.randomUUID();
        given().get("/v1/threads/" + nobody)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(containsString("THREAD_UNKNOWN"));
        given().get("/threads/" + nobody).then().statusCode(404).body(containsString("Niet gevonden"));
        given().get("/threads/not-an-id?lang=en").then().statusCode(400).body(containsString("Not found"));
        given().get("/initiatives?stage=NONSENSE").then().statusCode(400);
    }

    @Test
    void pages_speak_both_languages_and_take_no_orders_from_a_title() {
        UUID thread = told();
        given().get("/threads/" + thread)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"nl\">"))
                .body(containsString("Opschalingsdossier geopend"))
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;alert"));
        given().get("/threads/" + thread + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Scaling case opened"));
        for (String page : List.of("/", "/initiatives", "/initiatives?withoutExecutive=true", "/threads")) {
            given().get(page).then().statusCode(200).body(not(containsString("<script>alert")));
        }
    }

    @Test
    void the_browser_chooses_the_language_and_is_told_to_load_nothing_from_elsewhere() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("Innovation in view"))
                .body(not(containsString("style=\"")))
                .body(not(containsString("http://")));
        given().head("/").then().statusCode(200);
        given().get("/threads/").then().statusCode(404);
    }

    @Test
    void who_watches_hears_that_something_changed() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try {
            var answer = client.send(HttpRequest.newBuilder(updates).build(), BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            var heard = CompletableFuture.supplyAsync(
                    () -> answer.body().anyMatch(line -> line.replace(" ", "").equals("event:changed")));
            told();
            assertThat(heard.get(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            client.shutdownNow(); // a stream of events never ends by itself
        }
    }

    private UUID told() {
        UUID thread = UUID.randomUUID();
        publisher.send(new SampleStory(thread).events());
        eventually(() -> given().get("/v1/threads/" + thread).statusCode() == 200
                && story(thread).getList("entries").size() == ENTRIES
                && "SCALING".equals(story(thread).getString("stage"))
                && story(thread).getString("organisationName").startsWith("Ministerie"));
        return thread;
    }

    private static JsonPath story(UUID thread) {
        return JsonPath.from(get("/v1/threads/" + thread));
    }

    private static String get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void eventually(BooleanSupplier condition) {
        Instant until = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) throw new AssertionError("not within " + SOON);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
