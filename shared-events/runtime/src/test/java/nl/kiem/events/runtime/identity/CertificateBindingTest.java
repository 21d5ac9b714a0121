package nl.kiem.events.runtime.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class CertificateBindingTest {

    private static final String OIN = "00000099000000001000";

    @Test
    void a_systems_token_comes_with_the_certificate_of_the_same_oin() {
        for (String subject : List.of(
                "OID.2.5.4.5=" + OIN + ", CN=kiem.example, O=Kiem, C=NL",
                "CN=kiem.example, OID.2.5.4.5=" + OIN,
                "CN=kiem.example + OID.2.5.4.5=" + OIN)) {
            assertThatCode(() -> CertificateBinding.check(OIN, new X500Principal(subject)))
                    .as(subject)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_certificate_of_another_of_none_or_of_two_is_refused() {
        for (String subject : List.of(
                "OID.2.5.4.5=00000099000000002000, CN=kiem.example",
                "CN=kiem.example",
                "CN=" + OIN,
                "CN=\"x, OID.2.5.4.5=" + OIN + "\"",
                "OID.2.5.4.5=" + OIN + ", OID.2.5.4.5=00000099000000002000")) {
            assertThatExceptionOfType(TokenRefused.class)
                    .as(subject)
                    .isThrownBy(() -> CertificateBinding.check(OIN, new X500Principal(subject)))
                    .withMessageContaining(OIN);
        }
    }

    @Test
    void a_person_may_come_through_the_certificate_of_a_gateway() {
        X500Principal gateway = new X500Principal("OID.2.5.4.5=00000099000000002000, CN=gateway.example");
        assertThatCode(() -> CertificateBinding.check(null, gateway)).doesNotThrowAnyException();
    }
}
