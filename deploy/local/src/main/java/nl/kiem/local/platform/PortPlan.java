package nl.kiem.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.kiem.local.Trouble;

/**
 * Which part listens where: consecutive ports on the loopback address.
 *
 * @param base the first one
 */
public record PortPlan(int base) {

    public static final int BASE_DEFAULT = 7100;

    private static final int PORT_MIN = 1024;
    private static final int PORT_MAX = 65_535;
    private static final int SIZE = Part.values().length + 1;
    private static final int STEP = 100;

    public PortPlan {
        if (base < PORT_MIN || base + SIZE - 1 > PORT_MAX) {
            throw new Trouble(
                    "--port-base lies between %d and %d, not at %d".formatted(PORT_MIN, PORT_MAX - SIZE + 1, base));
        }
    }

    public int of(Part part) {
        return base + part.ordinal();
    }

    /** Kafka's own consensus; nobody else talks to it. */
    public int kafkaController() {
        return base + SIZE - 1;
    }

    public String address(Part part) {
        String hostAndPort = "127.0.0.1:" + of(part);
        return part == Part.POSTGRESQL || part == Part.KAFKA ? hostAndPort : "http://" + hostAndPort;
    }

    /** Who issues tokens here, whichever provider it is. */
    public String issuer() {
        return address(Part.IDENTITY) + "/realms/kiem";
    }

    /** Refuses to begin when somebody else listens on one of the ports. */
    public void requireFree(IntPredicate isFree) {
        Map<Integer, String> users = new TreeMap<>(Map.of(kafkaController(), "kafka's controller"));
        for (Part part : Part.values()) {
            users.put(of(part), part.title());
        }
        users.forEach((port, user) -> {
            if (!isFree.test(port)) {
                throw new Trouble(
                        "Port %d, meant for %s, is taken by another program; move all ports with --port-base%s"
                                .formatted(
                                        port,
                                        user,
                                        free(isFree).map(p -> " " + p.base()).orElse(" N")));
            }
        });
    }

    private Optional<PortPlan> free(IntPredicate isFree) {
        for (int other = base + STEP; other + SIZE <= PORT_MAX; other += STEP) {
            PortPlan plan = new PortPlan(other);
            if (java.util.stream.IntStream.range(other, other + SIZE).allMatch(isFree)) return Optional.of(plan);
        }
        return Optional.empty();
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
