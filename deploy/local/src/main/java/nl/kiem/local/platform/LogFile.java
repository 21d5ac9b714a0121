package nl.kiem.local.platform;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a process prints, in a file of bounded size with one predecessor. The process writes to the file itself, so that
 * it goes on when its supervisor is gone.
 */
record LogFile(Path path) {

    static final long SIZE_MAX = 8L * 1024 * 1024;

    private static final int TAIL_BYTES = 16 * 1024;

    /** Sets the file of an earlier run aside. */
    void begin() throws IOException {
        if (Files.exists(path)) Files.move(path, previous(), REPLACE_EXISTING);
    }

    /** Sets what was written aside once it is too much. The writer appends, so emptying the file is safe. */
    void bound(long sizeMax) throws IOException {
        if (!Files.exists(path) || Files.size(path) <= sizeMax) return;
        Files.copy(path, previous(), REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    long size() {
        return path.toFile().length();
    }

    /** Whether a line behind the first {@code from} bytes has the words. */
    boolean says(String words, long from) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(Math.min(from, size()));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().anyMatch(line -> line.contains(words));
        }
    }

    /** The last lines, without those that are empty. */
    List<String> tail(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path previous() {
        return path.resolveSibling(path.getFileName() + ".1");
    }
}
