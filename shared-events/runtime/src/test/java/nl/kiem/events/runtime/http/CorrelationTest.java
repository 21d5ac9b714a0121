package nl.kiem.events.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final String TRANSACTION = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void what_is_shaped_as_its_standard_says_is_carried() {
        assertThat(Correlation.transaction(TRANSACTION.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(TRANSACTION);
        assertThat(Correlation.trace("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
        assertThat(Correlation.trace("42-" + TRACE + "-00f067aa0ba902b7-01-more"))
                .isEqualTo(TRACE);
        assertThat(Correlation.logged(TRANSACTION, TRACE)).isEqualTo("fsc=" + TRANSACTION + " trace=" + TRACE + " ");
    }

    @Test
    void what_is_not_is_dropped_and_never_logged() {
        for (String bad : List.of("", "1", TRANSACTION + "x", TRANSACTION + "\n", "${jndi:ldap://x}")) {
            assertThat(Correlation.transaction(bad)).as(bad).isNull();
        }
        for (String bad : List.of(
                "",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                "00-" + TRACE + "-00f067aa0ba902b7")) {
            assertThat(Correlation.trace(bad)).as(bad).isNull();
        }
        assertThat(Correlation.transaction(null)).isNull();
        assertThat(Correlation.trace(null)).isNull();
    }
}
