package nl.kiem.events.runtime.wire;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What the guards need to know. They are made by the network, not by the application, and find it here. */
public final class WireSettings {

    private static final Duration WITHIN_DEFAULT = Duration.ofSeconds(12);

    private static volatile Duration arrivesWithin = WITHIN_DEFAULT;
    private static volatile String headers = "";

    private WireSettings() {}

    /**
     * Tells all connections to come.
     *
     * @param within from the first byte of a request to its last
     * @param always headers of every answer
     */
    public static void set(Duration within, Map<String, String> always) {
        arrivesWithin = within;
        headers = always.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    static long arrivesWithinMillis() {
        return arrivesWithin.toMillis();
    }

    static String headers() {
        return headers;
    }
}
