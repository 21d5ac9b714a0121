package nl.kiem.monitoring.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/threads?lang=en", "/initiatives?organisation=tooi%3Amnre1034&lang=nl", "/threads#chain"})
    void a_page_of_ours_is_gone_back_to(String page) {
        assertThat(ReturnAddress.of(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "threads",
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\tthreads",
                "/threads\r\nSet-Cookie: a=b",
                " https://evil.example",
                "/login?return=/",
                "/logout"
            })
    void anything_else_leads_home(String elsewhere) {
        assertThat(ReturnAddress.of(elsewhere)).isEqualTo("/");
    }

    @Test
    void nothing_and_too_much_lead_home() {
        assertThat(ReturnAddress.of(null)).isEqualTo("/");
        assertThat(ReturnAddress.of("/" + "a".repeat(500))).isEqualTo("/");
    }
}
