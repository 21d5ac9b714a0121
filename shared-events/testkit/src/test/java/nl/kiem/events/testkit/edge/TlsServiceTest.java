package nl.kiem.events.testkit.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyStoreBuilderParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import nl.kiem.events.contract.Role;
import nl.kiem.events.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may connect, and how, when a service has a certificate and asks its clients for theirs. */
@QuarkusTest
@TestProfile(TlsProfile.class)
class TlsServiceTest {

    private static final String REQUEST = "GET /v1/samples/open HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private static final byte ALERT = 0x15;
    private static final byte PROTOCOL_VERSION = 70;

    private final TestCertificates made = new TestCertificates(Path.of(System.getProperty(TlsProfile.FOLDER)));
    private final KeyStore ours = made.read("client");

    @TestHTTPResource(tls = true)
    @Nullable
    URL address;

    @Test
    void a_client_with_the_right_certificate_is_served_over_tls_1_3() throws Exception {
        try (SSLSocket socket = connect(ours, "TLSv1.3", null)) {
            assertThat(ask(socket)).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=");
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void tls_1_2_is_taken_with_ephemeral_keys_and_authenticated_encryption() throws Exception {
        try (SSLSocket socket = connect(ours, "TLSv1.2", null)) {
            assertThat(ask(socket)).startsWith("HTTP/1.1 200");
            assertThat(socket.getSession().getCipherSuite())
                    .startsWith("TLS_ECDHE_")
                    .containsAnyOf("GCM", "CHACHA20");
        }
    }

    @Test
    void the_guards_stand_behind_tls_too() throws Exception {
        try (SSLSocket socket = connect(ours, "TLSv1.3", null)) {
            assertThat(ask(socket, REQUEST.replace("Connection", "X-Folded: a\r\n b\r\nConnection")))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Test
    void a_cipher_without_authenticated_encryption_is_refused() {
        assertThatThrownBy(() -> ask(connect(ours, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256")))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("handshake_failure");
    }

    /** The JDK's own client speaks no older protocol any more, so the greeting is written by hand. */
    @Test
    void older_protocols_are_refused() throws Exception {
        for (int minor : new int[] {1, 2}) { // TLS 1.0 and 1.1
            byte[] answer = greet(minor);
            assertThat(answer)
                    .as("TLS 1.%d", minor - 1)
                    .hasSizeGreaterThanOrEqualTo(7)
                    .startsWith(ALERT);
            assertThat(answer[6]).isEqualTo(PROTOCOL_VERSION);
        }
    }

    private byte[] greet(int minor) throws IOException {
        byte[] suites = {(byte) 0xC0, 0x13, (byte) 0xC0, 0x14, 0x00, 0x2F};
        ByteBuffer hello = ByteBuffer.allocate(5 + 4 + 2 + 32 + 1 + 2 + suites.length + 2);
        int body = hello.capacity() - 9;
        hello.put(new byte[] {0x16, 3, 1}).putShort((short) (body + 4));
        hello.put((byte) 1).put((byte) 0).putShort((short) body);
        hello.put(new byte[] {3, (byte) minor}).put(new byte[32]).put((byte) 0);
        hello.putShort((short) suites.length).put(suites).put(new byte[] {1, 0});
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello.array());
            return socket.getInputStream().readNBytes(7);
        }
    }

    @Test
    void a_client_without_a_certificate_is_refused() {
        assertThatThrownBy(() -> ask(connect(null, "TLSv1.3", null))).isInstanceOf(IOException.class);
    }

    @Test
    void a_certificate_of_another_authority_is_refused() {
        KeyStore foreign = made.read("stranger");
        assertThatThrownBy(() -> ask(connect(foreign, "TLSv1.3", null))).isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_trusts_another_authority_does_not_believe_the_service() {
        KeyStore other = made.read("stranger");
        assertThatThrownBy(() -> ask(socket(ours, other, "TLSv1.3", null))).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_systems_token_counts_with_the_certificate_of_its_own_oin_only() throws Exception {
        assertThat(listed(TestTokens.as(Role.SYS, TestTokens.KEEPER, "sys-1"))).startsWith("HTTP/1.1 200");
        assertThat(listed(TestTokens.as(Role.SYS, "oin:00000099000000002000", "sys-2")))
                .startsWith("HTTP/1.1 401")
                .contains("the client certificate is not");
        assertThat(listed(TestTokens.as(Role.TL, "tooi:mnre1034", "p-1"))).startsWith("HTTP/1.1 200");
    }

    private String listed(String token) throws IOException, GeneralSecurityException {
        String request = "GET /v1/samples HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n";
        return ask(connect(ours, "TLSv1.3", null), request.formatted(token));
    }

    private SSLSocket connect(@Nullable KeyStore own, String protocol, @Nullable String cipher)
            throws IOException, GeneralSecurityException {
        return socket(own, ours, protocol, cipher);
    }

    private SSLSocket socket(@Nullable KeyStore own, KeyStore trusted, String protocol, @Nullable String cipher)
            throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, null);
        authority.setCertificateEntry("ca", trusted.getCertificate("ca"));
        trust.init(authority);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("NewSunX509");
        if (own != null) {
            keys.init(new KeyStoreBuilderParameters(KeyStore.Builder.newInstance(
                    own, new KeyStore.PasswordProtection(TestCertificates.PASS.toCharArray()))));
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port());
        socket.setSoTimeout(10_000);
        socket.setEnabledProtocols(new String[] {protocol});
        if (cipher != null) socket.setEnabledCipherSuites(new String[] {cipher});
        return socket;
    }

    private int port() {
        return Objects.requireNonNull(address).getPort();
    }

    private static String ask(SSLSocket socket) throws IOException {
        return ask(socket, REQUEST);
    }

    private static String ask(SSLSocket socket, String request) throws IOException {
        try (socket) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            if (answer.isEmpty()) throw new IOException("closed without a word");
            return answer;
        }
    }
}
