package nl.kiem.monitoring.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long every hand-over took, and where threads came to a halt.
 *
 * @param threads number of threads with at least one hand-over
 * @param hops one per pair of neighbours in {@link Milestone#CHAIN}, in that order
 * @param whole from the first hand-over to the last
 * @param lastReached one per hand-over, in the same order
 */
public record RelayTimes(int threads, List<Hop> hops, Hop whole, List<LastReached> lastReached) {

    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** One hand-over of one thread, at its first occurrence. */
    public record Passed(String thread, Milestone milestone, Instant at) {}

    /**
     * @param threads number of threads that passed both ends
     * @param medianDays null when there are none
     * @param p90Days nine out of ten took no longer; null when there are none
     */
    public record Hop(
            Milestone from,
            Milestone to,
            int threads,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal p90Days) {}

    /**
     * @param threads that came this far and no further
     * @param stopped how many of them were stopped on purpose
     * @param href the list behind the number
     */
    public record LastReached(Milestone milestone, int threads, int stopped, String href) {

        LastReached(Milestone milestone, int threads, int stopped) {
            this(milestone, threads, stopped, "/v1/threads?lastReached=" + milestone);
        }
    }

    /**
     * The hops of one thread.
     *
     * @param lastReached the furthest hand-over
     * @param wholeDays from proposal to use; null when it did not get there
     */
    public record ThreadRelay(
            String thread,
            Milestone lastReached,
            boolean stopped,
            List<HopDays> hops,
            @Nullable BigDecimal wholeDays) {}

    /** @param days rounded to one decimal; never negative */
    public record HopDays(Milestone from, Milestone to, BigDecimal days) {}

    public static RelayTimes over(List<ThreadRelay> threads) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < Milestone.CHAIN.size(); i++) {
            Milestone from = Milestone.CHAIN.get(i - 1);
            List<BigDecimal> days = threads.stream()
                    .flatMap(thread -> thread.hops().stream())
                    .filter(hop -> hop.from() == from)
                    .map(HopDays::days)
                    .sorted()
                    .toList();
            hops.add(hop(from, Milestone.CHAIN.get(i), days));
        }
        List<BigDecimal> whole = new ArrayList<>();
        for (ThreadRelay thread : threads) {
            if (thread.wholeDays() != null) whole.add(thread.wholeDays());
        }
        whole.sort(Comparator.naturalOrder());
        return new RelayTimes(
                threads.size(),
                List.copyOf(hops),
                hop(Milestone.CHAIN.getFirst(), Milestone.CHAIN.getLast(), whole),
                lastReached(threads));
    }

    /** Per thread, in the order of their ids; a thread that was only stopped passed nothing and is left out. */
    public static List<ThreadRelay> perThread(List<Passed> all) {
        Map<String, Map<Milestone, Instant>> first = new TreeMap<>();
        for (Passed one : all) {
            first.computeIfAbsent(one.thread(), _ -> new EnumMap<>(Milestone.class))
                    .merge(one.milestone(), one.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
        List<ThreadRelay> threads = new ArrayList<>();
        first.forEach((thread, passed) -> {
            Milestone last = furthest(passed);
            if (last != null) threads.add(relay(thread, last, passed));
        });
        return List.copyOf(threads);
    }

    private static ThreadRelay relay(String thread, Milestone last, Map<Milestone, Instant> passed) {
        List<HopDays> hops = new ArrayList<>();
        for (int i = 1; i < Milestone.CHAIN.size(); i++) {
            Milestone from = Milestone.CHAIN.get(i - 1);
            Milestone to = Milestone.CHAIN.get(i);
            BigDecimal days = days(passed.get(from), passed.get(to));
            if (days != null) hops.add(new HopDays(from, to, days));
        }
        BigDecimal whole = days(passed.get(Milestone.CHAIN.getFirst()), passed.get(Milestone.CHAIN.getLast()));
        return new ThreadRelay(thread, last, passed.containsKey(Milestone.STOPPED), List.copyOf(hops), whole);
    }

    private static @Nullable Milestone furthest(Map<Milestone, Instant> passed) {
        return Milestone.CHAIN.stream()
                .filter(passed::containsKey)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static @Nullable BigDecimal days(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) return null;
        double days = Math.max(0, Duration.between(from, to).toSeconds()) / DAY_SECONDS;
        return rounded(BigDecimal.valueOf(days));
    }

    private static Hop hop(Milestone from, Milestone to, List<BigDecimal> sortedDays) {
        return new Hop(from, to, sortedDays.size(), median(sortedDays), ninetieth(sortedDays));
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) return null;
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return rounded(low.add(high).divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP));
    }

    /** The smallest value that at least nine in ten do not exceed. */
    private static @Nullable BigDecimal ninetieth(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) return null;
        int rank = Math.ceilDiv(sorted.size() * 9, 10);
        return sorted.get(rank - 1);
    }

    private static List<LastReached> lastReached(List<ThreadRelay> threads) {
        return Milestone.CHAIN.stream()
                .map(milestone -> {
                    List<ThreadRelay> here = threads.stream()
                            .filter(thread -> thread.lastReached() == milestone)
                            .toList();
                    int stopped =
                            (int) here.stream().filter(ThreadRelay::stopped).count();
                    return new LastReached(milestone, here.size(), stopped);
                })
                .toList();
    }

    private static BigDecimal rounded(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_UP);
    }
}
