package nl.kiem.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.kiem.events.Head;
import nl.kiem.events.StreamId;
import org.jspecify.annotations.Nullable;

/** Some seconds of one contender: callers that each wait for one append before they ask for the next. */
final class Round {

    /** What a round came to. */
    record Result(double perSecond, double p50Millis, double p99Millis, double clientMicros, double serverMicros) {}

    private static final int STREAMS = 10_000;
    private static final int SAMPLES_MAX = 2_000_000;

    private final Contender contender;
    private final StreamId[] streams = new StreamId[STREAMS];
    private final Head[] heads = new Head[STREAMS];

    Round(Contender contender, String run) {
        this.contender = contender;
        for (int i = 0; i < STREAMS; i++) {
            streams[i] = Samples.stream(run, i);
            heads[i] = Head.NONE;
        }
    }

    /** Runs on from the heads that the round before reached. */
    Result run(int callers, Duration length) throws InterruptedException {
        Cpu before = Cpu.now();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        CountDownLatch done = new CountDownLatch(callers);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Caller[] all = new Caller[callers];
        for (int i = 0; i < callers; i++) {
            all[i] = new Caller(i, callers, end, done, failure);
            all[i].next();
        }
        if (!done.await(length.toSeconds() + 30, TimeUnit.SECONDS))
            throw new IllegalStateException("a caller is stuck");
        Throwable cause = failure.get();
        if (cause != null) throw new IllegalStateException(contender.name() + " failed", cause);
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] nanos = Arrays.stream(all).flatMapToLong(Caller::taken).sorted().toArray();
        Cpu used = Cpu.now().since(before);
        return new Result(
                nanos.length / seconds,
                at(nanos, 0.50),
                at(nanos, 0.99),
                used.clientNanos() / 1e3 / nanos.length,
                used.serverNanos() / 1e3 / nanos.length);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))] / 1e6;
    }

    /** One caller; it has a share of the streams to itself, so that nobody loses a race. */
    private final class Caller {

        private final int first;
        private final int step;
        private final long end;
        private final CountDownLatch done;
        private final AtomicReference<@Nullable Throwable> failure;
        private long[] nanos = new long[16_384];
        private int count;
        private int at;

        Caller(int first, int step, long end, CountDownLatch done, AtomicReference<@Nullable Throwable> failure) {
            this.first = first;
            this.step = step;
            this.end = end;
            this.done = done;
            this.failure = failure;
            this.at = first;
        }

        void next() {
            long begun = System.nanoTime();
            if (begun >= end || count >= SAMPLES_MAX) {
                done.countDown();
                return;
            }
            int stream = at;
            at = at + step < STREAMS ? at + step : first;
            contender
                    .append(streams[stream], heads[stream], Samples.metadata(streams[stream], heads[stream].version()))
                    .onComplete(result -> {
                        if (result.failed()) {
                            failure.set(result.cause());
                            done.countDown();
                            return;
                        }
                        heads[stream] = result.result();
                        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
                        nanos[count++] = System.nanoTime() - begun;
                        next();
                    });
        }

        java.util.stream.LongStream taken() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
