package nl.kiem.initiative.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import nl.kiem.events.passport.PassportRefused.Fault;
import nl.kiem.events.passport.TrustedKeys.Issuer;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.signature.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedIssuersTest {

    static final VerifyingKey KEY = SigningKey.generate().verifying();

    @TempDir
    Path folder = Path.of("");

    @Test
    void every_key_set_in_the_folder_is_trusted_for_its_own_issuer() throws IOException {
        write("elsewhere.json", "{\"issuer\":\"urn:x\",\"keys\":[%s]}".formatted(jwk()));
        write("notes.txt", "not a key set");
        assertThat(TrustedIssuers.read(folder).issuers()).containsExactly(new Issuer("urn:x", Set.of(KEY)));
    }

    @Test
    void a_key_set_that_does_not_say_whose_it_is_stops_the_service() throws IOException {
        write("elsewhere.json", "{\"keys\":[%s]}".formatted(jwk()));
        assertThatThrownBy(() -> TrustedIssuers.read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("elsewhere.json")
                .hasMessageContaining("issuer");
    }

    @Test
    void a_file_that_is_no_key_set_stops_the_service_and_is_named() throws IOException {
        write("broken.json", "{");
        assertThatThrownBy(() -> TrustedIssuers.read(folder)).hasMessageContaining("broken.json is no key set");
        write("broken.json", " ".repeat(70_000));
        assertThatThrownBy(() -> TrustedIssuers.read(folder)).hasMessageContaining("too large");
        assertThatThrownBy(() -> TrustedIssuers.read(folder.resolve("nowhere"))).hasMessageContaining("cannot be read");
    }

    @Test
    void each_fault_of_the_check_has_its_code() {
        assertThat(Arrays.stream(Fault.values()).map(PassportReason::of)).containsExactly(PassportReason.values());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String jwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}".formatted(KEY.x());
    }
}
