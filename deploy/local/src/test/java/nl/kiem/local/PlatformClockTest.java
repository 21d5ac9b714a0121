package nl.kiem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformClockTest {

    static final Instant SYSTEM = Instant.parse("2026-03-15T12:00:00Z");

    @TempDir
    Path folder;

    PlatformClock clock;

    @BeforeEach
    void stopSystemClock() {
        clock = new PlatformClock(folder.resolve("clock"), () -> SYSTEM);
    }

    @Test
    void a_clock_that_nobody_moved_is_the_systems() {
        assertThat(clock.now()).isEqualTo(SYSTEM);
    }

    @Test
    void moves_add_up() {
        clock.move("-PT6000H");
        clock.move("+PT36H");
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(-250 * 24 + 36));
    }

    @Test
    void a_day_of_the_calendar_keeps_the_hour_when_summer_time_begins() {
        clock.move("P30D");
        assertThat(clock.now()).isEqualTo("2026-04-14T11:00:00Z");
    }

    @Test
    void months_are_understood() {
        clock.move("P2M");
        assertThat(clock.now()).isEqualTo("2026-05-15T11:00:00Z");
    }

    @Test
    void now_puts_it_back() {
        clock.move("P2M");
        clock.move("now");
        assertThat(clock.now()).isEqualTo(SYSTEM);
    }

    @Test
    void what_is_no_duration_is_refused_with_examples() {
        assertThatThrownBy(() -> clock.move("tomorrow"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("+P30D");
    }
}
