package nl.kiem.events.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityGuardTest {

    private static final URI LOCAL = URI.create("http://127.0.0.1:7104/kiem");

    @Test
    void the_local_provider_is_believed_on_a_developers_machine_only() {
        assertThatCode(() -> new IdentityGuard("local", LOCAL).refuseLocalProviderElsewhere())
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> new IdentityGuard("production", LOCAL).refuseLocalProviderElsewhere())
                .withMessageContaining("KIEM_OIDC_ISSUER");
    }

    @Test
    void a_provider_in_production_is_reached_over_tls_and_somewhere_else() {
        for (String unfit :
                List.of("http://login.example.org/kiem", "https://localhost/kiem", "https://127.0.0.1/kiem", "login")) {
            assertThat(IdentityGuard.fitForProduction(URI.create(unfit)))
                    .as(unfit)
                    .isFalse();
        }
        assertThat(IdentityGuard.fitForProduction(URI.create("https://login.example.org/kiem")))
                .isTrue();
    }
}
