package nl.kiem.events.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    static final String TYPE = "kiem-test+json";

    /** The key of RFC 8037, appendix A: d in PKCS #8 (RFC 8410), x and its thumbprint as printed there. */
    static final String RFC_8037 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @Test
    void the_key_of_the_rfc_has_the_public_half_and_the_name_that_the_rfc_says() {
        SigningKey key = SigningKey.parsePem(RFC_8037);
        assertThat(key.verifying().x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.verifying().id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(VerifyingKey.parseX(key.verifying().x())).isEqualTo(key.verifying());
        assertThat(VerifyingKey.parsePem(key.verifying().pem())).isEqualTo(key.verifying());
        assertThat(SigningKey.parsePem(key.pem()).verifying()).isEqualTo(key.verifying());
    }

    @Test
    void what_was_signed_is_read_back_and_nothing_else() {
        SigningKey key = SigningKey.generate();
        String jws = key.sign(TYPE, "{\"a\":1}".getBytes(UTF_8));
        assertThat(key.verifying().verify(TYPE, jws))
                .hasValueSatisfying(
                        payload -> assertThat(payload).asString(UTF_8).isEqualTo("{\"a\":1}"));
        assertThat(SigningKey.generate().verifying().verify(TYPE, jws))
                .as("another key")
                .isEmpty();
        assertThat(key.verifying().verify("kiem-other+json", jws))
                .as("another kind")
                .isEmpty();
        assertThat(key.toString()).doesNotContain(key.pem().lines().toList().get(1));
    }

    @Test
    void no_character_of_a_signed_text_can_be_another() {
        SigningKey key = SigningKey.generate();
        String jws = key.sign(TYPE, "{\"amount\":100}".getBytes(UTF_8));
        for (int at = 0; at < jws.length(); at++) {
            for (char other : new char[] {'A', 'B', '_', '.', '='}) {
                if (jws.charAt(at) == other) continue;
                String changed = jws.substring(0, at) + other + jws.substring(at + 1);
                assertThat(key.verifying().verify(TYPE, changed)).as(changed).isEmpty();
            }
        }
        assertThat(key.verifying().verify(TYPE, jws + "=")).isEmpty();
        assertThat(key.verifying().verify(TYPE, "")).isEmpty();
    }

    @Test
    void a_header_that_asks_for_no_signature_is_not_heard() {
        SigningKey key = SigningKey.generate();
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        assertThat(key.verifying().verify(TYPE, none + ".e30.")).isEmpty();
    }

    @Test
    void what_is_no_key_of_this_kind_is_refused() {
        assertThatThrownBy(() -> SigningKey.parsePem("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parseX("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parsePem(RFC_8037)).isInstanceOf(IllegalArgumentException.class);
    }
}
