package nl.kiem.initiative.api;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.personal.RetentionRule;

/** Deletes name and address of people who neither recorded nor were named in anything for the whole term. */
@Singleton
class ForgetUnusedDetails implements RetentionRule {

    private static final int BATCH_MAX = 500;

    private static final String UNTOUCHED =
            "SELECT person FROM person GROUP BY person HAVING max(updated_at) < $1 ORDER BY max(updated_at) LIMIT $2";

    private static final String SILENT = """
            SELECT person FROM unnest($1::text[]) AS p (person) WHERE NOT EXISTS (SELECT FROM event
              WHERE recorded_at >= $2
                AND (strpos(metadata, '"' || person || '"') > 0 OR strpos(payload, '"' || person || '"') > 0))
            """;

    private final Pool events;
    private final Pool vault;
    private final PersonDetails details;

    ForgetUnusedDetails(Pool events, @ReactiveDataSource("vault") Pool vault, PersonDetails details) {
        this.events = events;
        this.vault = vault;
        this.details = details;
    }

    @Override
    public String category() {
        return "person-details";
    }

    /** At most 500 people a day: those that were left alone the longest. */
    @Override
    public Uni<Long> apply(Instant before) {
        return vault.preparedQuery(UNTOUCHED)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), BATCH_MAX))
                .map(rows -> {
                    List<String> refs = new ArrayList<>();
                    for (Row row : rows) {
                        refs.add(row.getString(0));
                    }
                    return refs.toArray(String[]::new);
                })
                .chain(refs -> events.preparedQuery(SILENT).execute(Tuple.of(refs, before.atOffset(ZoneOffset.UTC))))
                .chain(rows -> {
                    List<PersonRef> silent = new ArrayList<>();
                    for (Row row : rows) {
                        silent.add(new PersonRef(row.getString(0)));
                    }
                    return details.erase(silent).replaceWith((long) silent.size());
                });
    }
}
