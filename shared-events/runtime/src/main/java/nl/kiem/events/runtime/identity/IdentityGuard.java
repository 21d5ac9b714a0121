package nl.kiem.events.runtime.identity;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The local identity provider hands a token for any role to whoever asks: no service but a local one may believe it. */
@Singleton
@Startup
class IdentityGuard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String profile;
    private final URI issuer;

    IdentityGuard(
            @ConfigProperty(name = "kiem.profile") String profile,
            @ConfigProperty(name = "kiem.oidc.issuer") URI issuer) {
        this.profile = profile;
        this.issuer = issuer;
    }

    @PostConstruct
    void refuseLocalProviderElsewhere() {
        if (!profile.equals("local") && !fitForProduction(issuer)) {
            throw new IllegalStateException(
                    "kiem.oidc.issuer %s is fit for kiem.profile=local only: give an https address".formatted(issuer)
                            + " of an identity provider that knows its users (KIEM_OIDC_ISSUER)");
        }
    }

    static boolean fitForProduction(URI issuer) {
        return "https".equals(issuer.getScheme()) && issuer.getHost() != null && !LOOPBACK.contains(issuer.getHost());
    }
}
