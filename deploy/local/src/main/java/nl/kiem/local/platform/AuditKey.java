package nl.kiem.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;

/** The key that signs this folder's tree heads: made at the first start, readable by its owner alone. */
public final class AuditKey {

    private AuditKey() {}

    /** Where it is, whether it was made already or not. */
    public static Path file(Home home) {
        return home.data().resolve("audit-key.pem");
    }

    static Path ensure(Home home) {
        Path file = file(home);
        try {
            if (Files.exists(file)) return file;
            Path draft = file.resolveSibling("audit-key.draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, Secrets.ownerOnly());
            Files.writeString(draft, SigningKey.generate().pem());
            Files.move(draft, file);
            return file;
        } catch (IOException e) {
            throw Trouble.of("the signing key " + home.shown(file) + " cannot be made", e);
        }
    }
}
