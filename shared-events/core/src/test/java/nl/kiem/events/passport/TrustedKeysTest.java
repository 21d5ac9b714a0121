package nl.kiem.events.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.passport.TrustedKeys.Days;
import nl.kiem.events.passport.TrustedKeys.Issuer;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.signature.VerifyingKey;
import org.junit.jupiter.api.Test;

class TrustedKeysTest {

    static final VerifyingKey KEY = SigningKey.generate().verifying();

    @Test
    void a_key_set_says_whose_keys_they_are() {
        String keys = "{\"issuer\":\"urn:x\",\"keys\":[%s,{\"kty\":\"RSA\",\"n\":\"AQAB\"}]}".formatted(jwk());
        assertThat(TrustedKeys.parse(keys)).isEqualTo(new Issuer("urn:x", Set.of(KEY)));
    }

    @Test
    void a_key_set_without_a_name_is_for_whoever_chose_it() {
        assertThat(TrustedKeys.parse("{\"keys\":[%s]}".formatted(jwk()))).isEqualTo(new Issuer(null, Set.of(KEY)));
        assertThatThrownBy(() -> TrustedKeys.parseNamed("{\"keys\":[%s]}".formatted(jwk())))
                .hasMessageContaining("issuer");
        String named = "{\"issuer\":\"urn:x\",\"keys\":[%s]}".formatted(jwk());
        assertThat(TrustedKeys.parseNamed(named)).isEqualTo(TrustedKeys.parse(named));
    }

    @Test
    void whoever_trusts_a_key_may_say_for_which_days() {
        String bounded = jwk().replaceFirst("}$", ",\"from\":\"2025-01-01\",\"until\":\"2026-06-30\"}");
        Days days = new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30));
        assertThat(TrustedKeys.parse("{\"issuer\":\"urn:x\",\"keys\":[%s]}".formatted(bounded)))
                .isEqualTo(new Issuer("urn:x", Set.of(KEY), Map.of(KEY.id(), days)));
        for (String wrong : List.of("\"soon\"", "7")) {
            String no = jwk().replaceFirst("}$", ",\"until\":" + wrong + "}");
            assertThatThrownBy(() -> TrustedKeys.parse("{\"keys\":[%s]}".formatted(no)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("until");
        }
    }

    @Test
    void what_holds_no_key_of_ours_is_refused() {
        for (String wrong : List.of(
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[1]}",
                "{\"keys\":[{\"kty\":\"OKP\"}]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAB\"}]}",
                "no json")) {
            assertThatThrownBy(() -> TrustedKeys.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String jwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\",\"kid\":\"%s\"}".formatted(KEY.x(), KEY.id());
    }
}
