package nl.kiem.audit;

import static nl.kiem.audit.SealedStore.A;
import static nl.kiem.audit.SealedStore.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.proof.Merkle;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.events.signature.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    static SealedStore sealed;

    @BeforeAll
    static void open() throws Exception {
        sealed = SealedStore.withAPast();
    }

    @AfterAll
    static void close() throws Exception {
        sealed.close();
    }

    @Test
    void every_event_under_a_head_is_proved_to_somebody_who_has_the_key_alone() throws SQLException {
        for (int head = 1; head <= 2; head++) {
            for (int version = 1; version <= 3; version++) {
                InclusionProof proof =
                        InclusionProof.parse(prove(A, version, head).write());
                assertThat(proof.id()).isEqualTo(A + "/" + version);
                assertThat(proof.fault(sealed.keys())).isEmpty();
                assertThat(proof.head()).isEqualTo(sealed.heads.get(head - 1));
            }
        }
        assertThat(prove(A, 2, 0).head()).as("the last").isEqualTo(sealed.heads.getLast());
    }

    @Test
    void no_character_of_a_proof_can_be_another() throws SQLException {
        String text = prove(B, 2, 2).write();
        int tried = 0;
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            if (!Character.isLetterOrDigit(now)) continue;
            char other = now == '1' ? '2' : '1';
            tried++;
            assertThat(holds(text.substring(0, at) + other + text.substring(at + 1)))
                    .as("with %s for %s at %d: %s", other, now, at, text.substring(Math.max(0, at - 20), at))
                    .isFalse();
        }
        assertThat(tried).isGreaterThan(1_000);
        assertThat(holds(text)).isTrue();
    }

    private static boolean holds(String text) {
        try {
            return InclusionProof.parse(text).fault(sealed.keys()).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void another_key_does_not_do() throws SQLException {
        Keys other = new Keys(Set.of(SigningKey.generate().verifying()));
        assertThat(prove(A, 1, 1).fault(other)).contains("the head is not signed by the key");
    }

    @Test
    void what_is_not_sealed_or_not_there_has_no_proof() {
        assertThatThrownBy(() -> prove(A, 6, 0)).hasMessageContaining("not sealed yet");
        assertThatThrownBy(() -> prove(A, 4, 1)).hasMessageContaining("head 1 covers 4 events");
        assertThatThrownBy(() -> prove(A, 1, 3)).hasMessageContaining("no such head");
        assertThatThrownBy(() -> prove(A, 99, 0)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void one_head_is_shown_to_go_on_from_another() throws SQLException {
        TreeHead first = sealed.keys().read(sealed.heads.get(0)).orElseThrow();
        TreeHead second = sealed.keys().read(sealed.heads.get(1)).orElseThrow();
        List<Hash> path = Prover.consistency(sealed.database.connectAsAuditor(), first.size(), second.size());
        assertThat(Merkle.continues(first.size(), first.root(), second.size(), second.root(), path))
                .isTrue();
        assertThat(Merkle.continues(first.size(), second.root(), second.size(), second.root(), path))
                .isFalse();
    }

    private static InclusionProof prove(StreamId stream, long version, long head) throws SQLException {
        return Prover.inclusion(sealed.database.connectAsAuditor(), stream.toString(), version, head)
                .orElseThrow();
    }
}
