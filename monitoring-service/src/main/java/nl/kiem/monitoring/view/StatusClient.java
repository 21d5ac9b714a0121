package nl.kiem.monitoring.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import nl.kiem.monitoring.view.OperatorView.ServiceState;
import nl.kiem.monitoring.view.OperatorView.Status;
import org.jboss.logging.Logger;

/** Asks a service how it is doing, as the operator that this service is: with a token of its own. */
@Singleton
class StatusClient {

    private static final Logger LOG = Logger.getLogger(StatusClient.class);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Supplier<Uni<String>> token;
    private final Duration deadline;
    private final WebClient client;

    @Inject
    StatusClient(OidcClient provider, Vertx vertx) {
        this(tokens(provider), vertx, DEADLINE);
    }

    /** @param deadline for the token and for the answer, each */
    StatusClient(Supplier<Uni<String>> token, Vertx vertx, Duration deadline) {
        this.token = token;
        this.deadline = deadline;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) DEADLINE.toMillis())
                        .setFollowRedirects(false));
    }

    /** Always answers, if only that the service does not. */
    Uni<ServiceState> ask(String service, String address) {
        return token.get()
                .ifNoItem()
                .after(deadline)
                .fail()
                .chain(bearer -> get(service, address, bearer))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf(failure, "no token to ask %s with", service);
                    return new ServiceState(service, false, "NO_TOKEN", null);
                });
    }

    private Uni<ServiceState> get(String service, String address, String bearer) {
        return client.getAbs(address + "/v1/operations/status")
                .bearerTokenAuthentication(bearer)
                .timeout(deadline.toMillis())
                .send()
                .map(response -> state(service, response))
                .onFailure()
                .recoverWithItem(silent -> new ServiceState(service, false, "NO_ANSWER", null));
    }

    /** Asked for once and kept until shortly before it expires. */
    private static Supplier<Uni<String>> tokens(OidcClient provider) {
        TokensHelper kept = new TokensHelper();
        return () -> kept.getTokens(provider).map(Tokens::getAccessToken);
    }

    private static ServiceState state(String service, HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            return new ServiceState(service, true, "STATUS_" + response.statusCode(), null);
        }
        try {
            return new ServiceState(service, true, null, JSON.readValue(response.bodyAsString(), Status.class));
        } catch (JsonProcessingException e) {
            return new ServiceState(service, true, "UNREADABLE", null);
        }
    }
}
