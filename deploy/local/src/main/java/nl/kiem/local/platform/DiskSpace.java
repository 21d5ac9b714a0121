package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Room on the disk that holds the data. */
final class DiskSpace {

    private static final long TO_START_MIB = 512;
    private static final long TO_GO_ON_MIB = 128;
    private static final long MIB = 1024 * 1024;

    private DiskSpace() {}

    static void requireEnough(Home home) {
        long free = freeMib(home);
        if (free < TO_START_MIB) {
            throw new Trouble("The disk is full: %d MiB are free where %s is, %d MiB are needed; make room, or keep the"
                            .formatted(free, home.shown(home.data()), TO_START_MIB)
                    + " data elsewhere with --data FOLDER");
        }
    }

    static boolean runsOut(Home home) {
        return freeMib(home) < TO_GO_ON_MIB;
    }

    private static long freeMib(Home home) {
        try {
            return Files.getFileStore(home.data()).getUsableSpace() / MIB;
        } catch (IOException e) {
            throw Trouble.of("the disk of " + home.shown(home.data()) + " cannot be asked for its room", e);
        }
    }
}
