package nl.kiem.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A system of an organisation that signs its request for a token with a key of its own. */
final class ExampleSystem {

    private static final String ID = "example-system";
    private static final String PRIVATE = "kiem.test.example.private";

    private ExampleSystem() {}

    /** Serves the public key; the private one is kept for {@link #token}. */
    static HttpServer publishKeys() throws IOException {
        KeyPair pair = pair();
        System.setProperty(
                PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        byte[] keys =
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"PS256\",\"kid\":\"example\",\"n\":\"%s\",\"e\":\"AQAB\"}]}"
                        .formatted(text.encodeToString(unsigned(key.getModulus().toByteArray())))
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** As RFC 7523 says: a signed statement in place of a secret. */
    static JsonNode token() {
        String statement = Jwt.claims()
                .issuer(ID)
                .subject(ID)
                .audience(Provider.issuer("kiem"))
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(Duration.ofSeconds(30))
                .jws()
                .keyId("example")
                .algorithm(SignatureAlgorithm.PS256)
                .sign(privateKey());
        return Provider.grant(
                "kiem",
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", "kiem:read kiem:write",
                        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion", statement));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static PrivateKey privateKey() {
        try {
            byte[] der = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
