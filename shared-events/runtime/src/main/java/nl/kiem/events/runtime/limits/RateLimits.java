package nl.kiem.events.runtime.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A budget of requests per client, apart for reading and writing, that fills up evenly. Each process counts for itself:
 * with three replicas a client has up to three times as much. Those without a token are remembered apart, so that a flood
 * of addresses makes nobody else's count be forgotten.
 */
public final class RateLimits {

    private final RateSettings settings;
    private final TimeMeter time;
    private final Cache<Account, Bucket> known;
    private final Cache<Account, Bucket> anonymous;

    private record Account(Client client, boolean writes) {}

    public RateLimits(RateSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        this.known = accounts(settings);
        this.anonymous = accounts(settings);
    }

    /** Takes one request from the budget, unless there is none left. */
    public Spent spend(Client client, boolean writes) {
        boolean open = client.kind() == Client.Kind.ANONYMOUS;
        Account account = new Account(client, writes && !open);
        int quota = quota(client.kind(), writes) * settings.factor();
        Bucket bucket = (open ? anonymous : known).get(account, _ -> bucket(quota));
        ConsumptionProbe left = bucket.tryConsumeAndReturnRemaining(1);
        String name = open ? "anonymous" : writes ? "write" : "read";
        return new Spent(
                "\"%s\";q=%d;w=%d".formatted(name, quota, settings.window().toSeconds()),
                "\"%s\";r=%d;t=%d".formatted(name, left.getRemainingTokens(), seconds(left.getNanosToWaitForReset())),
                left.isConsumed() ? 0 : Math.max(1, seconds(left.getNanosToWaitForRefill())));
    }

    private int quota(Client.Kind kind, boolean writes) {
        return switch (kind) {
            case ANONYMOUS -> settings.anonymous();
            case PERSON -> writes ? settings.personWrite() : settings.personRead();
            case SYSTEM -> writes ? settings.systemWrite() : settings.systemRead();
        };
    }

    private Bucket bucket(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, settings.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Cache<Account, Bucket> accounts(RateSettings settings) {
        return Caffeine.newBuilder()
                .maximumSize(settings.clientsMax())
                .expireAfterAccess(settings.window().plus(Duration.ofSeconds(1))) // full again by then
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
