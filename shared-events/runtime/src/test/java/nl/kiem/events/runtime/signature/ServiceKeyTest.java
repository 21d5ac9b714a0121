package nl.kiem.events.runtime.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.kiem.events.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeyTest {

    @TempDir
    Path folder;

    @Test
    void in_production_no_service_starts_without_the_key() {
        assertThatThrownBy(() -> new ServiceKey("production", Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KIEM_AUDIT_KEY_FILE");
        assertThat(new ServiceKey("local", Optional.empty()).verifying()).isNotNull();
    }

    @Test
    void the_key_of_the_file_signs_when_nobody_else_can_read_it() throws IOException {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("key.pem");
        Files.writeString(file, key.pem());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ServiceKey service = new ServiceKey("production", Optional.of(file.toString()));
        assertThat(key.verifying().verify("kiem-test", service.sign("kiem-test", new byte[] {1})))
                .hasValue(new byte[] {1});

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new ServiceKey("production", Optional.of(file.toString())))
                .hasMessageContaining("everybody can read");
    }

    @Test
    void a_file_without_a_key_is_told_of_without_telling_what_is_in_it() throws IOException {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, "very secret, but no key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> new ServiceKey("production", Optional.of(file.toString())))
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new ServiceKey("production", Optional.of(folder + "/none.pem")))
                .hasMessageContaining("cannot be read");
    }
}
