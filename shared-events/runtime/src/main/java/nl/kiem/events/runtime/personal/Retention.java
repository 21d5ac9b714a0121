package nl.kiem.events.runtime.personal;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.runtime.flow.Background;
import nl.kiem.events.runtime.flow.Backoff;
import nl.kiem.events.runtime.flow.Leases;
import nl.kiem.events.runtime.flow.Loop;
import org.jboss.logging.Logger;

/** Applies the retention terms once a day by the service's clock, in one of all running instances. */
@Singleton
public class Retention implements Background {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String NAME = "retention";
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration RULE_WITHIN = Duration.ofMinutes(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private static final String RUNS = "SELECT category, ran_at, removed FROM retention_run";
    private static final String RAN = """
            INSERT INTO retention_run (category, ran_at, removed) VALUES ($1, $2, $3)
            ON CONFLICT (category) DO UPDATE SET ran_at = excluded.ran_at, removed = excluded.removed
            """;

    private final Pool pool;
    private final List<RetentionRule> rules;
    private final RetentionTerms terms;
    private final InstantSource clock;
    private final Leases.Lease lease;
    private final Loop loop;
    private Instant next = Instant.MIN;

    /** The last time that a term was applied. */
    public record Run(Instant at, long removed) {}

    Retention(Needs needs, @All List<RetentionRule> rules, RetentionTerms terms) {
        this.pool = needs.pool;
        this.clock = needs.clock;
        this.lease = needs.leases.lease(NAME);
        this.rules = rules;
        this.terms = terms;
        this.loop = new Loop(NAME, woken -> round(), new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    /** What every piece of background work needs. */
    @Singleton
    record Needs(Pool pool, Leases leases, InstantSource clock) {}

    @Override
    public void start() {
        rules.forEach(rule -> terms.of(rule.category())); // a rule without a term is a mistake of the build
        if (!rules.isEmpty()) loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        lease.release();
    }

    /** The last run of each category that was ever applied here. */
    Uni<Map<String, Run>> runs() {
        return pool.query(RUNS).execute().map(rows -> {
            Map<String, Run> runs = new HashMap<>();
            for (Row row : rows) {
                runs.put(row.getString(0), new Run(row.getOffsetDateTime(1).toInstant(), row.getLong(2)));
            }
            return runs;
        });
    }

    private Duration round() {
        Instant now = clock.instant();
        if (now.isBefore(next) || !lease.hold()) return LOOK_EVERY;
        Map<String, Run> runs = runs().await().atMost(ANSWER_WITHIN);
        Instant soonest = now.plus(EVERY);
        for (RetentionRule rule : rules) {
            Run last = runs.get(rule.category());
            Instant due = last == null ? now : last.at().plus(EVERY);
            if (due.isAfter(now)) {
                if (due.isBefore(soonest)) soonest = due;
            } else {
                apply(rule, now);
            }
        }
        next = soonest;
        return LOOK_EVERY;
    }

    private void apply(RetentionRule rule, Instant now) {
        Instant before =
                now.atOffset(ZoneOffset.UTC).minus(terms.of(rule.category())).toInstant();
        long removed = rule.apply(before).await().atMost(RULE_WITHIN);
        var unused = pool.preparedQuery(RAN)
                .execute(Tuple.of(rule.category(), now.atOffset(ZoneOffset.UTC), removed))
                .await()
                .atMost(ANSWER_WITHIN);
        if (removed > 0) LOG.infof("retention of %s: %d removed", rule.category(), removed);
    }
}
