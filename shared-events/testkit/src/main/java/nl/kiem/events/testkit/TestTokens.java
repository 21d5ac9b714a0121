package nl.kiem.events.testkit;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kiem.events.contract.Role;

/**
 * Bearer tokens for tests, signed with a key that lives as long as the test process; {@link TestIdentity} tells the
 * service under test to believe it. No identity provider is needed.
 *
 * <pre>{@code
 * given().auth().oauth2(TestTokens.as(Role.TL, "tooi:mnre1034", "p-tl-1"))
 * }</pre>
 */
public final class TestTokens {

    /** The organisation that runs the installation under test. */
    public static final String KEEPER = "oin:00000099000000001000";

    static final String ISSUER = "https://identity.test/kiem";

    private static final String PUBLIC = "kiem.test.token.public";
    private static final String PRIVATE = "kiem.test.token.private";
    private static final String CLIENT = "kiem-test";
    private static final String SCOPES = "kiem:read kiem:write kiem:operate";
    /** Of systems whose organisation is not named by an OIN; of the range for tests. */
    private static final String OIN = "00000099000000001000";

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private TestTokens() {}

    /**
     * A token for one role.
     *
     * @param organisation such as {@code tooi:mnre1034}
     */
    public static String as(Role role, String organisation, String person) {
        return as(Set.of(role), organisation, person);
    }

    public static String as(Set<Role> roles, String organisation, String person) {
        JwtClaimsBuilder claims = claims(person, roles.stream().map(Role::name).collect(Collectors.toSet()))
                .claim("org", organisation);
        boolean known = organisation.startsWith("oin:");
        return sign(known && roles.contains(Role.SYS) ? claims.claim("oin", organisation.substring(4)) : claims);
    }

    /**
     * What every token has but {@code org}; for tests of tokens that lack or twist something. Everything is granted to
     * the client, so that it is the role that decides.
     */
    public static JwtClaimsBuilder claims(String person, Set<String> groups) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience("kiem")
                .subject(person)
                .groups(groups)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("jti", UUID.randomUUID().toString())
                .claim("azp", CLIENT)
                .claim("scope", SCOPES);
        return groups.contains(Role.SYS.name()) ? claims.claim("oin", OIN) : claims;
    }

    public static String sign(JwtClaimsBuilder claims) {
        return sign(claims, privateKey(), "kiem-test");
    }

    /** With another key than that of the tests. */
    public static String sign(JwtClaimsBuilder claims, PrivateKey key, String kid) {
        return claims.jws().keyId(kid).sign(key);
    }

    /** By another algorithm than the usual one. */
    public static String sign(JwtClaimsBuilder claims, SignatureAlgorithm algorithm) {
        return claims.jws().keyId("kiem-test").algorithm(algorithm).sign(privateKey());
    }

    /** With which these tokens are verified. */
    public static PublicKey verifyingKey() {
        try {
            byte[] der = Base64.getDecoder().decode(publicKey());
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64 of the DER form, as {@code quarkus.oidc.public-key} wants it. */
    static String publicKey() {
        return keys().getProperty(PUBLIC);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] der = Base64.getDecoder().decode(keys().getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** System properties, because class loaders come and go within one test process. */
    private static Properties keys() {
        Properties system = System.getProperties();
        synchronized (system) {
            if (system.getProperty(PUBLIC) == null) {
                KeyPair pair = generate();
                Base64.Encoder text = Base64.getEncoder();
                system.setProperty(
                        PRIVATE, text.encodeToString(pair.getPrivate().getEncoded()));
                system.setProperty(PUBLIC, text.encodeToString(pair.getPublic().getEncoded()));
            }
            return system;
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
