package nl.kiem.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.signature.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyPassportCommandTest {

    static final SigningKey KEY = SigningKey.generate();
    static final String ISSUER = "urn:nld:oin:00000099000000001000:systeem:initiative-service";
    static final LocalDate VALID_UNTIL = LocalDate.of(2028, 4, 20);

    @TempDir
    Path folder = Path.of("");

    private Path passport = Path.of("");
    private Path keys = Path.of("");

    @BeforeEach
    void exported() throws IOException {
        passport = write("pilot.jose", KEY.sign(ProofPassport.TYPE, passport().json()) + "\n");
        keys = write("keys.json", jwks(ISSUER, KEY));
    }

    @Test
    void a_passport_that_holds_ends_with_0_and_says_what_was_proven() {
        assertThat(verify("--key", keys.toString(), "--on", "2028-04-20"))
                .isEqualTo(new Said(
                        0,
                        passport
                                + ": holds: pilot 00000000-0000-0000-0000-000000000004 of tooi:mnre1034, level 3, proven"
                                + " 2026-04-20, valid until 2028-04-20, said by " + ISSUER + "\n",
                        ""));
    }

    @Test
    void one_that_does_not_hold_ends_with_1_and_says_why_in_one_line() throws IOException {
        fails("PASSPORT_EXPIRED", keys, "2028-04-21");
        fails("PASSPORT_KEY_UNKNOWN", write("other.json", jwks(ISSUER, SigningKey.generate())), "2026-06-01");
        fails("PASSPORT_ISSUER_WRONG", write("wrong.json", jwks("urn:elsewhere", KEY)), "2026-06-01");
        String whole = Files.readString(passport);
        Files.writeString(passport, whole.replace('A', 'B'));
        fails("", keys, "2026-06-01");
        Files.writeString(passport, "x".repeat(PassportCheck.CHARACTERS_MAX + 1));
        fails("PASSPORT_TOO_LARGE", keys, "2026-06-01");
        Files.write(passport, new byte[] {0, 1, 2, (byte) 0xff});
        fails("PASSPORT_UNREADABLE", keys, "2026-06-01");
    }

    @Test
    void what_cannot_be_checked_ends_with_2() throws IOException {
        assertThat(verify("--key", folder.resolve("nowhere.json").toString()).exit())
                .isEqualTo(2);
        assertThat(verify("--key", write("empty.json", "{\"keys\":[]}").toString())
                        .exit())
                .isEqualTo(2);
        Said none = verify("--data", folder.resolve("no-platform").toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--key");
        Files.delete(passport);
        assertThat(verify("--key", keys.toString()).exit()).isEqualTo(2);
    }

    @Test
    void without_a_key_it_uses_that_of_the_platform_and_those_it_trusts() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("audit-key.pem"), SigningKey.generate().pem());
        assertThat(verify("--data", data.toString(), "--on", "2026-06-01").exit())
                .isEqualTo(1);
        Files.createDirectories(data.resolve("trusted-issuers"));
        Files.writeString(data.resolve("trusted-issuers/elsewhere.json"), jwks(ISSUER, KEY));
        assertThat(verify("--data", data.toString(), "--on", "2026-06-01").exit())
                .isZero();
        Files.delete(data.resolve("trusted-issuers/elsewhere.json"));
        Files.writeString(data.resolve("audit-key.pem"), KEY.pem());
        assertThat(verify("--data", data.toString(), "--on", "2026-06-01").exit())
                .isZero();
    }

    @Test
    void a_kept_key_set_that_names_nobody_is_not_taken_for_everybodys() throws IOException {
        Path trusted = Files.createDirectories(folder.resolve("data/trusted-issuers"));
        Files.writeString(trusted.resolve("nameless.json"), jwks("", KEY));
        Said said = verify("--data", folder.resolve("data").toString(), "--on", "2026-06-01");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("nameless.json").contains("add \"issuer\"");
    }

    private void fails(String fault, Path key, String day) {
        Said said = verify("--key", key.toString(), "--on", day);
        assertThat(said.exit()).as(said.toString()).isEqualTo(1);
        assertThat(said.out())
                .startsWith(passport + ": DOES NOT HOLD: " + fault)
                .hasLineCount(1);
    }

    private record Said(int exit, String out, String err) {}

    private Said verify(String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        PrintStream usualErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            List<String> all = new java.util.ArrayList<>(List.of(passport.toString()));
            all.addAll(List.of(options));
            int exit = new CommandLine(new VerifyPassportCommand()).execute(all.toArray(String[]::new));
            return new Said(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(usual);
            System.setErr(usualErr);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String jwks(String issuer, SigningKey key) {
        return "{\"issuer\":\"%s\",\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}]}"
                .formatted(issuer, key.verifying().x());
    }

    private static ProofPassport passport() {
        return new ProofPassport(
                ISSUER,
                new OrganisationId("tooi:mnre1034"),
                new ProofPassport.Idea(new UUID(0, 1), "Letters", null, List.of(), List.of()),
                new ProofPassport.Trial(
                        new UUID(0, 4),
                        List.of("fewer calls"),
                        StudyDesign.COMPARISON,
                        RiskClass.LOW,
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 4, 12)),
                new ProofPassport.Evidence(
                        3,
                        "fair",
                        "one region",
                        new OrganisationId("tooi:mnre1045"),
                        LocalDate.of(2026, 4, 15),
                        "https://dossier.example/7",
                        Hash.NONE),
                List.of(new ProofPassport.Result(
                        "calls",
                        true,
                        "a week",
                        nl.kiem.events.contract.initiative.Measure.Direction.DOWN,
                        "exchange",
                        java.math.BigDecimal.TEN,
                        java.math.BigDecimal.TWO,
                        java.math.BigDecimal.ONE,
                        30,
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2026, 4, 12),
                        new TreeMap<>())),
                LocalDate.of(2026, 4, 20),
                VALID_UNTIL,
                new ProofPassport.LogEntry("pilot-00000000-0000-0000-0000-000000000004/9", Hash.NONE));
    }
}
