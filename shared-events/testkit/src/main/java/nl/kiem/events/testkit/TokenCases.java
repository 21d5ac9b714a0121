package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every token and every way to bring one that a service must take or turn down, asked of an endpoint that any role may
 * read: the same list against a provider of the test's own and against a real one.
 */
public final class TokenCases {

    private final TokenMint mint;
    private final String path;

    /** @param path of a GET, such as {@code /v1/samples} */
    public TokenCases(TokenMint mint, String path) {
        this.mint = mint;
        this.path = path;
    }

    public Stream<DynamicTest> all() {
        return Stream.of(taken(), twisted(), forged(), brought()).flatMap(tests -> tests);
    }

    /** What this provider cannot be brought to make, so that what is not tested is written down. */
    public Set<Twist> notMade() {
        Set<Twist> missing = EnumSet.noneOf(Twist.class);
        for (Twist how : Twist.values()) {
            if (mint.twisted(how).isEmpty()) missing.add(how);
        }
        return missing;
    }

    private Stream<DynamicTest> taken() {
        return Stream.of("Bearer ", "bearer ", "BEARER ")
                .map(scheme -> test(
                        "a good token behind '" + scheme + "'",
                        () -> ask(scheme + mint.good()).answer().hasStatus(200)));
    }

    private Stream<DynamicTest> twisted() {
        return Stream.of(Twist.values())
                .flatMap(how -> mint.twisted(how).stream()
                        .map(token -> test("a token " + words(how), () -> refused(token, how.status()))));
    }

    private Stream<DynamicTest> forged() {
        Forgery forgery = new Forgery(mint.good());
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("algorithm none", forgery.unsigned());
        tokens.put("signature taken away", forgery.withoutSignature());
        tokens.put("claims changed", forgery.raised());
        tokens.put("signature changed", forgery.tampered());
        tokens.put("HS256 with the public key as secret", forgery.signedWith(mint.key()));
        tokens.put("another key under the right name", forgery.underTheRightName());
        tokens.put("a key that nobody knows", forgery.named(UUID.randomUUID().toString()));
        tokens.put("a key named as a path", forgery.named("../../../../dev/null"));
        tokens.put("a key named as a query", forgery.named("x' OR '1'='1"));
        tokens.put("a key without a name", forgery.unnamed());
        tokens.put("a key in the token itself", forgery.withItsOwnKey());
        tokens.put("an address of a key", forgery.withAnAddressOfTheKey("http://127.0.0.1:1/keys"));
        tokens.put("a huge token", forgery.huge());
        tokens.put("no token at all", "nonsense");
        tokens.put("dots", "..");
        tokens.put("parts that are no JSON", "AAAA.AAAA.AAAA");
        tokens.put("a list in place of claims", "e30.W10.AAAA");
        return tokens.entrySet().stream().map(one -> test(one.getKey(), () -> refused(one.getValue(), 401)));
    }

    private Stream<DynamicTest> brought() {
        return Stream.of(
                test("no header", () -> challenged(HttpProbe.get(path))),
                test("an empty bearer", () -> challenged(ask("Bearer "))),
                test("a scheme alone", () -> challenged(ask("Bearer"))),
                test("another scheme", () -> challenged(ask("Basic YTpi"))),
                test("another scheme with a token", () -> challenged(ask("Token " + mint.good()))),
                test("a token in the address", () -> challenged(HttpProbe.get(inAddress()))),
                test(
                        "a token in the address and in the header",
                        () -> challenged(HttpProbe.get(inAddress()).with("Authorization", "Bearer " + mint.good()))),
                test(
                        "a token in a cookie",
                        () -> challenged(HttpProbe.get(path).with("Cookie", "access_token=" + mint.good()))),
                test(
                        "two headers",
                        () -> challenged(ask("Bearer " + mint.good()).also("Authorization", "Bearer " + mint.good()))),
                test("two tokens in one header", () -> challenged(ask("Bearer " + mint.good() + ", Bearer x"))),
                test(
                        "headers that a proxy might set",
                        () -> challenged(HttpProbe.get(path)
                                .with("X-Forwarded-User", "p-1")
                                .with("X-Remote-User", "p-1")
                                .with("X-Org", "tooi:mnre1034")
                                .with("X-Roles", "EXE")
                                .with("X-Forwarded-Client-Cert", "Subject=\"serialNumber=00000099000000001000\""))));
    }

    private String inAddress() {
        return path + "?access_token=" + mint.good();
    }

    private HttpProbe ask(String authorization) {
        return HttpProbe.get(path).with("Authorization", authorization);
    }

    private void refused(String token, int status) {
        HttpAnswer answer = ask("Bearer " + token).answer().isProblem(status);
        if (status == 401) isChallenge(answer, "Bearer error=\"invalid_token\"");
    }

    private static void challenged(HttpProbe request) {
        isChallenge(request.answer().isProblem(401), "Bearer");
    }

    private static void isChallenge(HttpAnswer answer, String begin) {
        assertThat(answer.header("WWW-Authenticate"))
                .as(answer.body())
                .isPresent()
                .get()
                .asString()
                .startsWith(begin);
    }

    private static DynamicTest test(String name, Runnable check) {
        return DynamicTest.dynamicTest(name, check::run);
    }

    private static String words(Twist how) {
        return how.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
