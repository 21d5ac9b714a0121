package nl.kiem.local.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** Passwords of the local databases: made at the first start, readable by their owner alone, kept with the data. */
final class Secrets {

    private static final int BYTES = 24;
    private static final String SUPERUSER = "superuser";

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    static Secrets of(Home home) {
        Path file = home.data().resolve("secrets.properties");
        try {
            Properties passwords = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            }
            if (complete(passwords)) write(file, passwords);
            return new Secrets(passwords);
        } catch (IOException e) {
            throw Trouble.of("the passwords in " + home.shown(file) + " cannot be kept", e);
        }
    }

    String superuser() {
        return passwords.getProperty(SUPERUSER);
    }

    String owner(String database) {
        return passwords.getProperty(database + ".owner");
    }

    String app(String database) {
        return passwords.getProperty(database + ".app");
    }

    String auditor(String database) {
        return passwords.getProperty(database + ".auditor");
    }

    private static boolean complete(Properties passwords) {
        SecureRandom random = new SecureRandom();
        boolean added = passwords.putIfAbsent(SUPERUSER, password(random)) == null;
        for (String database : Part.databases()) {
            added |= passwords.putIfAbsent(database + ".owner", password(random)) == null;
            added |= passwords.putIfAbsent(database + ".app", password(random)) == null;
            added |= passwords.putIfAbsent(database + ".auditor", password(random)) == null;
        }
        return added;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, Properties passwords) throws IOException {
        StringWriter text = new StringWriter();
        passwords.store(text, "made at the first start; for this folder's databases only");
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, text.toString());
    }

    static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {asFileAttribute(fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
