package nl.kiem.initiative.passport;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.kiem.events.passport.TrustedKeys;

/** Installations whose passports are believed: those of the settings, and this one itself. */
@Singleton
@Startup
public class TrustedIssuers {

    private static final int FILES_MAX = 1000;
    private static final long BYTES_MAX = 64 * 1024;

    private final Issuer self;
    private final TrustedKeys others;

    /** @throws IllegalStateException when the folder or a file in it cannot be used, naming it */
    TrustedIssuers(PassportSettings settings, Issuer self) {
        this.self = self;
        Optional<String> folder = settings.trustedIssuers();
        this.others = folder.isPresent() ? read(Path.of(folder.get())) : TrustedKeys.NONE;
    }

    /** As they are now. */
    public Uni<TrustedKeys> keys() {
        return self.keys().map(own -> others.and(new TrustedKeys.Issuer(self.name(), own)));
    }

    static TrustedKeys read(Path folder) {
        TrustedKeys trusted = TrustedKeys.NONE;
        int files = 0;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : found) {
                if (++files > FILES_MAX)
                    throw new IllegalStateException("more than %d files in %s".formatted(FILES_MAX, folder));
                trusted = trusted.and(issuer(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the folder of trusted issuers cannot be read: " + folder, e);
        }
        return trusted;
    }

    private static TrustedKeys.Issuer issuer(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) throw new IllegalStateException(file + " is too large for a key set");
        return parse(file);
    }

    private static TrustedKeys.Issuer parse(Path file) throws IOException {
        try {
            return TrustedKeys.parseNamed(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s is no key set: %s".formatted(file, e.getMessage()), e);
        }
    }
}
