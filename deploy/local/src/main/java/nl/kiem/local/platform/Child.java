package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;

/** One process of the platform, from its start to its end. */
final class Child {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int EXIT_BY_SIGNAL = 128;
    private static final List<String> OWN_GROUP = ownGroup();

    private final Launch launch;
    private final Home home;
    private final LogFile log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;
    private volatile Instant started = Instant.EPOCH;
    private volatile boolean ready;
    private final AtomicInteger restarts = new AtomicInteger(-1);
    private volatile long logBegun;

    Child(Launch launch, Home home) {
        this.launch = launch;
        this.home = home;
        this.log = new LogFile(home.log(launch.part().title()));
        this.pidFile = new PidFile(home.run().resolve(launch.part().title() + ".pid"));
    }

    Part part() {
        return launch.part();
    }

    Instant started() {
        return started;
    }

    boolean ready() {
        return ready;
    }

    int restarts() {
        return Math.max(0, restarts.get());
    }

    long pid() {
        Process now = process;
        return now == null ? 0 : now.pid();
    }

    /** Starts the process; a terminal's Ctrl-C does not reach it, so that the supervisor can end all in order. */
    Process start() {
        ready = false;
        try {
            if (restarts.get() < 0) log.begin();
            logBegun = log.size();
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(OWN_GROUP.stream(), launch.command().stream())
                            .toList())
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
            builder.environment().putAll(launch.environment());
            Process begun = builder.start();
            process = begun;
            started = Instant.now();
            restarts.incrementAndGet();
            pidFile.write(begun.toHandle());
            return begun;
        } catch (IOException e) {
            throw Trouble.of(part().title() + " cannot be started", e);
        }
    }

    /** @throws Trouble when it ended or is still not ready at its deadline */
    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + launch.readyWithin().toNanos();
        while (!isReady()) {
            Process now = process;
            if (now == null || !now.isAlive()) {
                throw notReady("ended with %s before it was ready".formatted(now == null ? "nothing" : cause(now)));
            }
            if (System.nanoTime() > deadline) {
                throw notReady("was not ready within %d s"
                        .formatted(launch.readyWithin().toSeconds()));
            }
            Thread.sleep(LOOK_EVERY);
        }
        ready = true;
    }

    private boolean isReady() throws InterruptedException {
        try {
            String words = launch.announcement();
            return (words.isEmpty() || log.says(words, logBegun))
                    && launch.readiness().isReady();
        } catch (IOException e) {
            throw Trouble.of("the log " + home.shown(log.path()) + " cannot be read", e);
        }
    }

    private Trouble notReady(String what) {
        String where = home.shown(log.path());
        List<String> last = log.tail(200);
        if (last.stream().anyMatch(Trouble::isFullDisk)) {
            return new Trouble("The disk is full: %s %s. Make room and start again; its log is %s"
                    .formatted(part().title(), what, where));
        }
        return new Trouble("%s %s; its log is %s".formatted(part().title(), what, where));
    }

    /** Why it ended, in words. */
    static String cause(Process ended) {
        int code = ended.exitValue();
        return code > EXIT_BY_SIGNAL ? "signal " + (code - EXIT_BY_SIGNAL) : "code " + code;
    }

    void markEnded() {
        ready = false;
    }

    /** Asks it to end, and ends it when it does not. */
    void stop() throws InterruptedException {
        ready = false;
        Process now = process;
        if (now == null) return;
        now.destroy();
        if (!now.waitFor(launch.endWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            now.destroyForcibly().waitFor();
        }
        pidFile.delete();
    }

    void boundLog() throws IOException {
        log.bound(LogFile.SIZE_MAX);
    }

    /** The words before a command that put it into a group of its own, as far as this system has them. */
    private static List<String> ownGroup() {
        List<String> found = new ArrayList<>();
        if (onPath("setsid").isPresent()) {
            found.add("setsid");
        } else if (onPath("perl").isPresent()) {
            found.addAll(List.of("perl", "-e", "use POSIX 'setsid'; setsid(); exec @ARGV or die", "--"));
        }
        return List.copyOf(found);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
