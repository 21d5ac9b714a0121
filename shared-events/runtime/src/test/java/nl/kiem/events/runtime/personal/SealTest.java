package nl.kiem.events.runtime.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import org.junit.jupiter.api.Test;

class SealTest {

    static final String PLACE = "initiative-00000000-0000-7000-8000-000000000001/3#voices.0.words";
    static final byte[] SAID = "Marijke Zwanenburg vindt het goed".getBytes(UTF_8);

    final SecretKey key = Seal.key(Seal.newKey());

    @Test
    void what_was_sealed_opens_in_its_place_with_its_key() {
        String closed = Seal.close(key, SAID, PLACE);
        assertThat(Seal.open(key, closed, PLACE)).isEqualTo(SAID);
        assertThat(PersonalText.sealed(new PersonRef("p-1"), closed).sealed()).isEqualTo(closed);
    }

    @Test
    void it_opens_in_no_other_place_of_the_stream_or_of_the_event() {
        String closed = Seal.close(key, SAID, PLACE);
        for (String other : List.of(
                PLACE.replace("/3#", "/4#"),
                PLACE.replace("voices.0", "voices.1"),
                PLACE.replace("-8000-", "-8001-"))) {
            assertThatThrownBy(() -> Seal.open(key, closed, other)).hasMessageContaining("broken");
        }
    }

    @Test
    void another_key_or_one_changed_bit_opens_nothing() {
        String closed = Seal.close(key, SAID, PLACE);
        assertThatThrownBy(() -> Seal.open(Seal.key(Seal.newKey()), closed, PLACE))
                .hasMessageContaining("broken");
        byte[] bytes = Base64.getUrlDecoder().decode(closed.substring(Seal.SCHEME.length()));
        for (int i = 0; i < bytes.length; i++) {
            byte[] bent = bytes.clone();
            bent[i] ^= 1;
            String changed =
                    Seal.SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(bent);
            assertThatThrownBy(() -> Seal.open(key, changed, PLACE)).hasMessageContaining("broken");
        }
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertThat(Seal.close(key, SAID, PLACE)).isNotEqualTo(Seal.close(key, SAID, PLACE));
    }

    @Test
    void a_master_key_wraps_with_its_first_line_and_knows_its_older_ones() {
        String older = Base64.getEncoder().encodeToString(Seal.newKey());
        String newer = Base64.getEncoder().encodeToString(Seal.newKey());
        MasterKey before = new MasterKey(List.of(older));
        MasterKey after = new MasterKey(List.of(newer, older));
        assertThat(after.current()).isNotEqualTo(before.current());
        assertThat(after.named(before.current())).isEqualTo(before.named(before.current()));
        assertThatThrownBy(() -> before.named(after.current())).hasMessageContaining("no longer has");
    }

    @Test
    void a_master_key_is_refused_when_it_is_none() {
        assertThatThrownBy(() -> new MasterKey(List.of())).hasMessageContaining("empty");
        assertThatThrownBy(() -> new MasterKey(List.of("not base64!"))).hasMessageContaining("base64");
        assertThatThrownBy(() -> new MasterKey(List.of("c2hvcnQ="))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new MasterKey(java.util.Optional.empty()))
                .hasMessageContaining("KIEM_MASTER_KEY_FILE");
    }
}
