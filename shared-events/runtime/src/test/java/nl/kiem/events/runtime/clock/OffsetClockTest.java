package nl.kiem.events.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final InstantSource system = now::get;

    @Test
    void without_a_file_it_is_now() {
        assertThat(clock().instant()).isEqualTo(START);
    }

    @Test
    void the_file_moves_it_and_is_looked_at_again_after_a_second() throws IOException {
        tell("-PT2400H\n");
        InstantSource clock = clock();
        assertThat(clock.instant()).isEqualTo(START.minus(Duration.ofDays(100)));
        tell("-PT2399H");
        pass(Duration.ofMillis(999));
        assertThat(clock.instant()).isEqualTo(now.get().minus(Duration.ofDays(100)));
        pass(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(now.get().minus(Duration.ofHours(2_399)));
    }

    @Test
    void a_file_that_cannot_be_read_moves_nothing() throws IOException {
        tell("-PT1H");
        InstantSource clock = clock();
        for (String halfway : new String[] {"", "soon"}) {
            tell(halfway);
            pass(Duration.ofSeconds(2));
            assertThat(clock.instant()).isEqualTo(now.get().minus(Duration.ofHours(1)));
        }
    }

    @Test
    void outside_a_developers_machine_a_moved_clock_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ClockModule().clock("production", Optional.of(file())))
                .withMessageContaining("kiem.clock.offset-file");
    }

    private InstantSource clock() {
        return new OffsetClock(system, file());
    }

    private Path file() {
        return folder.resolve("offset");
    }

    private void tell(String offset) throws IOException {
        Files.writeString(file(), offset);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
