package nl.kiem.bench;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import nl.kiem.events.runtime.store.StoreLimits;

/**
 * Durable appends: the kernel against plain single-row commits, in turn, on one PostgreSQL. {@code [--rounds <n>]
 * [--seconds <n>] [--callers <n>] [--port <of a running PostgreSQL>] [--lanes <writing connections>]}.
 */
public final class AppendBench {

    private static final double TARGET_RATIO = 1.3;
    private static final int KERNEL_CONNECTIONS = 4;
    private static final int CONTROL_CONNECTIONS = 32;

    private final int rounds;
    private final Duration length;
    private final int callers;
    private final int port;
    private final int lanes;

    private AppendBench(Map<String, Integer> options) {
        this.rounds = options.getOrDefault("--rounds", 7);
        this.length = Duration.ofSeconds(options.getOrDefault("--seconds", 3));
        this.callers = options.getOrDefault("--callers", 32);
        this.port = options.getOrDefault("--port", 0);
        this.lanes = options.getOrDefault("--lanes", StoreLimits.standard().lanes());
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jboss.logging.provider", "jdk");
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        Map<String, Integer> options = new java.util.HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], Integer.parseInt(arguments[i + 1]));
        }
        boolean reached = new AppendBench(options).run();
        System.exit(reached ? 0 : 1);
    }

    private boolean run() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (BenchDatabase database = port == 0 ? BenchDatabase.startOwn() : BenchDatabase.running(port)) {
            say("PostgreSQL " + database.settings());
            say("%d callers, %d lanes, 10,000 streams, %d rounds of %d s each in turn, %d processors, load %.1f"
                    .formatted(
                            callers,
                            lanes,
                            rounds,
                            length.toSeconds(),
                            Runtime.getRuntime().availableProcessors(),
                            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                    .getSystemLoadAverage()));
            Pool kernelPool = database.fresh(vertx, "bench_kernel", KERNEL_CONNECTIONS);
            Pool controlPool = database.fresh(vertx, "bench_control", CONTROL_CONNECTIONS);
            try (var store = Kernel.on(kernelPool, lanes).store()) {
                return compare(
                        new Round(new Kernel(store), "kernel"), new Round(new SingleRows(controlPool), "control"));
            }
        } finally {
            vertx.close();
        }
    }

    private boolean compare(Round kernel, Round control) throws InterruptedException {
        double[] ratios = new double[rounds];
        double[] kernelRates = new double[rounds];
        double[] controlRates = new double[rounds];
        say("%-8s %34s   %34s   %s"
                .formatted("round", "kernel /s (p50, p99 ms; CPU us)", "control /s (p50, p99 ms; CPU us)", "ratio"));
        for (int i = -1; i < rounds; i++) {
            Round.Result ours = kernel.run(callers, length);
            Round.Result theirs = control.run(callers, length);
            double ratio = ours.perSecond() / theirs.perSecond();
            say("%-8s %34s   %34s   %.2f".formatted(i < 0 ? "warm-up" : i + 1, show(ours), show(theirs), ratio));
            if (i < 0) continue;
            ratios[i] = ratio;
            kernelRates[i] = ours.perSecond();
            controlRates[i] = theirs.perSecond();
        }
        double ratio = median(ratios);
        say("median: kernel %.0f/s, control %.0f/s, ratio of pairs %.2f (goal: at least %.1f)"
                .formatted(median(kernelRates), median(controlRates), ratio, TARGET_RATIO));
        return ratio >= TARGET_RATIO;
    }

    private static String show(Round.Result result) {
        return String.format(
                Locale.ROOT,
                "%,.0f (%.2f, %.2f; %.0f, %.0f)",
                result.perSecond(),
                result.p50Millis(),
                result.p99Millis(),
                result.clientMicros(),
                result.serverMicros());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
