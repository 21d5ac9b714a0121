package nl.kiem.events.runtime.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Appends that wait for their turn, in the order in which they came. A batch takes at most one for each stream: a second
 * one is judged after the first has been decided.
 */
final class Waiting {

    private final Deque<Append> queue = new ArrayDeque<>();
    private final StoreLimits limits;

    Waiting(StoreLimits limits) {
        this.limits = limits;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    boolean isFull() {
        return queue.size() >= limits.waiting();
    }

    void add(Append append) {
        queue.add(append);
    }

    /** Puts a refused batch back in front, each append on its own. */
    void retryAlone(List<Append> batch) {
        for (int i = batch.size() - 1; i >= 0; i--) {
            batch.get(i).alone = true;
            queue.addFirst(batch.get(i));
        }
    }

    List<Append> nextBatch() {
        List<Append> batch = new ArrayList<>();
        List<Append> passedOver = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        int rows = 0;
        int bytes = 0;
        // looks past appends of busy streams, but never so far that one busy stream makes every batch slow
        int lookMax = limits.batchRows() * 2;
        for (Append next = queue.peek(); next != null && lookMax-- > 0; next = queue.peek()) {
            if (streams.contains(next.streamText)) {
                passedOver.add(queue.remove());
                continue;
            }
            rows += next.lines.size();
            bytes += next.bytes;
            boolean full = rows > limits.batchRows() || bytes > limits.batchBytes();
            if (!batch.isEmpty() && (full || next.alone)) break;
            streams.add(next.streamText);
            batch.add(queue.remove());
            if (next.alone) break;
        }
        for (int i = passedOver.size() - 1; i >= 0; i--) {
            queue.addFirst(passedOver.get(i));
        }
        return batch;
    }

    /** Takes out what a just recorded batch has outrun: their streams have moved on, no need to ask the database. */
    void removeOutrun(List<Append> recorded, BiConsumer<Append, Append> loserAndWinner) {
        if (queue.isEmpty()) return;
        Map<String, Append> byStream = new HashMap<>();
        for (Append append : recorded) {
            byStream.put(append.streamText, append);
        }
        for (Iterator<Append> all = queue.iterator(); all.hasNext(); ) {
            Append append = all.next();
            Append winner = byStream.get(append.streamText);
            if (winner == null || append.expected.version() >= winner.versionAfter()) continue;
            all.remove();
            loserAndWinner.accept(append, winner);
        }
    }

    /** @param marginNanos an append with less time left than this is not worth sending any more */
    void removeOverdue(long nowNanos, long marginNanos, Consumer<Append> each) {
        // all have the same time to wait, so the first that is not overdue ends the search
        for (Append next = queue.peek();
                next != null && nowNanos + marginNanos - next.deadlineNanos >= 0;
                next = queue.peek()) {
            each.accept(queue.remove());
        }
    }

    void removeAll(Consumer<Append> each) {
        for (Append next = queue.poll(); next != null; next = queue.poll()) {
            each.accept(next);
        }
    }
}
