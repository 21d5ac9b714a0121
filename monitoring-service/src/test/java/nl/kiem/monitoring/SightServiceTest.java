package nl.kiem.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What some may not see is, for them, nowhere: not in a list, a count, a story, a page or a stream. */
@QuarkusTest
class SightServiceTest {

    static final Duration SOON = Duration.ofSeconds(30);
    static final int ENTRIES = 16;

    /** Who looks, and which of the threads they see. */
    enum Looker {
        NOBODY(null, Visibility.PUBLIC),
        A_COMPANY(TestTokens.as(Role.EXT, "kvk:87654321", "p-ext-1"), Visibility.PUBLIC),
        ANOTHER_MINISTRY(TestTokens.as(Role.TL, "tooi:mnre1045", "p-tl-1"), Visibility.GOVERNMENT),
        AN_AUDITOR(TestTokens.as(Role.AUD, "tooi:mnre1045", "p-aud-1"), Visibility.PARTICIPANTS),
        ITS_OWN_ORGANISATION(TestTokens.as(Role.TL, SampleStory.BZK.value(), "p-tl-2"), Visibility.PARTICIPANTS);

        final @Nullable String token;
        final Visibility most;

        Looker(@Nullable String token, Visibility most) {
            this.token = token;
            this.most = most;
        }

        boolean sees(Visibility visibility) {
            return visibility.compareTo(most) <= 0;
        }

        RequestSpecification asks() {
            RequestSpecification request = given().urlEncodingEnabled(false);
            return token == null ? request : request.auth().oauth2(token);
        }

        JsonPath json(String path) {
            return asks().get(path).then().statusCode(200).extract().jsonPath();
        }

        String page(String path) {
            return asks().get(path).then().statusCode(200).extract().asString();
        }
    }

    final String bootstrapServers;
    Publisher publisher;

    @TestHTTPResource("/v1/updates")
    URI updates;

    SightServiceTest(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
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
    void every_list_story_and_page_shows_what_the_reader_may_see_and_nothing_else() {
        Map<Visibility, String> threads = threads();
        for (Looker looker : Looker.values()) {
            threads.forEach((visibility, thread) -> {
                boolean sees = looker.sees(visibility);
                String who = looker + " looks at what is for " + visibility;
                assertThat(all(looker, "/v1/portfolio/initiatives", "items.id").contains(thread))
                        .as(who + ": list of initiatives")
                        .isEqualTo(sees);
                assertThat(all(looker, "/v1/threads", "items.id").contains(thread))
                        .as(who + ": list of threads")
                        .isEqualTo(sees);
                assertThat(relayed(looker).contains(thread))
                        .as(who + ": relay times")
                        .isEqualTo(sees);
                assertThat(looker.asks().get("/v1/threads/" + thread).statusCode())
                        .as(who + ": story")
                        .isEqualTo(sees ? 200 : 404);
                assertThat(looker.asks().get("/threads/" + thread).statusCode())
                        .as(who + ": page")
                        .isEqualTo(sees ? 200 : 404);
                for (String page : List.of("/", "/initiatives", "/threads")) {
                    if (!sees)
                        assertThat(looker.page(page)).as(who + ": " + page).doesNotContain(thread);
                }
                if (sees) {
                    assertThat(looker.json("/v1/threads/" + thread).getList("entries"))
                            .as(who + ": entries")
                            .hasSize(ENTRIES);
                }
            });
        }
    }

    @Test
    void every_number_is_that_of_the_list_behind_it() {
        threads();
        for (Looker looker : Looker.values()) {
            JsonPath portfolio = looker.json("/v1/portfolio");
            int initiatives =
                    all(looker, "/v1/portfolio/initiatives", "items.id").size();
            assertThat(portfolio.getInt("initiatives")).as(looker + "").isEqualTo(initiatives);
            assertThat(portfolio.getInt("organisations.initiatives.sum()")).isEqualTo(initiatives);
            assertThat(portfolio.getInt("stages.initiatives.sum()")).isEqualTo(initiatives);
            JsonPath relay = looker.json("/v1/relay-times");
            assertThat(relay.getInt("all.threads")).isEqualTo(relayed(looker).size());
            assertThat(relay.getInt("all.lastReached.threads.sum()"))
                    .isEqualTo(relayed(looker).size());
            String adopted = relay.getString("all.lastReached.find { it.milestone == 'ADOPTED' }.href");
            assertThat(relay.getInt("all.lastReached.find { it.milestone == 'ADOPTED' }.threads"))
                    .isEqualTo(all(looker, adopted, "items.id").size());
        }
        assertThat(Looker.NOBODY.json("/v1/portfolio").getInt("initiatives"))
                .isLessThan(Looker.ANOTHER_MINISTRY.json("/v1/portfolio").getInt("initiatives"));
        assertThat(Looker.ANOTHER_MINISTRY.json("/v1/portfolio").getInt("initiatives"))
                .isLessThan(Looker.AN_AUDITOR.json("/v1/portfolio").getInt("initiatives"));
    }

    @Test
    void a_hidden_thread_and_one_that_does_not_exist_are_answered_alike() {
        String hidden = threads().get(Visibility.PARTICIPANTS);
        String unknown = UUID.randomUUID().toString();
        for (Looker looker : List.of(Looker.NOBODY, Looker.A_COMPANY, Looker.ANOTHER_MINISTRY)) {
            for (String path : List.of("/v1/threads/", "/threads/")) {
                Response one = looker.asks().get(path + hidden);
                Response other = looker.asks().get(path + unknown);
                assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
                assertThat(withoutTimes(one.asString().replace(hidden, unknown)))
                        .isEqualTo(withoutTimes(other.asString()));
                assertThat(one.headers().asList().stream().map(header -> header.getName()))
                        .isEqualTo(other.headers().asList().stream()
                                .map(header -> header.getName())
                                .toList());
            }
        }
    }

    @Test
    void neither_a_cursor_nor_a_cause_tells_of_a_hidden_event() {
        Map<Visibility, String> threads = threads();
        String hidden = Looker.AN_AUDITOR
                .json("/v1/threads/" + threads.get(Visibility.PARTICIPANTS))
                .getString("entries[0].id");
        String open = threads.get(Visibility.PUBLIC);
        String story = "/v1/threads/" + open + "?after=";
        assertThat(Looker.NOBODY.json(story + hidden).getList("entries")).isEmpty();
        assertThat(Looker.NOBODY.json(story + "initiative-none/1").getList("entries"))
                .isEmpty();

        UUID thread = UUID.randomUUID();
        Told told = new Told(Visibility.PUBLIC);
        told.tell(thread, SampleStory.proposed(thread), null);
        told.tell(
                thread,
                new StageEntered(new InitiativeId(thread), Stage.PROVEN, hidden, Instant.parse("2026-05-01T10:00:00Z")),
                hidden);
        publisher.send(told.all());
        String address = "/v1/threads/" + thread;
        eventually(() -> Looker.NOBODY.asks().get(address).statusCode() == 200
                && Looker.NOBODY.json(address).getList("entries").size() == 2);
        assertThat(Looker.AN_AUDITOR.json("/v1/threads/" + thread).getString("entries[1].causedBy"))
                .isEqualTo(hidden);
        Response unaware = Looker.NOBODY.asks().get("/v1/threads/" + thread);
        assertThat(unaware.jsonPath().getString("entries[1].causedBy")).isNull();
        assertThat(unaware.asString()).doesNotContain(hidden);
    }

    @Test
    void a_company_sees_the_parts_that_name_it_and_a_public_body_the_whole_thread() {
        UUID thread = UUID.randomUUID();
        OrganisationId company = new OrganisationId("kvk:11223344");
        OrganisationId partner = new OrganisationId("tooi:gm0363");
        publisher.send(SampleStory.beginning(thread, Visibility.PARTICIPANTS, List.of(company, partner)));
        RequestSpecification byCompany = given().auth().oauth2(TestTokens.as(Role.EXT, company.value(), "p-ext-2"));
        String story = "/v1/threads/" + thread;
        eventually(() -> Looker.AN_AUDITOR.asks().get(story).statusCode() == 200
                && Looker.AN_AUDITOR.json(story).getList("entries").size() == 2);
        JsonPath seen = byCompany.get(story).then().statusCode(200).extract().jsonPath();
        assertThat(seen.getList("entries.type")).containsExactly("nl.kiem.pilot.started");
        assertThat(seen.getString("title")).isNull();
        assertThat(given().auth()
                        .oauth2(TestTokens.as(Role.TL, partner.value(), "p-tl-3"))
                        .get(story)
                        .jsonPath()
                        .getList("entries"))
                .hasSize(2);
        assertThat(Looker.A_COMPANY.asks().get(story).statusCode()).isEqualTo(404);
    }

    @Test
    void the_stream_wakes_who_may_see_what_changed_and_lets_others_sleep() throws Exception {
        threads();
        try (Stream nobody = new Stream(updates, null);
                Stream own = new Stream(updates, Looker.ITS_OWN_ORGANISATION.token)) {
            nobody.await("heartbeat");
            own.await("heartbeat");
            UUID hidden = UUID.randomUUID();
            publisher.send(new SampleStory(hidden, Visibility.PARTICIPANTS).events());
            own.await("changed");
            eventually(() -> complete(Looker.ITS_OWN_ORGANISATION, hidden));
            assertThat(nobody.next()).isEqualTo("heartbeat");
            assertThat(nobody.next()).isEqualTo("heartbeat"); // five looks after everything had arrived
            publisher.send(new SampleStory(UUID.randomUUID()).events());
            nobody.await("changed");
        }
    }

    @Test
    void a_stream_ends_with_the_token_and_a_client_has_no_more_than_twenty() throws Exception {
        String brief = TestTokens.sign(TestTokens.claims("p-brief-1", Set.of("TL"))
                .claim("org", "tooi:mnre1045")
                .expiresAt(Instant.now().plusSeconds(4)));
        String greedy = TestTokens.as(Role.TL, "tooi:mnre1045", "p-greedy-1");
        List<Stream> open = new ArrayList<>();
        try (Stream ending = new Stream(updates, brief)) {
            for (int i = 0; i < 20; i++) open.add(new Stream(updates, greedy));
            assertThat(open).allSatisfy(stream -> assertThat(stream.status()).isEqualTo(200));
            try (Stream oneMore = new Stream(updates, greedy);
                    Stream somebodyElse = new Stream(updates, Looker.AN_AUDITOR.token)) {
                assertThat(oneMore.status()).isEqualTo(429);
                assertThat(oneMore.retryAfter()).isEqualTo("30");
                assertThat(somebodyElse.status()).isEqualTo(200);
            }
            assertThat(ending.status()).isEqualTo(200);
            ending.awaitEnd();
        } finally {
            open.forEach(Stream::close);
        }
    }

    @Test
    void a_bad_token_is_refused_on_open_endpoints_too() {
        for (String path : List.of("/v1/portfolio", "/v1/portfolio/initiatives", "/v1/threads", "/v1/relay-times")) {
            assertThat(given().auth().oauth2("nonsense").get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    /** One thread per visibility, told in full. */
    private Map<Visibility, String> threads() {
        Map<Visibility, String> threads = new EnumMap<>(Visibility.class);
        for (Visibility one : List.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)) {
            UUID thread = UUID.randomUUID();
            publisher.send(new SampleStory(thread, one).events());
            threads.put(one, thread.toString());
        }
        threads.values()
                .forEach(thread -> eventually(() -> complete(Looker.ITS_OWN_ORGANISATION, UUID.fromString(thread))));
        return threads;
    }

    private static boolean complete(Looker looker, UUID thread) {
        Response story = looker.asks().get("/v1/threads/" + thread);
        return story.statusCode() == 200
                && story.jsonPath().getList("entries").size() == ENTRIES
                && "SCALING".equals(story.jsonPath().getString("stage"));
    }

    private static List<String> relayed(Looker looker) {
        List<String> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath part = looker.json("/v1/relay-times?limit=100" + (after.isEmpty() ? "" : "&after=" + after));
            all.addAll(part.getList("threads.items.thread", String.class));
            after = part.getString("threads.next");
        }
        return all;
    }

    private static List<String> all(Looker looker, String path, String ids) {
        List<String> all = new ArrayList<>();
        String after = "";
        String first = path + (path.contains("?") ? "&" : "?") + "limit=100";
        while (after != null) {
            JsonPath part = looker.json(first + (after.isEmpty() ? "" : "&after=" + after));
            all.addAll(part.getList(ids, String.class));
            after = part.getString("next");
        }
        return all;
    }

    /** A page says when it was read, and a problem what it is called in the log. */
    private static String withoutTimes(String text) {
        return text.replaceAll("[0-9]{2}:[0-9]{2}:[0-9]{2}", "")
                .replaceAll("\"(traceId|correlationId)\":\"[^\"]*\"", "");
    }

    private static void eventually(java.util.function.BooleanSupplier condition) {
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
