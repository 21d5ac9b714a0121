package nl.kiem.initiative.bottleneck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawRefTest {

    @Test
    void a_law_is_four_letters_and_seven_digits() {
        assertThat(LawRef.isShaped("BWBR0005537")).isTrue();
        assertThat(LawRef.isShaped("BWBR000553")).isFalse();
        assertThat(LawRef.isShaped("bwbr0005537")).isFalse();
        assertThat(LawRef.isShaped("see BWBR0005537")).isFalse();
    }

    @Test
    void a_law_is_recognised_in_a_sentence_and_in_a_link() {
        assertThat(LawRef.in("https://wetten.overheid.nl/BWBR0005537/2026-01-01#Hoofdstuk4"))
                .isEqualTo("BWBR0005537");
        assertThat(LawRef.in("jci1.3:c:BWBR0005537&artikel=4:17")).isEqualTo("BWBR0005537");
        assertThat(LawRef.in("the general administrative law act")).isNull();
        assertThat(LawRef.in("BWBR00055371")).isNull();
        assertThat(LawRef.in("XBWBR0005537")).isNull();
    }

    @Test
    void an_article_has_an_address_without_its_paragraph() {
        assertThat(LawRef.jci("BWBR0005537", "4:17")).isEqualTo("jci1.3:c:BWBR0005537&artikel=4:17");
        assertThat(LawRef.jci("BWBR0005537", " 8, lid 1")).isEqualTo("jci1.3:c:BWBR0005537&artikel=8");
        assertThat(LawRef.jci("BWBR0005537", "8a lid 1")).isEqualTo("jci1.3:c:BWBR0005537&artikel=8a");
    }
}
