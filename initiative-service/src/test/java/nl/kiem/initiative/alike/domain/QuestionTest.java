package nl.kiem.initiative.alike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kiem.events.contract.initiative.InnovationType;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void words_of_the_title_come_first_and_then_what_is_said_most() {
        assertThat(Question.of("Schulden vroeg zien", "brief bel brief bel bel zien", List.of(), List.of())
                        .words())
                .containsExactly("schulden", "vroeg", "zien", "bel", "brief");
    }

    @Test
    void whatever_is_typed_is_words_or_nothing() {
        assertThat(Question.of("  Toeslag'; DROP TABLE alike_v2 -- & | ! :* (\\ <-> 'é' 2024 covid19 x ")
                        .words())
                .containsExactly("toeslag", "drop", "table", "alike", "v2", "covid19");
        assertThat(Question.of(" \n\t 12 & ! ()").isEmpty()).isTrue();
        assertThat(Question.of("schuld").isEmpty()).isFalse();
    }

    @Test
    void words_that_only_hold_a_sentence_together_are_not_asked_in_either_language() {
        assertThat(Question.of("One letter instead of several, because everybody would rather get less")
                        .words())
                .containsExactly("letter");
        assertThat(Question.of("Eén brief, zodat iedereen voortaan minder vaak zou moeten bellen")
                        .words())
                .containsExactly("brief", "voortaan", "bellen");
        assertThat(Question.of("one instead of the other").isEmpty()).isTrue();
    }

    @Test
    void a_word_has_two_to_sixty_letters() {
        assertThat(Question.of("a ab " + "b".repeat(60) + " " + "c".repeat(61)).words())
                .containsExactly("ab", "b".repeat(60));
    }

    @Test
    void more_words_than_a_hundred_are_not_asked() {
        String many = IntStream.range(0, 300).mapToObj(i -> "word" + i + "x").collect(Collectors.joining(" "));
        assertThat(Question.of(many).words()).hasSize(100).startsWith("word0x").endsWith("word99x");
    }

    @Test
    void groups_and_kinds_are_each_asked_once() {
        Question question = Question.of(
                "t",
                "s",
                List.of(" Citizens", "citizens ", "Staff"),
                List.of(InnovationType.SERVICE, InnovationType.SERVICE));
        assertThat(question.targetGroups()).containsExactly("citizens", "staff");
        assertThat(question.types()).containsExactly(InnovationType.SERVICE);
    }
}
