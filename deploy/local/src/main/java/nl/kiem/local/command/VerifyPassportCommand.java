package nl.kiem.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import nl.kiem.audit.Keys;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.passport.PassportRefused;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.passport.TrustedKeys;
import nl.kiem.local.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof passport; asks nobody. */
@Command(
        name = "verify",
        description =
                "Checks a proof passport with public keys and nothing else: signature, hash, issuer, expiry, shape."
                        + " Ends with 0 when it holds, with 1 when it does not, with 2 when it cannot be checked.",
        mixinStandardHelpOptions = true)
public final class VerifyPassportCommand implements Callable<Integer> {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int CANNOT_TELL = 2;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "as GET /v1/pilots/{id}/passport gave it")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "JWKS",
            description = "the issuer's key set, or its public key in PEM (default: the key of this platform and every"
                    + " key set in the folder trusted-issuers of its data)")
    private @Nullable Path key;

    @Option(names = "--on", paramLabel = "DAY", description = "the day on which it must hold (default: today)")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        try {
            TrustedKeys trusted = key == null ? ofPlatform(data.home()) : TrustedKeys.NONE.and(read(key));
            if (trusted.issuers().isEmpty()) {
                return cannot("there is no key to check it with: name the issuer's with --key");
            }
            return check(text(), trusted);
        } catch (IOException e) {
            return cannot("%s cannot be read".formatted(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return cannot(String.valueOf(e.getMessage()));
        }
    }

    private int check(String text, TrustedKeys trusted) {
        try {
            var checked = PassportCheck.check(text, trusted, day == null ? LocalDate.now(ZONE) : day);
            ProofPassport passport = checked.passport();
            System.out.printf(
                    "%s: holds: pilot %s of %s, level %d, proven %s, valid until %s, said by %s%n",
                    file,
                    passport.pilot().id(),
                    passport.organisation(),
                    passport.evidence().level(),
                    passport.provenOn(),
                    passport.validUntil(),
                    passport.issuer());
            return HOLDS;
        } catch (PassportRefused refused) {
            System.out.printf("%s: DOES NOT HOLD: %s: %s%n", file, refused.fault(), refused.getMessage());
            return DOES_NOT_HOLD;
        }
    }

    /** Of a file that is too large no more is read than it takes to say so; bytes that are no text are no passport. */
    private String text() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PassportCheck.CHARACTERS_MAX + 1), StandardCharsets.ISO_8859_1);
        }
    }

    private static TrustedKeys ofPlatform(Home home) throws IOException {
        TrustedKeys trusted = TrustedKeys.NONE;
        Path own = home.data().resolve("audit-key.pem");
        if (Files.exists(own)) trusted = trusted.and(read(own));
        Path folder = home.data().resolve("trusted-issuers");
        if (!Files.isDirectory(folder)) return trusted;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path one : files) trusted = trusted.and(named(one));
        }
        return trusted;
    }

    /** As the service reads the same folder: keys that are kept there speak for whom they name, and for nobody else. */
    private static TrustedKeys.Issuer named(Path file) throws IOException {
        try {
            return TrustedKeys.parseNamed(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no key set: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static TrustedKeys.Issuer read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.contains("-----BEGIN"))
            return new TrustedKeys.Issuer(null, Keys.read(file).trusted());
        try {
            return TrustedKeys.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no key set: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static int cannot(String why) {
        System.err.println("kiem: the passport cannot be checked: " + why);
        return CANNOT_TELL;
    }
}
