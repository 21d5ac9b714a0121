package nl.kiem.events.runtime.flow;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one of all running instances do what only one may do. Time is the database's. */
@Singleton
public class Leases {

    /** How long after its holder went silent another may take over. */
    public static final Duration TTL = Duration.ofSeconds(10);

    private static final Duration RENEW_AFTER = Duration.ofSeconds(3);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private static final String TAKE = """
            INSERT INTO lease AS l (name, holder, epoch, expires_at)
            VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at,
                epoch = l.epoch + CASE WHEN l.holder = excluded.holder THEN 0 ELSE 1 END
            WHERE l.holder = excluded.holder OR l.expires_at < clock_timestamp()
            """;

    private static final String RELEASE =
            "UPDATE lease SET expires_at = clock_timestamp() WHERE name = $1 AND holder = $2";

    private final Pool pool;
    private final String holder;

    /** @param instance a name that a restart keeps, so that it takes its own leases back at once */
    @Inject
    Leases(
            Pool pool,
            @ConfigProperty(name = "kiem.instance", defaultValue = "${HOSTNAME:local}:${quarkus.http.port}")
                    String instance) {
        this(instance, pool);
    }

    private Leases(String holder, Pool pool) {
        this.pool = pool;
        this.holder = holder;
    }

    /** The same table in the name of somebody else. */
    public Leases as(String otherHolder) {
        return new Leases(otherHolder, pool);
    }

    public Lease lease(String name) {
        return new Lease(name);
    }

    /** One lease, asked for again and again by the loop that needs it. */
    public final class Lease {

        private final String name;
        private boolean held;
        private long askedAtNanos;

        private Lease(String name) {
            this.name = name;
        }

        /** Takes or keeps the lease; most calls need no round trip. */
        public boolean hold() {
            long now = System.nanoTime();
            if (held && now - askedAtNanos < RENEW_AFTER.toNanos()) return true;
            askedAtNanos = now;
            held = pool.preparedQuery(TAKE)
                            .execute(Tuple.of(name, holder, (double) TTL.toMillis()))
                            .await()
                            .atMost(DEADLINE)
                            .rowCount()
                    == 1;
            return held;
        }

        /** Lets the next one in at once. */
        public void release() {
            if (!held) return;
            held = false;
            pool.preparedQuery(RELEASE).execute(Tuple.of(name, holder)).await().atMost(Duration.ofSeconds(1));
        }
    }
}
