package nl.kiem.events.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the service under test believe {@link TestTokens}; found by every test through the service loader. */
public final class TestIdentity implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kiem.oidc.issuer",
                TestTokens.ISSUER,
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                TestTokens.publicKey());
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
