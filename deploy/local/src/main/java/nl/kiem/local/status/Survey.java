package nl.kiem.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.platform.Readiness;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import org.jspecify.annotations.Nullable;

/** Asks each part of a running platform how it is. */
public final class Survey {

    private final Rest rest;
    private final Tokens tokens;

    public Survey(Rest rest, Tokens tokens) {
        this.rest = rest;
        this.tokens = tokens;
    }

    public List<PartStatus> of(PlatformState state) throws InterruptedException {
        PortPlan ports = state.ports();
        List<PartStatus> found = new ArrayList<>();
        for (PlatformState.PartState part : state.parts()) {
            Part which = Part.titled(part.name());
            boolean ready = which.isService() ? answersReady(ports, which) : listens(ports.of(which));
            PartStatus.Lag lag = which.isService() && ready ? lag(ports, which) : null;
            found.add(new PartStatus(part.name(), part.address(), ready, part.pid(), part.restarts(), lag));
        }
        return found;
    }

    /** What a service tells of itself to its operator. */
    public JsonNode operations(PortPlan ports, Part service) {
        Rest.Answer answer =
                rest.get(ports.address(service) + "/v1/operations/status", tokens.headers(Tokens.OPERATOR));
        if (!answer.isGood()) {
            throw new Trouble("%s does not tell how it is: status %d".formatted(service.title(), answer.status()));
        }
        return answer.body();
    }

    public PartStatus.@Nullable Lag lag(PortPlan ports, Part service) {
        try {
            return lag(operations(ports, service));
        } catch (Trouble e) {
            return null;
        }
    }

    static PartStatus.Lag lag(JsonNode status) {
        long views = StreamSupport.stream(status.path("views").spliterator(), false)
                .mapToLong(view -> view.path("lagEvents").asLong())
                .max()
                .orElse(0);
        return new PartStatus.Lag(
                status.path("relay").path("lagEvents").asLong(),
                status.path("relay").path("oldestUnsentSeconds").asLong(),
                views,
                status.path("reactions").path("lag").asLong(),
                status.path("failedEvents").asLong(),
                StreamSupport.stream(status.path("views").spliterator(), false)
                        .filter(view -> !view.path("stoppedBy").asText("").isEmpty())
                        .map(view -> view.path("name").asText())
                        .toList());
    }

    private boolean answersReady(PortPlan ports, Part service) {
        try {
            return rest.get(ports.address(service) + "/q/health/ready", Map.of())
                    .isGood();
        } catch (Trouble e) {
            return false;
        }
    }

    private static boolean listens(int port) throws InterruptedException {
        return Readiness.listens(port).isReady();
    }
}
