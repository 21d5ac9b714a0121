package nl.kiem.local.platform;

import java.util.List;
import java.util.stream.Stream;

/** A process of the platform that answers at an address. The order is that of the ports. */
public enum Part {
    INITIATIVE("initiative-service", "initiative"),
    SCALING("scaling-service", "scaling"),
    PROCUREMENT("procurement-service", "procurement"),
    MONITORING("monitoring-service", "monitoring"),
    IDENTITY("identity", ""),
    POSTGRESQL("postgresql", ""),
    KAFKA("kafka", "");

    /** The parts of which Kiem itself consists, in the order of the chain. */
    public static final List<Part> SERVICES = List.of(INITIATIVE, SCALING, PROCUREMENT, MONITORING);

    private final String title;
    private final String database;

    Part(String title, String database) {
        this.title = title;
        this.database = database;
    }

    /** @throws IllegalArgumentException when no part is called so */
    public static Part titled(String title) {
        return Stream.of(values())
                .filter(part -> part.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + title));
    }

    public String title() {
        return title;
    }

    /** Name of the service's own database; empty for what is not a service. */
    public String database() {
        return database;
    }

    /** Name of the database in which the service keeps what must be able to vanish. */
    public String vault() {
        return database + "_vault";
    }

    /** Every database of every service. */
    static List<String> databases() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of(service.database(), service.vault()))
                .toList();
    }

    public boolean isService() {
        return !database.isEmpty();
    }
}
