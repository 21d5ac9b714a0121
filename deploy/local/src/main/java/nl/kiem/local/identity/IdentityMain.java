package nl.kiem.local.identity;

import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Hands a token to whoever asks for one, so that every role can be tried: never outside of a developer's machine. */
public final class IdentityMain {

    private static final int REFUSED = 2;

    private IdentityMain() {}

    /** @param arguments the port and a folder; it ends when its standard input closes, that is with whoever started it */
    public static void main(String[] arguments) throws Exception {
        if (!"local".equals(System.getenv("KIEM_PROFILE"))) {
            System.err.println("This identity provider believes everybody and starts only with KIEM_PROFILE=local.");
            System.exit(REFUSED);
        }
        Path page = Files.writeString(Path.of(arguments[1]).resolve("login.html"), LoginPage.html());
        OAuth2Config config = new OAuth2Config(
                true,
                page.toString(),
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new AskedToken()),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        System.out.println("identity ready at port " + arguments[0]);
        System.in.transferTo(OutputStream.nullOutputStream());
        server.shutdown();
        System.exit(0);
    }
}
