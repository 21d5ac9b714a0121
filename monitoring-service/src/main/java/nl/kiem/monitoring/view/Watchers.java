package nl.kiem.monitoring.view;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** How many streams are open, in all and per client: somebody who opens many must not shut others out. */
@Singleton
class Watchers {

    static final int PER_CLIENT_MAX = 20;
    static final int ALL_MAX = 500;

    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    /** What became of a wish to watch. */
    enum Entry {
        IN,
        CLIENT_FULL,
        ALL_FULL
    }

    /** @param client who asks; who comes in leaves again by {@link #leave} */
    synchronized Entry enter(String client) {
        int own = open.getOrDefault(client, 0);
        if (own >= PER_CLIENT_MAX) return Entry.CLIENT_FULL;
        if (all >= ALL_MAX) return Entry.ALL_FULL;
        open.put(client, own + 1);
        all++;
        return Entry.IN;
    }

    synchronized void leave(String client) {
        open.computeIfPresent(client, (_, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
