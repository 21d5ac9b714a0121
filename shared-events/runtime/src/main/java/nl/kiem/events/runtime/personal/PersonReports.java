package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Position;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.personal.PersonReport.Fact;
import nl.kiem.events.runtime.personal.PersonReport.Part;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds what the service holds of one person. Looks through all events: asked for seldom, and slow rather than indexed. */
@Singleton
class PersonReports {

    private static final Duration SEARCH_WITHIN = Duration.ofSeconds(30);

    /** A reference stands in JSON as a text of its own, and has no character that JSON writes in another way. */
    private static final String FACTS = """
            SELECT stream, version, type, recorded_at, tx::text AS tx, position, strpos(metadata, $3) > 0 AS recorded
            FROM event
            WHERE (tx, position) > ($1::text::xid8, $2) AND (strpos(metadata, $3) > 0 OR strpos(payload, $3) > 0)
            ORDER BY tx, position LIMIT $4
            """;

    private final Pool pool;
    private final VaultKeys keys;
    private final Erasures erasures;
    private final String service;

    PersonReports(Pool pool, VaultKeys keys, Erasures erasures, @ConfigProperty(name = "kiem.service") String service) {
        this.pool = pool;
        this.keys = keys;
        this.erasures = erasures;
        this.service = service;
    }

    Uni<PersonReport> of(PersonRef person, Position after, int limit) {
        return erasures.ready()
                .chain(() -> Uni.combine()
                        .all()
                        .unis(
                                erasures.isErased(person),
                                held(person),
                                keys.existing(Set.of(VaultKeys.ofPerson(person.value()))),
                                facts(person, after, limit))
                        .with((erased, held, key, found) -> new PersonReport(
                                person.value(), service, erased, held, !key.isEmpty(), found.facts(), found.next())));
    }

    private Uni<List<String>> held(PersonRef person) {
        return Multi.createFrom()
                .iterable(erasures.holdings())
                .onItem()
                .transformToUniAndConcatenate(
                        holding -> holding.holds(person).map(holds -> holds ? holding.what() : ""))
                .filter(what -> !what.isEmpty())
                .collect()
                .asList();
    }

    private record Found(List<Fact> facts, @Nullable String next) {}

    private Uni<Found> facts(PersonRef person, Position after, int limit) {
        String wanted = '"' + person.value() + '"';
        Tuple values = Tuple.of(Long.toString(after.tx()), after.number(), wanted, limit + 1);
        return pool.preparedQuery(FACTS)
                .execute(values)
                .ifNoItem()
                .after(SEARCH_WITHIN)
                .fail()
                .map(rows -> {
                    List<Fact> facts = new ArrayList<>();
                    String last = "";
                    for (Row row : rows) {
                        if (facts.size() == limit) return new Found(facts, last);
                        facts.add(fact(row));
                        last = row.getString("tx") + ":" + row.getLong("position");
                    }
                    return new Found(facts, null);
                });
    }

    private static Fact fact(Row row) {
        return new Fact(
                row.getString("stream") + "/" + row.getLong("version"),
                row.getString("type"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBoolean("recorded") ? Part.RECORDED : Part.NAMED);
    }
}
