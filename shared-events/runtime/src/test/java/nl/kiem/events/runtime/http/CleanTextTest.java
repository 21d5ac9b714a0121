package nl.kiem.events.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void what_people_write_passes_unchanged() {
        for (String text : List.of(
                "",
                "Kortere formulieren",
                "één\nregel\tverder\r\n",
                "日本語",
                "עברית ועוד",
                "👩‍👩‍👧 gezin",
                "Việt Nam",
                "a\u200Db")) {
            assertThat(CleanText.require(text)).isEqualTo(text);
        }
    }

    @Test
    void letters_with_accents_are_kept_in_one_form() {
        assertThat(CleanText.require("e\u0301e\u0301n")).isEqualTo("één");
    }

    @Test
    void what_has_no_business_in_a_text_is_refused_by_name() {
        refuses("a\u0000b", "U+0000");
        refuses("a\u0007b", "U+0007");
        refuses("a\u0085b", "U+0085");
        refuses("a\u202Eb", "U+202E");
        refuses("a\u2066b", "U+2066");
        refuses("a\uD800b", "half a character");
        refuses("b\uDC00", "half a character");
        refuses("a\uFFFFb", "no character");
        refuses("a\u200Bb", "U+200B");
        refuses("\uFEFFb", "U+FEFF");
        refuses("a\u2060b", "U+2060");
    }

    @Test
    void a_letter_carries_eight_accents_and_not_nine() {
        String tower = "x" + "\u0332".repeat(CleanText.MARKS_MAX);
        assertThat(CleanText.require(tower)).isEqualTo(tower);
        refuses(tower + "\u0332", "accents");
    }

    private static void refuses(String text, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleanText.require(text))
                .withMessageContaining(because);
    }
}
