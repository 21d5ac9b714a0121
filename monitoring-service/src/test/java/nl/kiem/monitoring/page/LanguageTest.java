package nl.kiem.monitoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void the_reader_chooses_before_the_browser_does() {
        assertThat(Language.of("en", "nl")).isEqualTo(Language.EN);
        assertThat(Language.of("nl", "en")).isEqualTo(Language.NL);
    }

    @Test
    void the_browser_chooses_among_what_there_is() {
        assertThat(Language.of(null, "en-GB,en;q=0.8")).isEqualTo(Language.EN);
        assertThat(Language.of(null, "fr;q=0.9,en;q=0.5")).isEqualTo(Language.EN);
        assertThat(Language.of(null, "nl-BE")).isEqualTo(Language.NL);
    }

    @Test
    void what_cannot_be_read_or_spoken_becomes_dutch() {
        assertThat(Language.of(null, null)).isEqualTo(Language.NL);
        assertThat(Language.of("xx", "de")).isEqualTo(Language.NL);
        assertThat(Language.of("<script>", ";;;q=x")).isEqualTo(Language.NL);
    }
}
