package nl.kiem.events.runtime.secret;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks each client for its certificate where there is a list of who may issue them. */
@Singleton
public class ClientCertificates implements HttpServerOptionsCustomizer {

    private final ClientAuth asked;

    ClientCertificates(@ConfigProperty(name = "kiem.tls.client-certificate", defaultValue = "NONE") ClientAuth asked) {
        this.asked = asked;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(asked);
    }
}
