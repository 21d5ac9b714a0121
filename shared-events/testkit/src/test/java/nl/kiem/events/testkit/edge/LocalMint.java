package nl.kiem.events.testkit.edge;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.testkit.TestTokens;
import nl.kiem.events.testkit.TokenMint;
import nl.kiem.events.testkit.Twist;

/** Signs whatever it is asked to, with the key that {@link LocalProvider} shows. */
final class LocalMint implements TokenMint {

    @Override
    public String good() {
        return TestTokens.sign(person());
    }

    @Override
    public PublicKey key() {
        return TestTokens.verifyingKey();
    }

    @Override
    public Optional<String> twisted(Twist how) {
        Instant now = Instant.now();
        if (how == Twist.SIGNED_BY_AN_ALGORITHM_OUTSIDE_THE_PROFILE) {
            return Optional.of(TestTokens.sign(person(), SignatureAlgorithm.RS512));
        }
        JwtClaimsBuilder twisted = switch (how) {
            case EXPIRED -> person().issuedAt(now.minusSeconds(1_000)).expiresAt(now.minusSeconds(62));
            case NOT_YET_VALID -> person().claim("nbf", now.plusSeconds(62).getEpochSecond());
            case ISSUED_IN_THE_FUTURE -> person().issuedAt(now.plusSeconds(62)).expiresAt(now.plusSeconds(600));
            case LIVES_TOO_LONG -> person().issuedAt(now).expiresAt(now.plusSeconds(3_601));
            case FOR_SOMEBODY_ELSE -> person().audience("another");
            case OF_ANOTHER_ISSUER -> person().issuer("https://identity.example/realms/kiem");
            case WITHOUT_ID -> person().claim("jti", "");
            case WITHOUT_CLIENT -> person().claim("azp", "");
            case WITHOUT_PERSON -> person().subject("");
            case WITHOUT_ORGANISATION -> person().claim("org", "");
            case OF_A_SYSTEM_WITHOUT_OIN -> system().claim("oin", "");
            case OF_A_PERSON_WITH_OIN -> person().claim("oin", "00000099000000001000");
            case OF_A_SYSTEM_WITH_A_PERSONS_ROLE -> system().groups(Set.of("SYS", "EXE"));
            case WITHOUT_ROLES -> person().groups(Set.of());
            case WITH_A_ROLE_THAT_DOES_NOT_EXIST -> person().groups(Set.of("TL", "ADMIN"));
            case WITHOUT_SCOPE -> person().claim("scope", "openid kiem:write");
            case SIGNED_BY_AN_ALGORITHM_OUTSIDE_THE_PROFILE -> person();
        };
        return Optional.of(TestTokens.sign(twisted));
    }

    static JwtClaimsBuilder person() {
        return claims("p-tl-1", "TL");
    }

    private static JwtClaimsBuilder system() {
        return claims("system-1", "SYS");
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return TestTokens.claims(subject, Set.of(role))
                .claim("org", "tooi:mnre1034")
                .issuer(System.getProperty(LocalProvider.ADDRESS));
    }
}
