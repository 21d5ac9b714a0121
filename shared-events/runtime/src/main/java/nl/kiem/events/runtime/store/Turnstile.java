package nl.kiem.events.runtime.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.kiem.events.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Lets work on one stream through one at a time, in the order of arrival. Within a process nobody loses a race then;
 * between processes the version of the stream still decides.
 */
@Singleton
public class Turnstile {

    /** How many may wait in this process, over all streams. */
    static final int WAITING_MAX = 2_000;

    private final Map<StreamId, CompletableFuture<@Nullable Void>> last = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** Fails with {@link Overloaded} when too many wait: nothing was done then. */
    public <T> Uni<T> through(StreamId stream, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > WAITING_MAX) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(new Overloaded("too many wait for " + stream, null));
            }
            CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
            CompletableFuture<@Nullable Void> before = last.put(stream, done);
            return turn(before).chain(work).onTermination().invoke(() -> {
                waiting.decrementAndGet();
                last.remove(stream, done);
                done.complete(null);
            });
        });
    }

    /** Goes on where it waited, so that a request is not carried on by another one's thread. */
    private static Uni<Void> turn(@Nullable CompletableFuture<@Nullable Void> before) {
        if (before == null) return Uni.createFrom().voidItem();
        Context here = Vertx.currentContext();
        Uni<Void> turn = Uni.createFrom().completionStage(before);
        return here == null ? turn : turn.emitOn(task -> here.runOnContext(go -> task.run()));
    }
}
