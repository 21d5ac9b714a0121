package nl.kiem.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One start of the demo, looked at from several sides; the order matters because all look at the same platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourneyTest {

    static final Duration READY_WITHIN = Duration.ofMinutes(4);
    static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    static final int SCALING = 1;
    static final int MONITORING = 3;

    static final List<String> CHAIN = List.of(
            "nl.kiem.initiative.proposed",
            "nl.kiem.initiative.admitted",
            "nl.kiem.initiative.accountable-executive-assigned",
            "nl.kiem.initiative.gate-decided",
            "nl.kiem.pilot.started",
            "nl.kiem.pilot.evidence-assessed",
            "nl.kiem.pilot.proven",
            "nl.kiem.scaling-case.opened",
            "nl.kiem.scaling-case.scale-up-approved",
            "nl.kiem.need.raised",
            "nl.kiem.need.route-chosen",
            "nl.kiem.tender.published",
            "nl.kiem.tender.award-decision-notified",
            "nl.kiem.tender.contract-awarded",
            "nl.kiem.rollout.released",
            "nl.kiem.rollout.started",
            "nl.kiem.rollout.adoption-recorded");

    CommandLineTool kiem;

    @Nullable
    Process demo;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        kiem = new CommandLineTool(folder);
        Path root = Path.of(System.getProperty("kiem.root", "../.."));
        assumeThat(Files.exists(root.resolve("initiative-service/target/quarkus-app/quarkus-run.jar")))
                .as("the services are packaged; this test runs in the verify phase")
                .isTrue();
        Process begun = kiem.begin("demo");
        demo = begun;
        eventually(READY_WITHIN, () -> {
            String said = kiem.whatItSaid();
            assertThat(begun.isAlive()).as(said).isTrue();
            assertThat(said).doesNotContain("The story stopped");
            return said.contains("Kiem is ready") ? Optional.of(said) : Optional.empty();
        });
    }

    @AfterAll
    void stop() throws Exception {
        Process begun = demo;
        if (begun == null) return;
        begun.destroy();
        if (!begun.waitFor(1, TimeUnit.MINUTES)) begun.destroyForcibly();
    }

    @Test
    @Order(1)
    void one_initiative_can_be_followed_from_proposal_to_adoption() throws Exception {
        List<String> types = typesOfStory();
        int from = 0;
        for (String type : CHAIN) {
            int at = types.subList(from, types.size()).indexOf(type);
            assertThat(at).as("%s behind place %d of %s", type, from, types).isNotNegative();
            from += at + 1;
        }
    }

    @Test
    @Order(2)
    void every_part_is_ready_and_nothing_was_set_aside() throws Exception {
        JsonNode status = kiem.status();
        assertThat(status.path("ready").asBoolean()).as(status.toPrettyString()).isTrue();
        assertThat(status.path("parts")).hasSize(7);
        for (JsonNode part : status.path("parts")) {
            assertThat(part.path("lag").path("failedEvents").asLong())
                    .as(part.toString())
                    .isZero();
        }
    }

    @Test
    @Order(3)
    void the_story_told_again_changes_nothing() throws Exception {
        JsonNode before = kiem.get(MONITORING, "/threads/" + thread());
        var again = kiem.run(Duration.ofMinutes(2), "story");
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(kiem.get(MONITORING, "/threads/" + thread())).isEqualTo(before);
    }

    @Test
    @Order(4)
    void a_service_that_is_killed_comes_back_with_everything() throws Exception {
        JsonNode before = kiem.get(SCALING, "/rollouts?thread=" + thread());
        ProcessHandle.of(kiem.pid("scaling-service")).orElseThrow().destroyForcibly();
        eventually(BACK_WITHIN, () -> {
            JsonNode part = part(kiem.status(), "scaling-service");
            boolean back =
                    part.path("ready").asBoolean() && part.path("restarts").asInt() == 1;
            return back ? Optional.of(part) : Optional.empty();
        });
        assertThat(kiem.get(SCALING, "/rollouts?thread=" + thread())).isEqualTo(before);
        assertThat(kiem.whatItSaid()).contains("scaling-service ended unexpectedly (signal 9)");
    }

    @Test
    @Order(5)
    void every_view_is_the_same_when_it_is_built_again_from_the_first_event() throws Exception {
        var replay = kiem.run(Duration.ofMinutes(2), "replay");
        assertThat(replay.code()).as(replay.output()).isZero();
        assertThat(replay.output()).contains("0 different");
    }

    @Test
    @Order(6)
    void a_second_start_in_the_same_folder_is_one_clear_line() throws Exception {
        var second = kiem.run(Duration.ofSeconds(30), "up");
        assertThat(second.output().lines()).hasSize(1).first().asString().contains("Kiem already runs on");
        assertThat(second.code()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void down_ends_every_process_and_keeps_the_data() throws Exception {
        List<Long> pids = StreamSupport.stream(kiem.status().path("parts").spliterator(), false)
                .map(part -> part.path("pid").asLong())
                .toList();
        var down = kiem.run(Duration.ofMinutes(2), "down");
        assertThat(down.code()).as(down.output()).isZero();
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(kiem.data().resolve("postgresql")).isNotEmptyDirectory();
        assertThat(kiem.run(Duration.ofSeconds(30), "status").output()).contains("does not run");
    }

    private String thread() throws Exception {
        return kiem.story().path("ids").path("letters").asText();
    }

    private List<String> typesOfStory() throws Exception {
        return eventually(Duration.ofSeconds(30), () -> {
            JsonNode entries = kiem.get(MONITORING, "/threads/" + thread()).path("entries");
            List<String> types = StreamSupport.stream(entries.spliterator(), false)
                    .map(entry -> entry.path("type").asText())
                    .toList();
            return types.contains(CHAIN.getLast()) ? Optional.of(types) : Optional.empty();
        });
    }

    private static JsonNode part(JsonNode status, String name) {
        return StreamSupport.stream(status.path("parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T eventually(Duration within, Callable<Optional<T>> look) throws Exception {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            Optional<T> seen = look.call();
            if (seen.isPresent()) return seen.get();
            assertThat(System.nanoTime()).as("waited for " + within).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
