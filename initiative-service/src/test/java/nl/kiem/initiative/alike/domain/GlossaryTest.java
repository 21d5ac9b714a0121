package nl.kiem.initiative.alike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    final Glossary glossary = Glossary.of(List.of(
            "# people", "", "schuld, debt", " toeslag , benefit", "huur, rent", "energie, energy", "hulp, aid"));

    @Test
    void a_word_finds_the_others_of_its_meaning() {
        assertThat(glossary.others("schulden")).containsExactly("schuld", "debt");
        assertThat(glossary.others("debts")).containsExactly("schuld", "debt");
    }

    @Test
    void a_compound_finds_the_meanings_of_its_beginning_and_of_its_long_parts() {
        assertThat(glossary.others("huurtoeslag")).containsExactly("toeslag", "benefit", "huur", "rent");
        assertThat(glossary.others("buurthulp"))
                .as("four letters are an accident")
                .isEmpty();
    }

    @Test
    void a_word_has_three_meanings_at_most() {
        assertThat(Glossary.of(List.of("a, b", "a, c", "a, d", "a, e")).others("ab"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_word_that_nobody_explained_has_no_others() {
        assertThat(glossary.others("people")).isEmpty();
        assertThat(glossary.others("#")).isEmpty();
    }
}
