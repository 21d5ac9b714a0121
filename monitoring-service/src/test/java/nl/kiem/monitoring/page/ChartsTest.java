package nl.kiem.monitoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void the_largest_value_fills_the_drawing_and_the_smallest_can_be_seen() {
        assertThat(Charts.width(400, 400, 360)).isEqualTo(360);
        assertThat(Charts.width(200, 400, 360)).isEqualTo(180);
        assertThat(Charts.width(1, 100_000, 360)).isEqualTo(2);
    }

    @Test
    void nothing_is_drawn_as_nothing() {
        assertThat(Charts.width(0, 400, 360)).isZero();
        assertThat(Charts.width(0, 0, 360)).isZero();
    }
}
