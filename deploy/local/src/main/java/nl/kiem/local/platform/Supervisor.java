package nl.kiem.local.platform;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Starts the platform, keeps it running and ends it in order. */
public final class Supervisor {

    private static final long HOUSEKEEPING_SECONDS = 5;
    private static final List<List<Part>> START_ORDER =
            List.of(List.of(Part.POSTGRESQL, Part.KAFKA, Part.IDENTITY), Part.SERVICES);

    private final Home home;
    private final PortPlan ports;
    private final IdentityProvider provider;
    private final Progress progress;
    private final Instant since = Instant.now();
    private final Map<Part, Child> children = new LinkedHashMap<>();
    private final List<Keeper> keepers = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Supervisor(Home home, PortPlan ports, IdentityProvider provider, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.provider = provider;
        this.progress = progress;
    }

    /**
     * Comes back when every part is ready.
     *
     * @throws Trouble when one does not get ready; nothing runs then
     */
    public void start() throws InterruptedException {
        home.create();
        FolderLock lock = FolderLock.take(home);
        DiskSpace.requireEnough(home);
        int orphans = Orphans.end(home);
        if (orphans > 0) progress.step("ended %d processes that an earlier run left behind".formatted(orphans));
        ports.requireFree(PortPlan::isFree);
        PlatformState.supervisor(home).write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            lock.close();
        }));
        Secrets secrets = Secrets.of(home);
        Launches launches = new Launches(home, ports, secrets, provider);
        for (List<Part> together : START_ORDER) {
            together.forEach(part -> children.put(part, new Child(launches.of(part), home)));
            startAll(together);
            if (together.contains(Part.POSTGRESQL)) DatabaseRoles.setPasswords(ports.of(Part.POSTGRESQL), secrets);
        }
    }

    private void startAll(List<Part> together) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = new ArrayList<>();
            for (Part part : together) {
                starts.add(threads.submit(() -> {
                    begin(child(part));
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                try {
                    start.get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    if (e.getCause() instanceof Trouble trouble) throw trouble;
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private void begin(Child child) throws InterruptedException {
        long begun = System.nanoTime();
        Process process = child.start();
        changed();
        child.awaitReady();
        progress.step("%-20s ready at %-22s (%.1f s)"
                .formatted(
                        child.part().title(),
                        ports.address(child.part()),
                        Progress.seconds(Duration.ofNanos(System.nanoTime() - begun))));
        Keeper keeper = new Keeper(child, progress, this::changed);
        synchronized (keepers) {
            keepers.add(keeper);
        }
        keeper.watch(process);
        changed();
    }

    /** Comes back when somebody asked the platform to end. */
    public void awaitEnd() throws InterruptedException {
        boolean warned = false;
        while (!stopped.await(HOUSEKEEPING_SECONDS, TimeUnit.SECONDS)) {
            try {
                for (Child child : children.values()) {
                    child.boundLog();
                }
            } catch (IOException e) {
                progress.step("logs cannot be kept small: " + e.getMessage());
            }
            boolean full = DiskSpace.runsOut(home);
            if (full && !warned) progress.step("The disk is nearly full: make room, or writing will stop");
            warned = full;
        }
    }

    /** Ends every part: the services first, then what they stand on. */
    public void stop() {
        if (!stopping.compareAndSet(false, true)) return;
        long begun = System.nanoTime();
        synchronized (keepers) {
            keepers.forEach(Keeper::release);
        }
        for (List<Part> together : List.of(Part.SERVICES, List.of(Part.KAFKA, Part.IDENTITY, Part.POSTGRESQL))) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                together.stream().filter(children::containsKey).map(this::child).forEach(child -> {
                    Future<?> _ = threads.submit(
                            () -> { // closing the executor waits for it
                                child.stop();
                                return null;
                            });
                });
            }
        }
        PlatformState.delete(home);
        PlatformState.supervisor(home).delete();
        progress.step("everything ended (%.1f s); the data stay in %s"
                .formatted(Progress.seconds(Duration.ofNanos(System.nanoTime() - begun)), home.shown(home.data())));
        stopped.countDown();
    }

    private synchronized void changed() {
        if (stopping.get()) return;
        new PlatformState(
                        since,
                        ports.base(),
                        children.values().stream()
                                .map(child -> new PlatformState.PartState(
                                        child.part().title(),
                                        ports.address(child.part()),
                                        child.pid(),
                                        child.started(),
                                        child.ready(),
                                        child.restarts()))
                                .toList())
                .write(home);
    }

    private Child child(Part part) {
        Child child = children.get(part);
        if (child == null) throw new IllegalStateException(part + " was not started");
        return child;
    }
}
