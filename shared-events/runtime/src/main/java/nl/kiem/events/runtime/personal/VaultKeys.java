package nl.kiem.events.runtime.personal;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Keys by name, each wrapped by the master key. None is remembered in memory: a key that is gone from the table is gone
 * from every instance at that moment.
 */
@Singleton
class VaultKeys {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private static final String FIND = "SELECT name, master, wrapped FROM vault_key WHERE name = ANY ($1)";
    private static final String ADD = """
            INSERT INTO vault_key (name, master, wrapped)
            SELECT name, $2, wrapped FROM unnest($1::text[], $3::text[]) AS made (name, wrapped)
            ON CONFLICT (name) DO NOTHING
            """;
    private static final String DESTROY = "DELETE FROM vault_key WHERE name = ANY ($1)";

    private final Pool vault;
    private final MasterKey master;

    VaultKeys(@ReactiveDataSource("vault") Pool vault, MasterKey master) {
        this.vault = vault;
        this.master = master;
    }

    /** Those that there are. */
    Uni<Map<String, SecretKey>> existing(Set<String> names) {
        if (names.isEmpty()) return Uni.createFrom().item(Map.of());
        return within(vault.preparedQuery(FIND).execute(Tuple.of(array(names)))).map(rows -> {
            Map<String, SecretKey> keys = new HashMap<>();
            for (Row row : rows) {
                keys.put(row.getString(0), unwrap(row.getString(0), row.getString(1), row.getString(2)));
            }
            return keys;
        });
    }

    /** All of them; those that were not there are new. */
    Uni<Map<String, SecretKey>> all(Set<String> names) {
        return existing(names).chain(found -> {
            if (found.size() == names.size()) return Uni.createFrom().item(found);
            Set<String> absent = new HashSet<>(names);
            absent.removeAll(found.keySet());
            return add(absent.stream().sorted().toList()).chain(() -> existing(names));
        });
    }

    Uni<Void> destroy(Collection<String> names) {
        return within(vault.preparedQuery(DESTROY).execute(Tuple.of(array(names))))
                .replaceWithVoid();
    }

    private Uni<Void> add(List<String> names) {
        String[] wrapped = names.stream().map(this::wrapNew).toArray(String[]::new);
        String[] same = names.toArray(String[]::new);
        return within(vault.preparedQuery(ADD).execute(Tuple.of(same, master.current(), wrapped)))
                .replaceWithVoid();
    }

    private String wrapNew(String name) {
        return Seal.close(master.named(master.current()), Seal.newKey(), place(name));
    }

    private SecretKey unwrap(String name, String masterName, String wrapped) {
        return Seal.key(Seal.open(master.named(masterName), wrapped, place(name)));
    }

    private static String place(String name) {
        return "vault_key/" + name;
    }

    private static String[] array(Collection<String> names) {
        return names.toArray(String[]::new);
    }

    private static <T> Uni<T> within(Uni<T> answer) {
        return answer.ifNoItem().after(ANSWER_WITHIN).fail();
    }

    /** What a person's key is called. */
    static String ofPerson(String person) {
        return "person:" + person;
    }
}
