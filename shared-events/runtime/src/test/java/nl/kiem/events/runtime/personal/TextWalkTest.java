package nl.kiem.events.runtime.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.runtime.store.EventCatalog;
import org.junit.jupiter.api.Test;

class TextWalkTest {

    static final PersonRef FLOOR = new PersonRef("p-floor");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final InitiativeId ID = new InitiativeId(new UUID(0, 1));

    final Event review = new GateReviewRequested(
            ID,
            Gate.G1,
            new PersonRef("p-lead"),
            List.of(
                    new Voice(Voice.Kind.EXPERT, new PersonRef("p-old"), "as of old", null),
                    new Voice(Voice.Kind.FLOOR, FLOOR, "it helps")),
            null,
            null,
            LocalDate.parse("2026-04-01"),
            AT);

    @Test
    void every_text_is_found_where_the_json_has_it_and_nothing_else_changes() {
        List<String> paths = new ArrayList<>();
        Event same = TextWalk.map(review, (path, text) -> {
            paths.add(path + " " + text.person());
            return text;
        });
        assertThat(paths).containsExactly("voices.1.words p-floor");
        assertThat(same).isEqualTo(review);
    }

    @Test
    void events_without_texts_are_passed_by() {
        assertThat(TextWalk.concerns(review)).isTrue();
        assertThat(TextWalk.concerns(new InitiativeRejected(ID, FLOOR, "no", AT)))
                .isFalse();
    }

    @Test
    void what_is_not_sealed_cannot_be_written() {
        assertThatThrownBy(() -> EventCatalog.of().encode(review))
                .hasStackTraceContaining("sealed before it is written");
        Event closed = TextWalk.map(review, (path, text) -> PersonalText.sealed(text.person(), "1." + "x".repeat(40)));
        assertThat(EventCatalog.of().encode(closed))
                .contains("\"sealed\":\"1.xxx")
                .doesNotContain("it helps");
        assertThat(review.toString()).doesNotContain("it helps");
    }
}
