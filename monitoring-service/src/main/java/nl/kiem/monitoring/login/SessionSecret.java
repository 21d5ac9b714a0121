package nl.kiem.monitoring.login;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sessions travel in a cookie: outside a developer's machine nobody starts without a secret that keeps them closed. */
@Singleton
@Startup
class SessionSecret {

    static final int LENGTH_MIN = 32;

    private final String profile;
    private final Optional<String> secret;

    SessionSecret(
            @ConfigProperty(name = "kiem.profile") String profile,
            @ConfigProperty(name = "kiem.session.secret") Optional<String> secret) {
        this.profile = profile;
        this.secret = secret;
    }

    @PostConstruct
    void refuseOpenSessions() {
        if (!profile.equals("local") && !longEnough(secret)) {
            throw new IllegalStateException(
                    "KIEM_SESSION_SECRET must have at least %d characters, the same for every".formatted(LENGTH_MIN)
                            + " copy of this service");
        }
    }

    static boolean longEnough(Optional<String> secret) {
        return secret.orElse("").length() >= LENGTH_MIN;
    }
}
