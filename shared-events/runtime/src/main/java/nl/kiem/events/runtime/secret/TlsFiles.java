package nl.kiem.events.runtime.secret;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Serves HTTPS and nothing else when there is a certificate: {@code KIEM_TLS_CERT_FILE}, {@code KIEM_TLS_KEY_FILE} and,
 * where clients must show one, {@code KIEM_TLS_CLIENT_CA_FILE}, all PEM. The files are read again each hour.
 *
 * <p>Protocols and ciphers are those that the national guideline (NCSC, IT security guidelines for TLS, version 2.1) calls
 * good, and of TLS 1.2 the sufficient ones with ephemeral keys and authenticated encryption. There is no compression, no
 * renegotiation by the client and no early data in this stack.
 */
public final class TlsFiles implements ConfigSourceFactory {

    private static final String TLS = "quarkus.tls.kiem.";
    private static final String PROTOCOLS = "TLSv1.3,TLSv1.2";
    private static final String CIPHERS = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    /** Above the defaults of the services, below the environment. */
    private static final int ORDINAL = 280;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String certificate = value(context, "KIEM_TLS_CERT_FILE");
        if (certificate.isEmpty()) return List.of();
        return List.of(new PropertiesConfigSource(
                settings(certificate, value(context, "KIEM_TLS_KEY_FILE"), value(context, "KIEM_TLS_CLIENT_CA_FILE")),
                "KIEM_TLS_*",
                ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static Map<String, String> settings(String certificate, String key, String clientCa) {
        Map<String, String> all = new TreeMap<>();
        all.put(TLS + "key-store.pem.server.cert", certificate);
        all.put(TLS + "key-store.pem.server.key", key);
        all.put(TLS + "protocols", PROTOCOLS);
        all.put(TLS + "cipher-suites", CIPHERS);
        all.put(TLS + "reload-period", "1H");
        if (!clientCa.isEmpty()) all.put(TLS + "trust-store.pem.certs", clientCa);
        all.put("kiem.tls.client-certificate", clientCa.isEmpty() ? "NONE" : "REQUIRED");
        all.put("quarkus.http.tls-configuration-name", "kiem");
        all.put("quarkus.http.insecure-requests", "disabled");
        all.put("quarkus.http.ssl-port", "${quarkus.http.port}");
        all.put("quarkus.http.test-ssl-port", "0");
        return all;
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
