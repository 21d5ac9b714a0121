package nl.kiem.events.passport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.kiem.events.passport.SamplePassport.ISSUER;
import static nl.kiem.events.passport.SamplePassport.PASSPORT;
import static nl.kiem.events.passport.SamplePassport.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.passport.PassportRefused.Fault;
import nl.kiem.events.passport.TrustedKeys.Days;
import nl.kiem.events.passport.TrustedKeys.Issuer;
import nl.kiem.events.signature.SigningKey;
import nl.kiem.events.signature.VerifyingKey;
import org.junit.jupiter.api.Test;

class PassportCheckTest {

    static final SigningKey KEY = SigningKey.generate();
    static final SigningKey OTHER = SigningKey.generate();
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final TrustedKeys TRUSTED = TrustedKeys.NONE.and(new Issuer(ISSUER, Set.of(KEY.verifying())));

    final String file = KEY.sign(ProofPassport.TYPE, PASSPORT.json());

    @Test
    void a_passport_that_a_trusted_key_signed_holds_and_says_what_was_proven() {
        var checked = PassportCheck.check(file, TRUSTED, TODAY);
        assertThat(checked.passport()).isEqualTo(PASSPORT);
        assertThat(checked.key()).isEqualTo(KEY.verifying());
    }

    @Test
    void a_line_break_behind_it_changes_nothing() {
        assertThat(PassportCheck.check(file + "\n", TRUSTED, TODAY).passport()).isEqualTo(PASSPORT);
    }

    @Test
    void a_passport_without_a_problem_can_be_read() {
        ProofPassport silent = new ProofPassport(
                ISSUER,
                PASSPORT.organisation(),
                new ProofPassport.Idea(PASSPORT.initiative().id(), "Letters", null, List.of(), List.of()),
                PASSPORT.pilot(),
                PASSPORT.evidence(),
                PASSPORT.measures(),
                PASSPORT.provenOn(),
                PASSPORT.validUntil(),
                PASSPORT.event());
        assertThat(PassportCheck.check(KEY.sign(ProofPassport.TYPE, silent.json()), TRUSTED, TODAY)
                        .passport())
                .isEqualTo(silent);
    }

    @Test
    void the_same_proof_has_the_same_hash_whoever_signs_it() {
        assertThat(PASSPORT.hash())
                .isEqualTo(SamplePassport.with("Letters that people understand", new BigDecimal("65"))
                        .hash());
        assertThat(PASSPORT.hash())
                .isNotEqualTo(
                        SamplePassport.with("Letters", new BigDecimal("65")).hash());
        assertThat(PASSPORT.hash())
                .isNotEqualTo(SamplePassport.with("Letters that people understand", new BigDecimal("66"))
                        .hash());
    }

    @Test
    void a_byte_that_was_changed_anywhere_is_seen() {
        for (int at = 0; at < file.length(); at++) {
            char other = file.charAt(at) == 'A' ? 'B' : 'A';
            String changed = file.substring(0, at) + other + file.substring(at + 1);
            assertThatThrownBy(() -> PassportCheck.check(changed, TRUSTED, TODAY))
                    .as("character %d", at)
                    .isInstanceOf(PassportRefused.class);
        }
    }

    @Test
    void a_changed_payload_is_not_what_the_key_signed() {
        String[] parts = file.split("\\.", -1);
        String better = new String(PASSPORT.json(), UTF_8).replace("\"level\":3", "\"level\":5");
        assertThat(fault(parts[0] + "." + base64(better) + "." + parts[2])).isEqualTo(Fault.PASSPORT_SIGNATURE_WRONG);
    }

    @Test
    void a_passport_is_refused_from_the_day_after_its_last() {
        assertThat(PassportCheck.check(file, TRUSTED, VALID_UNTIL).passport()).isEqualTo(PASSPORT);
        assertThat(fault(file, TRUSTED, VALID_UNTIL.plusDays(1))).isEqualTo(Fault.PASSPORT_EXPIRED);
    }

    @Test
    void a_passport_that_says_what_cannot_be_is_refused_and_says_what() {
        LocalDate before = PASSPORT.provenOn().minusDays(1);
        assertThatThrownBy(() -> PassportCheck.check(file, TRUSTED, before))
                .hasMessage("provenOn 2026-04-20 is still to come")
                .isInstanceOfSatisfying(
                        PassportRefused.class, e -> assertThat(e.fault()).isEqualTo(Fault.PASSPORT_IMPLAUSIBLE));
    }

    @Test
    void a_key_is_trusted_for_what_was_proven_on_its_days() {
        LocalDate proven = PASSPORT.provenOn();
        for (Days days : List.of(new Days(proven, null), new Days(null, proven), new Days(proven, proven))) {
            assertThat(PassportCheck.check(file, trusted(days), TODAY).passport())
                    .isEqualTo(PASSPORT);
        }
        assertThat(fault(file, trusted(new Days(proven.plusDays(1), null)), TODAY))
                .isEqualTo(Fault.PASSPORT_KEY_OUTSIDE_ITS_DAYS);
        assertThat(fault(file, trusted(new Days(null, proven.minusDays(1))), TODAY))
                .isEqualTo(Fault.PASSPORT_KEY_OUTSIDE_ITS_DAYS);
    }

    private static TrustedKeys trusted(Days days) {
        VerifyingKey key = KEY.verifying();
        return TrustedKeys.NONE.and(new Issuer(ISSUER, Set.of(key), Map.of(key.id(), days)));
    }

    @Test
    void a_key_that_is_not_trusted_proves_nothing() {
        String foreign = OTHER.sign(ProofPassport.TYPE, PASSPORT.json());
        assertThat(fault(foreign)).isEqualTo(Fault.PASSPORT_KEY_UNKNOWN);
        assertThat(fault(file, TrustedKeys.NONE, TODAY)).isEqualTo(Fault.PASSPORT_KEY_UNKNOWN);
    }

    @Test
    void a_key_speaks_for_no_other_installation_than_its_own() {
        TrustedKeys two = TRUSTED.and(
                new Issuer("urn:nld:oin:00000099000000002000:systeem:initiative-service", Set.of(OTHER.verifying())));
        String foreign = OTHER.sign(ProofPassport.TYPE, PASSPORT.json());
        assertThat(fault(foreign, two, TODAY)).isEqualTo(Fault.PASSPORT_ISSUER_WRONG);
        assertThat(PassportCheck.check(foreign, TrustedKeys.of(Set.of(OTHER.verifying())), TODAY)
                        .passport())
                .isEqualTo(PASSPORT);
    }

    @Test
    void another_key_under_the_name_of_a_trusted_one_is_seen() {
        String[] mine = file.split("\\.", -1);
        String[] theirs = OTHER.sign(ProofPassport.TYPE, PASSPORT.json()).split("\\.", -1);
        assertThat(fault(mine[0] + "." + theirs[1] + "." + theirs[2])).isEqualTo(Fault.PASSPORT_SIGNATURE_WRONG);
    }

    @Test
    void no_header_chooses_how_it_is_checked() {
        String kid = KEY.verifying().id();
        String[] parts = file.split("\\.", -1);
        for (String algorithm : List.of("none", "None", "HS256", "eddsa", "")) {
            String header =
                    "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(algorithm, kid, ProofPassport.TYPE);
            assertThat(fault(base64(header) + "." + parts[1] + ".")).isEqualTo(Fault.PASSPORT_ALGORITHM_REFUSED);
            assertThat(fault(base64(header) + "." + parts[1] + "." + parts[2]))
                    .isEqualTo(Fault.PASSPORT_ALGORITHM_REFUSED);
        }
        String brought =
                "{\"alg\":\"EdDSA\",\"jwk\":{},\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(kid, ProofPassport.TYPE);
        assertThat(fault(base64(brought) + "." + parts[1] + "." + parts[2])).isEqualTo(Fault.PASSPORT_SIGNATURE_WRONG);
    }

    @Test
    void something_else_that_the_key_signed_is_no_passport() {
        String head = KEY.sign("kiem-tree-head+json", PASSPORT.json());
        assertThat(fault(head)).isEqualTo(Fault.PASSPORT_OF_ANOTHER_KIND);
    }

    @Test
    void what_is_no_jws_is_said_to_be_none() {
        for (String wrong :
                List.of("", "abc", "a.b", "a.b.c.d", "%%%.b.c", base64("[]") + ".b.c", "x".repeat(600) + ".b.c")) {
            assertThat(fault(wrong)).as(wrong).isEqualTo(Fault.PASSPORT_UNREADABLE);
        }
    }

    @Test
    void an_oversized_file_is_refused_unread() {
        assertThat(fault("x".repeat(PassportCheck.CHARACTERS_MAX + 1))).isEqualTo(Fault.PASSPORT_TOO_LARGE);
    }

    @Test
    void a_passport_that_would_be_too_large_is_not_made() {
        ProofPassport large = SamplePassport.with("x".repeat(ProofPassport.BYTES_MAX), BigDecimal.ONE);
        assertThatThrownBy(large::json).hasMessageContaining("at most");
    }

    @Test
    void a_deep_payload_is_refused_though_it_is_signed() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(fault(signed(deep))).isEqualTo(Fault.PASSPORT_SHAPE_WRONG);
        assertThat(fault(base64("{\"a\":".repeat(60)) + ".b.c")).isEqualTo(Fault.PASSPORT_UNREADABLE);
    }

    @Test
    void a_payload_in_another_spelling_is_refused_though_it_is_signed() {
        assertThat(fault(signed(" " + json()))).isEqualTo(Fault.PASSPORT_SHAPE_WRONG);
        assertThat(fault(signed(json().replace("\"fair\"", "\"f\\u0061ir\"")))).isEqualTo(Fault.PASSPORT_SHAPE_WRONG);
    }

    @Test
    void a_proof_that_is_not_the_one_its_hash_names_is_refused() {
        assertThat(fault(signed(json().replace("\"level\":3", "\"level\":4")))).isEqualTo(Fault.PASSPORT_HASH_WRONG);
    }

    @Test
    void each_member_that_is_not_as_it_must_be_is_named() {
        shape("\"kind\":\"kiem-proof-passport\"", "\"kind\":\"passport\"", "kind is not kiem-proof-passport");
        shape("\"version\":1", "\"version\":2", "version is not 1");
        shape("\"version\":1", "\"version\":\"1\"", "version is no whole number");
        shape("\"level\":3", "\"level\":6", "proof.evidence.level is not 1 to 5");
        shape("\"level\":3", "\"level\":0", "proof.evidence.level is not 1 to 5");
        shape("\"confidence\":\"fair\"", "\"confidence\":\" \"", "proof.evidence.confidence is empty");
        shape("\"confidence\":\"fair\"", "\"confidence\":7", "proof.evidence.confidence is no text");
        shape("\"confidence\":\"fair\",", "", "proof.evidence.confidence is missing");
        shape("\"confidence\":\"fair\"", "\"bonus\":1,\"confidence\":\"fair\"", "proof.evidence.bonus is unknown");
        shape("\"design\":\"COMPARISON\"", "\"design\":\"GUESS\"", "proof.pilot.design is no code that is known here");
        shape("\"baseline\":\"40\"", "\"baseline\":\"4,0\"", "proof.measures[0].baseline is no decimal");
        shape("\"primary\":true", "\"primary\":1", "proof.measures[0].primary is not true or false");
        shape("\"start\":\"2026-01-12\"", "\"start\":\"2026-02-30\"", "proof.pilot.start is no day");
        shape("\"organisation\":\"tooi:mnre1034\"", "\"organisation\":\"us\"", "proof.organisation is no organisation");
        shape("-000000000004\",\"riskClass", "-00000000000X\",\"riskClass", "proof.pilot.id is no UUID");
        shape("-000000000004\",\"riskClass", "-4\",\"riskClass", "proof.pilot.id is no UUID");
        shape("\"targetGroups\":[", "\"targetGroups\":[1,", "proof.initiative.targetGroups is no text");
        shape("\"types\":[\"SERVICE\"]", "\"types\":\"SERVICE\"", "proof.initiative.types is no list");
        shape("\"types\":[\"SERVICE\"]", "\"types\":[\"GADGET\"]", "proof.initiative.types is no code");
        shape("\"dossierHash\":\"00", "\"dossierHash\":\"0X", "proof.evidence.dossierHash is no SHA-256");
        shape("\"groups\":{", "\"groups\":{\"a\":1,", "proof.measures[0].groups.a is no text");
    }

    @Test
    void what_the_file_says_of_itself_does_not_write_to_the_terminal() {
        String header = "{\"alg\":\"\\u001b[2J\\n" + "x".repeat(320) + "\",\"kid\":\"k\",\"typ\":\"t\"}";
        var refused = catchThrowableOfType(
                PassportRefused.class, () -> PassportCheck.check(base64(header) + ".b.c", TRUSTED, TODAY));
        assertThat(refused.getMessage())
                .startsWith("it says alg \"?[2J?xxx")
                .endsWith("...")
                .hasSize(303);
    }

    private void shape(String there, String instead, String told) {
        assertThat(json()).contains(there);
        String jws = signed(json().replace(there, instead));
        var refused = catchThrowableOfType(PassportRefused.class, () -> PassportCheck.check(jws, TRUSTED, TODAY));
        assertThat(refused.fault()).as(told).isEqualTo(Fault.PASSPORT_SHAPE_WRONG);
        assertThat(refused).hasMessageStartingWith(told);
    }

    private static String json() {
        return new String(PASSPORT.json(), UTF_8);
    }

    private static String signed(String payload) {
        return KEY.sign(ProofPassport.TYPE, payload.getBytes(UTF_8));
    }

    private static Fault fault(String file) {
        return fault(file, TRUSTED, TODAY);
    }

    private static Fault fault(String file, TrustedKeys keys, LocalDate today) {
        return catchThrowableOfType(PassportRefused.class, () -> PassportCheck.check(file, keys, today))
                .fault();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
