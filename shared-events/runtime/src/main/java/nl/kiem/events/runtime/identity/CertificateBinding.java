package nl.kiem.events.runtime.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Binds the token of a system to the certificate that it is brought with: PKIoverheid writes the OIN of the organisation
 * as {@code serialNumber} into the subject, and a token of another OIN was taken from somebody.
 */
public final class CertificateBinding {

    private static final String SERIAL_NUMBER = "2.5.4.5";

    private CertificateBinding() {}

    /**
     * Compares what certificate and token say. A person's token may come through the certificate of a gateway.
     *
     * @param oin of the token; null for a person
     * @param subject of the client certificate, verified by TLS
     * @throws TokenRefused when they name two systems, or the certificate names none
     */
    public static void check(@Nullable String oin, X500Principal subject) {
        if (oin == null) return;
        List<String> numbers = serialNumbers(subject);
        if (!numbers.equals(List.of(oin))) {
            throw TokenRefused.who("the token is of OIN %s and the client certificate is not".formatted(oin));
        }
    }

    private static List<String> serialNumbers(X500Principal subject) {
        List<String> numbers = new ArrayList<>();
        try {
            String name = subject.getName(X500Principal.RFC2253, Map.of(SERIAL_NUMBER, "SERIALNUMBER"));
            for (Rdn part : new LdapName(name).getRdns()) {
                @Nullable Attribute number = part.toAttributes().get("serialnumber");
                if (number != null) numbers.add(String.valueOf(number.get()));
            }
            return numbers;
        } catch (InvalidNameException e) {
            throw new IllegalStateException("a principal has a good name", e);
        } catch (NamingException e) {
            throw TokenRefused.who("the subject of the client certificate cannot be read");
        }
    }
}
