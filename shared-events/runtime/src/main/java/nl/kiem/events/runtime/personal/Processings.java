package nl.kiem.events.runtime.personal;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.view.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the processing log, the oldest first. */
@Singleton
class Processings {

    private static final String PAGE = """
            SELECT * FROM processing WHERE id > $1 AND ($2::text IS NULL OR subject = $2) ORDER BY id LIMIT $3
            """;

    private final Pool vault;
    private final Pseudonyms pseudonyms;
    private final String service;

    Processings(
            @ReactiveDataSource("vault") Pool vault,
            Pseudonyms pseudonyms,
            @ConfigProperty(name = "kiem.service") String service) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.service = service;
    }

    /** @param person whose records; null for everybody's */
    Uni<Page<ProcessingRecord>> page(@Nullable PersonRef person, long after, int limit) {
        if (person == null) return read(null, after, limit);
        return pseudonyms.of(List.of(person)).chain(names -> read(names.getFirst(), after, limit));
    }

    private Uni<Page<ProcessingRecord>> read(@Nullable String subject, long after, int limit) {
        Tuple values = Tuple.tuple().addLong(after).addString(subject).addInteger(limit + 1);
        return vault.preparedQuery(PAGE).execute(values).map(rows -> {
            List<ProcessingRecord> items = new ArrayList<>();
            long last = after;
            for (Row row : rows) {
                if (items.size() == limit) return new Page<>(items, Long.toString(last));
                items.add(ProcessingRecord.of(row, service));
                last = row.getLong("id");
            }
            return new Page<>(items, null);
        });
    }
}
