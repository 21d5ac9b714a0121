package nl.kiem.local.platform;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kiem.local.Home;

/** Processes that a supervisor left behind because it was ended without a chance to end them. */
public final class Orphans {

    private static final int END_SECONDS = 15;

    private Orphans() {}

    /** Ends those that still live, all services at the same time and then what they stand on. */
    public static int end(Home home) throws InterruptedException {
        List<PidFile> services = files(home, Part::isService);
        List<PidFile> stores = files(home, part -> !part.isService());
        int ended = end(services) + end(stores);
        PlatformState.delete(home);
        return ended;
    }

    private static List<PidFile> files(Home home, Predicate<Part> which) {
        return Stream.of(Part.values())
                .filter(which)
                .map(part -> new PidFile(home.run().resolve(part.title() + ".pid")))
                .toList();
    }

    private static int end(List<PidFile> files) throws InterruptedException {
        List<ProcessHandle> alive =
                files.stream().flatMap(file -> file.process().stream()).toList();
        List<ProcessHandle> below =
                alive.stream().flatMap(ProcessHandle::descendants).toList();
        alive.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : alive) {
            awaitEnd(process);
        }
        below.forEach(ProcessHandle::destroyForcibly);
        files.forEach(PidFile::delete);
        return alive.size();
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
