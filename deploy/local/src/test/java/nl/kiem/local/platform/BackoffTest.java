package nl.kiem.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    final Backoff backoff = new Backoff();

    @Test
    void waits_double_until_the_limit() {
        assertThat(after(1)).hasSeconds(1);
        assertThat(after(1)).hasSeconds(2);
        assertThat(after(1)).hasSeconds(4);
        assertThat(after(1)).hasSeconds(8);
        assertThat(after(1)).hasSeconds(16);
        assertThat(after(1)).hasSeconds(30);
        assertThat(after(1)).hasSeconds(30);
    }

    @Test
    void who_ran_for_a_while_is_started_again_at_once() {
        after(1);
        after(1);
        assertThat(after(60)).hasSeconds(1);
    }

    private Duration after(long seconds) {
        return backoff.afterEnd(START, START.plusSeconds(seconds));
    }
}
