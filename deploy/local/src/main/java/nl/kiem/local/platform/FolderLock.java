package nl.kiem.local.platform;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;

/** One platform per data folder. The operating system lets go of it whatever way the holder ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Home home) {
        try {
            FileChannel channel = FileChannel.open(home.data().resolve("lock"), CREATE, WRITE);
            if (lock(channel) == null) {
                channel.close();
                String holder = new PidFile(home.run().resolve("supervisor.pid"))
                        .process()
                        .map(process -> " (process " + process.pid() + ")")
                        .orElse("");
                throw new Trouble("Kiem already runs on %s%s; look with ./kiem status, end it with ./kiem down"
                        .formatted(home.shown(home.data()), holder));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw Trouble.of("the folder " + home.shown(home.data()) + " cannot be locked", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Trouble.of("the lock cannot be let go", e);
        }
    }
}
