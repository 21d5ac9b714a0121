package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Processes that a supervisor left behind because it was ended without a chance to end them. */
public final class Orphans {

    private static final int END_SECONDS = 15;

    private Orphans() {}

    /** Ends those that still live, services before what they stand on. */
    public static int end(Home home) throws InterruptedException {
        int ended = 0;
        for (PidFile file : files(home)) {
            var process = file.process();
            if (process.isPresent()) {
                end(process.get());
                ended++;
            }
            file.delete();
        }
        PlatformState.delete(home);
        return ended;
    }

    private static List<PidFile> files(Home home) {
        try (Stream<Path> files = Files.list(home.run())) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> !file.endsWith("supervisor.pid"))
                    .toList();
            return Stream.of(Part.values())
                    .map(part -> home.run().resolve(part.title() + ".pid"))
                    .filter(found::contains)
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw Trouble.of("the folder " + home.shown(home.run()) + " cannot be read", e);
        }
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
