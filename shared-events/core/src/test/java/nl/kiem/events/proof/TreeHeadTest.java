package nl.kiem.events.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TreeHeadTest {

    static final TreeHead HEAD = new TreeHead(
            "urn:nld:oin:00000099000000001000:systeem:initiative-service",
            7,
            LocalDate.of(2026, 11, 22),
            TreeHead.Kind.DAY,
            1234,
            Hash.sha256(new byte[] {1}),
            Instant.parse("2026-11-22T23:00:03.120Z"),
            Hash.NONE);

    @Test
    void a_head_has_one_text_and_only_that_is_read() {
        String text = new String(HEAD.json(), UTF_8);
        assertThat(text)
                .isEqualTo("{\"log\":\"urn:nld:oin:00000099000000001000:systeem:initiative-service\",\"number\":7,"
                        + "\"day\":\"2026-11-22\",\"kind\":\"DAY\",\"size\":1234,\"root\":\"%s\","
                                .formatted(Hash.sha256(new byte[] {1}))
                        + "\"at\":\"2026-11-22T23:00:03.120Z\",\"previous\":\"%s\"}".formatted("0".repeat(64)));
        assertThat(TreeHead.parse(HEAD.json())).isEqualTo(HEAD);
        for (String other : new String[] {
            text + " ",
            text.replace("1234", "01234"),
            text.replace("\"number\":7", "\"number\":7,\"number\":8"),
            text.replace("2026-11-22\"", "2026-13-22\""),
            text.replace("03.120Z", "03.12Z"),
            "{}",
            ""
        }) {
            assertThat(TreeHead.parse(other.getBytes(UTF_8))).as(other).isNull();
        }
    }

    /** Computed with Python's hashlib from the description alone. */
    @Test
    void the_leaf_of_an_event_is_what_the_description_says() {
        SealedEvent event = new SealedEvent(
                "initiative-0190a1b2-0000-4000-8000-000000000001",
                1,
                Hash.parse("896c29f72584c430c665d3b08adab9a82b3c68270618de4ea00e5ba244e61148"),
                Instant.parse("2026-03-01T10:15:30.5Z"));
        assertThat(event.leaf()).hasToString("1a595d67a14e0dc9caec7e9656efae6aa34c3f5eb0210ea38738f94e018b2b91");
    }
}
