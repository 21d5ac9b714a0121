package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.events.runtime.view.Rows;

/** What organisations are called: the register is there for everybody. */
@Singleton
public class Organisations {

    private static final String NAMES = "SELECT id, name FROM organisation_v1 WHERE id = ANY (:ids)";

    private final Rows rows;

    Organisations(Rows rows) {
        this.rows = rows;
    }

    record Name(String id, String name) {}

    /** Names by id; who is not registered is left out. */
    public Uni<Map<String, String>> names(Collection<String> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(Map.of());
        return rows.list(Name.class, NAMES, Map.of("ids", ids.toArray(String[]::new)))
                .map(names -> names.stream().collect(Collectors.toMap(Name::id, Name::name)));
    }
}
