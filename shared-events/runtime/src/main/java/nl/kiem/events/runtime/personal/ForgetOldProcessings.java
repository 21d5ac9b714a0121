package nl.kiem.events.runtime.personal;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes old records of the processing log. */
@Singleton
class ForgetOldProcessings implements RetentionRule {

    private final Pool vault;

    ForgetOldProcessings(@ReactiveDataSource("vault") Pool vault) {
        this.vault = vault;
    }

    @Override
    public String category() {
        return "processing-log";
    }

    @Override
    public Uni<Long> apply(Instant before) {
        return vault.preparedQuery("DELETE FROM processing WHERE ended_at < $1")
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .map(rows -> (long) rows.rowCount());
    }
}
