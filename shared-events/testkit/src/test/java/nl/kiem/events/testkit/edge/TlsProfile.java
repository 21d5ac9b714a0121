package nl.kiem.events.testkit.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** HTTPS alone, for clients with a certificate of one authority. */
public class TlsProfile extends EdgeProfile {

    /** Class loaders come and go between the configuration and the test. */
    static final String FOLDER = "kiem.test.tls.folder";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("kiem-tls");
            System.setProperty(FOLDER, folder.toString());
            TestCertificates made = new TestCertificates(folder);
            made.authority("authority");
            made.signed("service", "authority");
            made.signed("client", "authority");
            made.authority("elsewhere");
            made.signed("stranger", "elsewhere");
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("KIEM_TLS_CERT_FILE", made.certificate("service").toString());
            all.put("KIEM_TLS_KEY_FILE", made.key("service").toString());
            all.put("KIEM_TLS_CLIENT_CA_FILE", made.pem("authority").toString());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
