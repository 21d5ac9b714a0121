package nl.kiem.events.passport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void names_are_sorted_by_their_utf16_code_units() {
        // the order of RFC 8785, section 3.2.3
        Json json =
                JsonReader.read("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin\"}");
        assertThat(text(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Hebrew Letter\"}");
    }

    @Test
    void a_text_has_one_spelling() {
        // the text of RFC 8785, section 3.2.2
        Json json = JsonReader.read("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"");
        assertThat(text(json)).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(text(new Json.Text("\b\t\f\r\u001f\u007f"))).isEqualTo("\"\\b\\t\\f\\r\\u001f\u007f\"");
    }

    @Test
    void blanks_and_the_order_of_writing_leave_no_trace() {
        assertThat(text(JsonReader.read(" { \"b\" : [ true , null , -7 , { } , [ ] ] ,\n\t\"a\" : false } ")))
                .isEqualTo("{\"a\":false,\"b\":[true,null,-7,{},[]]}");
    }

    @Test
    void a_number_that_not_every_reader_keeps_exactly_is_not_written() {
        assertThat(text(new Json.Whole(Json.WHOLE_MAX))).isEqualTo("9007199254740991");
        assertThat(text(new Json.Whole(-Json.WHOLE_MAX))).isEqualTo("-9007199254740991");
        for (long tooLarge : List.of(Json.WHOLE_MAX + 1, -Json.WHOLE_MAX - 1)) {
            assertThatThrownBy(() -> CanonicalJson.bytes(new Json.Whole(tooLarge)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void half_a_character_is_not_written() {
        for (String half : List.of("\ud83d", "\ude00", "\ud83dx", "\ude00\ud83d")) {
            assertThatThrownBy(() -> CanonicalJson.bytes(new Json.Text(half)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String text(Json json) {
        return new String(CanonicalJson.bytes(json), UTF_8);
    }
}
