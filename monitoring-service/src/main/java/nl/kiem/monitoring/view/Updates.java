package nl.kiem.monitoring.view;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import nl.kiem.events.Sight;

/** Tells those who watch that something new was taken in that they may see. */
@Singleton
public class Updates {

    static final String CHANGED = "changed";
    static final String HEARTBEAT = "heartbeat";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int HEARTBEAT_LOOKS = 5; // below every idle timeout on the way

    private final News news;

    Updates(News news) {
        this.news = news;
    }

    /**
     * Names of what happened: {@link #CHANGED} when there is news, {@link #HEARTBEAT} after a while without. Nothing is
     * kept for who reads slowly: the next look tells the same.
     *
     * @param lasts how long the reader may be believed to be who it is
     */
    Multi<String> stream(Sight sight, Duration lasts) {
        AtomicReference<String> seen = new AtomicReference<>("");
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> news.mark(sight).map(mark -> {
                    String before = mark.isEmpty() ? "" : seen.getAndSet(mark);
                    if (!before.isEmpty() && !before.equals(mark)) return CHANGED;
                    return tick % HEARTBEAT_LOOKS == 0 ? HEARTBEAT : "";
                }))
                .select()
                .where(name -> !name.isEmpty())
                .select()
                .first(lasts);
    }
}
