package nl.kiem.monitoring;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.testkit.AccessFixture;
import nl.kiem.events.testkit.AccessMatrix;
import nl.kiem.events.testkit.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Who may ask monitoring what. Its threads come over Kafka, so they are published as the other services would. */
@QuarkusTest
class AccessServiceTest implements AccessMatrix {

    static final Duration SOON = Duration.ofSeconds(30);

    final String bootstrapServers;
    Publisher publisher;

    AccessServiceTest(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
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

    @Override
    public List<AccessFixture> fixtures(String operation) {
        return switch (operation) {
            case "GET /threads/{threadId}" ->
                Stream.of(Visibility.PUBLIC, Visibility.GOVERNMENT, Visibility.PARTICIPANTS)
                        .map(this::thread)
                        .toList();
            case "POST /operations/views/{name}/replays" -> List.of(AccessFixture.ofNobody("name", "organisation_v1"));
            default -> List.of();
        };
    }

    private AccessFixture thread(Visibility visibility) {
        UUID thread = UUID.randomUUID();
        publisher.send(SampleStory.beginning(thread, visibility, List.of(PARTICIPANT)));
        String auditor = TestTokens.as(Role.AUD, "tooi:mnre1045", "p-aud-1");
        Instant until = Instant.now().plus(SOON);
        while (given().auth().oauth2(auditor).get("/v1/threads/" + thread).statusCode() != 200) {
            if (Instant.now().isAfter(until)) throw new AssertionError("not within " + SOON);
            pause();
        }
        return AccessFixture.about(
                new Custody(OWNER, List.of(PARTICIPANT, OWNER), visibility), "threadId", thread + "");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
