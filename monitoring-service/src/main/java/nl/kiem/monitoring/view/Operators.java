package nl.kiem.monitoring.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.monitoring.view.OperatorView.ServiceState;
import nl.kiem.monitoring.view.OperatorView.Status;

/** Asks every service how it is doing. One that does not answer in time is shown as such and holds up nobody. */
@Singleton
public class Operators {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, String> addresses;
    private final Duration deadline;
    private final WebClient client;
    private final Uni<OperatorView> view;

    @Inject
    Operators(ServiceAddresses addresses, Vertx vertx, InstantSource clock) {
        this(addresses, vertx, clock, DEADLINE);
    }

    Operators(ServiceAddresses addresses, Vertx vertx, InstantSource clock, Duration deadline) {
        this.deadline = deadline;
        this.addresses = new TreeMap<>(addresses.all());
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) DEADLINE.toMillis())
                        .setFollowRedirects(false));
        this.view = Uni.createFrom()
                .deferred(this::askAll)
                .map(states -> new OperatorView(clock.instant(), states))
                .memoize()
                .forFixedDuration(FRESH);
    }

    /** At most a second old, however many ask. */
    public Uni<OperatorView> view() {
        return view;
    }

    private Uni<List<ServiceState>> askAll() {
        List<Uni<ServiceState>> asked = addresses.entrySet().stream()
                .map(service -> ask(service.getKey(), service.getValue()))
                .toList();
        return Uni.join().all(asked).andFailFast();
    }

    private Uni<ServiceState> ask(String service, String address) {
        return client.getAbs(address + "/v1/operations/status")
                .timeout(deadline.toMillis())
                .send()
                .map(response -> state(service, response))
                .onFailure()
                .recoverWithItem(silent -> new ServiceState(service, false, "NO_ANSWER", null));
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
