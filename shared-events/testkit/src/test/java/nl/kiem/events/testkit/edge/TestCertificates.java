package nl.kiem.events.testkit.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.kiem.events.testkit.TestTokens;

/** A certificate authority for one test run, made with the JDK's own tool. Nothing of it is kept. */
final class TestCertificates {

    /** Of stores that live as long as a temporary folder. */
    static final String PASS = "for-one-test-run";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** A key whose certificate signs itself. */
    void authority(String name) {
        keytool("-genkeypair", "-alias", "it", "-dname", "CN=" + name, "-ext", "bc:c", "-keystore", store(name));
    }

    /** A key with a certificate of that authority, for 127.0.0.1 and for the organisation that keeps the installation. */
    void signed(String name, String authority) {
        String oin = TestTokens.KEEPER.substring("oin:".length());
        keytool(
                "-genkeypair",
                "-alias",
                "it",
                "-dname",
                "CN=" + name + ", SERIALNUMBER=" + oin,
                "-keystore",
                store(name));
        Path request = folder.resolve(name + ".csr");
        Path certificate = folder.resolve(name + ".crt");
        keytool("-certreq", "-alias", "it", "-keystore", store(name), "-file", request.toString());
        keytool(
                "-gencert",
                "-alias",
                "it",
                "-keystore",
                store(authority),
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "it",
                "-keystore",
                store(authority),
                "-file",
                pem(authority).toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-keystore",
                store(name),
                "-file",
                pem(authority).toString());
        keytool("-importcert", "-noprompt", "-alias", "it", "-keystore", store(name), "-file", certificate.toString());
    }

    /** The certificate of an authority that has signed something. */
    Path pem(String authority) {
        return folder.resolve(authority + ".pem");
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path key(String name) {
        try {
            Key key = read(name).getKey("it", PASS.toCharArray());
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            String kind = "PRIVATE KEY";
            return Files.writeString(
                    folder.resolve(name + ".key"),
                    "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    /** What was made before. */
    KeyStore read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(store(name)))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASS.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASS, "-storetype", "PKCS12"));
        if (arguments[0].equals("-genkeypair")) command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
