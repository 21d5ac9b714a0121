package nl.kiem.events.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void what_is_no_json_is_refused() {
        for (String wrong : List.of(
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "[1 2]",
                "tru",
                "nul",
                "falsy",
                "01",
                "-",
                "+1",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12\"",
                "\"\n\"",
                "[] []",
                "{} 1",
                "'a'",
                "// a\n1")) {
            assertThatThrownBy(() -> JsonReader.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_name_that_stands_there_twice_is_refused() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"\\u0061\":2}")).hasMessageContaining("twice");
    }

    @Test
    void a_number_that_readers_would_round_is_refused() {
        assertThat(JsonReader.read("9007199254740991")).isEqualTo(new Json.Whole(Json.WHOLE_MAX));
        for (String number :
                List.of("1.5", "1e3", "1E3", "9007199254740992", "-9007199254740992", "99999999999999999")) {
            assertThatThrownBy(() -> JsonReader.read(number)).hasMessageContaining("number");
        }
    }

    @Test
    void what_is_nested_too_deep_is_refused_before_it_fills_the_stack() {
        assertThat(JsonReader.read("[".repeat(16) + "]".repeat(16))).isInstanceOf(Json.Arr.class);
        for (int depth : List.of(18, 1_000_000)) {
            assertThatThrownBy(() -> JsonReader.read("[".repeat(depth))).hasMessageContaining("deeper");
            assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(depth))).hasMessageContaining("deeper");
        }
    }

    @Test
    void half_characters_and_bytes_that_are_no_utf8_are_refused() {
        assertThat(JsonReader.read("\"\\ud83d\\ude00\"")).isEqualTo(new Json.Text("\ud83d\ude00"));
        assertThatThrownBy(() -> JsonReader.read("\"\\ud83d\"")).hasMessageContaining("half");
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xc3, '"'}))
                .hasMessageContaining("UTF-8");
    }
}
