package nl.kiem.events.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A master key for the tests of one process; gone with it. */
final class MasterKeyFile {

    private static final String SHARED = "kiem.test.master-key";
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    static String path() {
        synchronized (MasterKeyFile.class) {
            // a system property, because class loaders come and go within one test process
            String made = System.getProperty(SHARED);
            if (made != null) return made;
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            try {
                Path file = Files.createTempFile("kiem-master-", ".key");
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
                file.toFile().deleteOnExit();
                System.setProperty(SHARED, file.toString());
                return file.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
