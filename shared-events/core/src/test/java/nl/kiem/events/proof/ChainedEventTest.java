package nl.kiem.events.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainedEventTest {

    static final ChainedEvent FIRST = new ChainedEvent(
            "initiative-0190a1b2-0000-4000-8000-000000000001",
            1,
            0,
            UUID.fromString("0190a1b2-ffff-4000-8000-00000000000a"),
            "f00d",
            "nl.kiem.initiative.proposed",
            "{\"title\":\"Wärme 🍎\"}",
            "{\"person\":\"p-1\"}");

    static final ChainedEvent SECOND = new ChainedEvent(
            FIRST.stream(), 2, 1, FIRST.commandId(), "f00d", "nl.kiem.initiative.screened", "", "{\"person\":\"p-1\"}");

    /** The values were computed with Python's hashlib and struct from the description alone. */
    @Test
    void the_hash_is_what_the_description_says() {
        Hash first = FIRST.after(Hash.NONE);
        assertThat(first).hasToString("896c29f72584c430c665d3b08adab9a82b3c68270618de4ea00e5ba244e61148");
        assertThat(SECOND.after(first)).hasToString("c79a1e9140428ab874867368ebc7aad91604eb585e45e09993f83400a27a795a");
    }

    @Test
    void every_part_counts_and_none_runs_into_the_next() {
        ChainedEvent e = FIRST;
        List<ChainedEvent> others = List.of(
                new ChainedEvent("x", 1, 0, e.commandId(), e.fingerprint(), e.type(), e.payload(), e.metadata()),
                new ChainedEvent(e.stream(), 2, 0, e.commandId(), e.fingerprint(), e.type(), e.payload(), e.metadata()),
                new ChainedEvent(e.stream(), 1, 1, e.commandId(), e.fingerprint(), e.type(), e.payload(), e.metadata()),
                new ChainedEvent(
                        e.stream(), 1, 0, new UUID(1, 1), e.fingerprint(), e.type(), e.payload(), e.metadata()),
                new ChainedEvent(e.stream(), 1, 0, e.commandId(), "", e.type(), e.payload(), e.metadata()),
                new ChainedEvent(e.stream(), 1, 0, e.commandId(), e.fingerprint(), "", e.payload(), e.metadata()),
                new ChainedEvent(e.stream(), 1, 0, e.commandId(), e.fingerprint(), e.type(), "", e.metadata()),
                new ChainedEvent(e.stream(), 1, 0, e.commandId(), e.fingerprint(), e.type(), e.payload(), ""),
                new ChainedEvent(
                        e.stream(), 1, 0, e.commandId(), e.fingerprint(), e.type() + e.payload(), "", e.metadata()));
        assertThat(others.stream().map(other -> other.after(Hash.NONE)))
                .doesNotHaveDuplicates()
                .doesNotContain(FIRST.after(Hash.NONE));
        assertThat(FIRST.after(Hash.sha256(new byte[] {0}))).isNotEqualTo(FIRST.after(Hash.NONE));
    }
}
