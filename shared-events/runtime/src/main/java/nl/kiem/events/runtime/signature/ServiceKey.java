package nl.kiem.events.runtime.signature;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.signature.VerifyingKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The installation's signing key, out of a file that only the service reads. Without one a service starts on a
 * developer's machine alone, and there with a key that is gone when it stops.
 */
@Singleton
@Startup
public class ServiceKey {

    private static final Logger LOG = Logger.getLogger(ServiceKey.class);

    private final SigningKey key;

    /** @throws IllegalStateException when there is no file and the profile is not local, or others can read the file */
    @Inject
    public ServiceKey(
            @ConfigProperty(name = "kiem.profile") String profile,
            @ConfigProperty(name = "kiem.audit.key-file") Optional<String> file) {
        if (file.isPresent()) {
            key = read(Path.of(file.get()));
        } else if (profile.equals("local")) {
            key = SigningKey.generate();
            LOG.warn("no kiem.audit.key-file: tree heads are signed with a key that ends with this process");
        } else {
            throw new IllegalStateException("kiem.audit.key-file is missing: name the file of the key that signs tree"
                    + " heads (KIEM_AUDIT_KEY_FILE; made by: openssl genpkey -algorithm ed25519)");
        }
    }

    private static SigningKey read(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
                throw new IllegalStateException("everybody can read the signing key " + file + ": chmod 600");
            }
            return SigningKey.parsePem(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the signing key cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }

    /** @return compact JWS, as {@link SigningKey#sign} */
    public String sign(String type, byte[] payload) {
        return key.sign(type, payload);
    }

    public VerifyingKey verifying() {
        return key.verifying();
    }
}
