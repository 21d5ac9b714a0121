package nl.kiem.scaling;

import static nl.kiem.scaling.domain.Story.OWN;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.scaling.domain.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DecisionDeadlineServiceTest.MovableClock.class)
class DecisionDeadlineServiceTest {

    static final Path OFFSET = Path.of("target", "clock-offset");

    /** The service tells the time by a file. */
    public static class MovableClock implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kiem.clock.offset-file", OFFSET.toAbsolutePath().toString());
        }
    }

    final PilotId pilot = new PilotId(UUID.randomUUID());
    final ThreadId thread = new ThreadId(UUID.randomUUID());
    final String path = "/scaling-cases/" + Streams.caseOf(pilot);
    final Api reader = new Api(Role.AUD, OWN, "reader");

    @AfterEach
    void backToNow() throws IOException {
        Files.deleteIfExists(OFFSET);
    }

    @Test
    void a_case_that_nobody_decided_in_sixty_days_is_marked_late_by_itself() throws IOException {
        try (Wire wire = new Wire()) {
            wire.send(pilot.value(), 1, thread, Wire.proven(pilot, thread, OWN));
        }
        Wire.eventually("the case opens by itself", () -> reader.get(path).statusCode() == 200);
        Wire.eventually("the list shows it", () -> listed() == 1);
        reader.get(path).then().body("overdue", equalTo(false));

        Files.writeString(OFFSET, "P61DT1H");

        Wire.eventually("its day has passed", () -> reader.get(path).jsonPath().getBoolean("overdue"));
        reader.get(path).then().header("ETag", "\"2\"").body("state", equalTo("Opened"));
    }

    private int listed() {
        return reader.get("/scaling-cases?thread=" + thread)
                .jsonPath()
                .getList("items")
                .size();
    }
}
