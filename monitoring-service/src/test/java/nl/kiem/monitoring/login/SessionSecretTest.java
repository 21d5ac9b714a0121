package nl.kiem.monitoring.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionSecretTest {

    @Test
    void nobody_starts_in_production_without_a_secret_of_some_length() {
        var none = new SessionSecret("production", Optional.empty());
        var thin = new SessionSecret("production", Optional.of("x".repeat(31)));
        assertThatThrownBy(none::refuseOpenSessions).hasMessageContaining("KIEM_SESSION_SECRET");
        assertThatThrownBy(thin::refuseOpenSessions).hasMessageContaining("32").hasMessageNotContaining("xxx");
        assertThatCode(new SessionSecret("production", Optional.of("x".repeat(32)))::refuseOpenSessions)
                .doesNotThrowAnyException();
    }

    @Test
    void a_developers_machine_needs_none() {
        assertThatCode(new SessionSecret("local", Optional.empty())::refuseOpenSessions)
                .doesNotThrowAnyException();
        assertThat(SessionSecret.longEnough(Optional.empty())).isFalse();
    }
}
