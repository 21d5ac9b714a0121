package nl.kiem.monitoring.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void what_the_browser_says_of_the_site_decides() {
        assertThat(SameOrigin.sent("same-origin", null, "kiem.example")).isTrue();
        for (String site : new String[] {"same-site", "cross-site", "none", "SAME-ORIGIN"}) {
            assertThat(SameOrigin.sent(site, "https://kiem.example", "kiem.example"))
                    .as(site)
                    .isFalse();
        }
    }

    @Test
    void an_older_browser_is_known_by_the_origin_alone() {
        assertThat(SameOrigin.sent(null, "https://kiem.example", "kiem.example"))
                .isTrue();
        assertThat(SameOrigin.sent(null, "http://127.0.0.1:7103", "127.0.0.1:7103"))
                .isTrue();
        assertThat(SameOrigin.sent(null, "https://evil.example", "kiem.example"))
                .isFalse();
        assertThat(SameOrigin.sent(null, "null", "kiem.example")).isFalse();
        assertThat(SameOrigin.sent(null, "https://kiem.example.evil.example", "kiem.example"))
                .isFalse();
        assertThat(SameOrigin.sent(null, "%%", "kiem.example")).isFalse();
    }

    @Test
    void who_says_nothing_is_not_believed() {
        assertThat(SameOrigin.sent(null, null, "kiem.example")).isFalse();
        assertThat(SameOrigin.sent(null, "https://kiem.example", null)).isFalse();
    }
}
