package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.monitoring.view.OperatorView.ServiceState;

/** Asks every service how it is doing. One that does not answer in time is shown as such and holds up nobody. */
@Singleton
public class Operators {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Map<String, String> addresses;
    private final StatusClient client;
    private final Uni<OperatorView> view;

    Operators(ServiceAddresses addresses, StatusClient client, InstantSource clock) {
        this.addresses = new TreeMap<>(addresses.all());
        this.client = client;
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
                .map(service -> client.ask(service.getKey(), service.getValue()))
                .toList();
        return Uni.join().all(asked).andFailFast();
    }
}
