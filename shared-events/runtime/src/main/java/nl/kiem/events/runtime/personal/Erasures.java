package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.flow.Background;
import org.jboss.logging.Logger;

/**
 * Who was erased, and the destroying itself. The list stands in the database of the events: a vault that comes back from
 * an old backup knows the erased persons again, and until all of them are forgotten anew nothing in it is opened.
 */
@Singleton
public class Erasures implements Background {

    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final Duration START_WITHIN = Duration.ofMinutes(2);
    private static final int PAGE = 1_000;

    private static final String NOTE = """
            INSERT INTO erased_person (person, because, erased_at) VALUES ($1, $2, $3) ON CONFLICT (person) DO NOTHING
            """;
    private static final String AMONG = "SELECT person FROM erased_person WHERE person = ANY ($1)";
    private static final String NEXT = "SELECT person FROM erased_person WHERE person > $1 ORDER BY person LIMIT $2";

    private final Pool pool;
    private final VaultKeys keys;
    /** Asked for when needed: a place that seals what it holds needs this class itself. */
    private final Instance<PersonalHolding> holdings;

    private volatile boolean reapplied;

    Erasures(Pool pool, VaultKeys keys, @Any Instance<PersonalHolding> holdings) {
        this.pool = pool;
        this.keys = keys;
        this.holdings = holdings;
    }

    @Override
    public void start() {
        var unused = ready().await().atMost(START_WITHIN);
    }

    @Override
    public void stop() {
        // nothing goes on
    }

    /**
     * Destroys the person's key and everything else that the service holds of them beside the events.
     *
     * @param because id of the event that says so
     */
    public Uni<Void> erase(PersonRef person, String because, Instant at) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(person.value(), because, at.atOffset(ZoneOffset.UTC)))
                .chain(() -> destroy(List.of(person)));
    }

    /** Fails with {@link PersonReason#PERSON_ERASED} when one of them was erased. */
    public Uni<Void> requireNone(Collection<PersonRef> persons) {
        String[] refs = persons.stream().map(PersonRef::value).toArray(String[]::new);
        return pool.preparedQuery(AMONG).execute(Tuple.of(refs)).chain(rows -> {
            if (rows.size() == 0) return Uni.createFrom().voidItem();
            List<PersonRef> erased = persons(rows);
            Rejection refused = new Rejection(
                    PersonReason.PERSON_ERASED,
                    "what was held of %s was erased; nothing is held again under this reference"
                            .formatted(erased.getFirst()));
            // a key that was made while the erasure went on is gone before anybody hears of it
            return destroy(erased).chain(() -> Uni.createFrom().failure(refused));
        });
    }

    Uni<Boolean> isErased(PersonRef person) {
        return pool.preparedQuery(AMONG)
                .execute(Tuple.of(new String[] {person.value()}))
                .map(rows -> rows.size() > 0);
    }

    List<PersonalHolding> holdings() {
        return holdings.stream().toList();
    }

    /** Completes when the vault has forgotten everybody that it should; once that is so, at once. */
    Uni<Void> ready() {
        return reapplied ? Uni.createFrom().voidItem() : reapply();
    }

    /** Forgets everybody on the list once more: what a restored vault needs. */
    Uni<Void> reapply() {
        return reapply("", 0)
                .invoke(count -> {
                    reapplied = true;
                    if (count > 0) LOG.infof("%d erasures hold", count);
                })
                .replaceWithVoid();
    }

    private Uni<Integer> reapply(String after, int count) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(after, PAGE)).chain(rows -> {
            List<PersonRef> erased = persons(rows);
            if (erased.isEmpty()) return Uni.createFrom().item(count);
            return destroy(erased).chain(() -> reapply(erased.getLast().value(), count + erased.size()));
        });
    }

    private static List<PersonRef> persons(RowSet<Row> rows) {
        List<PersonRef> persons = new ArrayList<>();
        for (Row row : rows) {
            persons.add(new PersonRef(row.getString(0)));
        }
        return persons;
    }

    private Uni<Void> destroy(List<PersonRef> persons) {
        List<String> names = persons.stream()
                .map(person -> VaultKeys.ofPerson(person.value()))
                .collect(Collectors.toList());
        return keys.destroy(names)
                .chain(() -> Multi.createFrom()
                        .iterable(holdings())
                        .onItem()
                        .transformToUniAndConcatenate(holding -> holding.erase(persons))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}
