package nl.kiem.initiative.alike.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.initiative.alike.view.Lookalike.Learnt;
import nl.kiem.initiative.alike.view.Lookalike.Outcome;
import nl.kiem.initiative.alike.view.Lookalike.Survivor;
import nl.kiem.initiative.alike.view.Lookalike.Why;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AlikeSql} answers. */
final class Found {

    private Found() {}

    static Lookalike of(JsonNode row, ObjectMapper json) throws JsonProcessingException {
        UUID id = UUID.fromString(row.path("id").asText());
        Stage stage = Stage.valueOf(row.path("stage").asText());
        List<Learnt> lessons = new ArrayList<>();
        for (JsonNode one : row.path("lessons")) {
            UUID from = UUID.fromString(one.path("id").asText());
            Verdict verdict = one.hasNonNull("verdict")
                    ? Verdict.valueOf(one.path("verdict").asText())
                    : null;
            lessons.add(new Learnt(
                    from.equals(id) ? null : from, verdict, json.treeToValue(one.path("lesson"), Lesson.class)));
        }
        return new Lookalike(
                id,
                row.path("title").asText(),
                row.path("organisation").asText(),
                stage,
                outcome(stage, lessons),
                (int) Math.round(100 * row.path("likeness").asDouble()),
                new Why(
                        texts(row.path("words")),
                        texts(row.path("groups")),
                        texts(row.path("types")).stream()
                                .map(InnovationType::valueOf)
                                .toList()),
                orNull(row.path("ended").asText()),
                survivor(row.path("survivor")),
                lessons);
    }

    private static @Nullable Survivor survivor(JsonNode one) {
        if (!one.isObject()) return null;
        return new Survivor(
                UUID.fromString(one.path("id").asText()), one.path("title").asText());
    }

    private static Outcome outcome(Stage stage, List<Learnt> lessons) {
        return switch (stage) {
            case REJECTED -> Outcome.REJECTED;
            case MERGED -> Outcome.MERGED;
            case STOPPED -> Outcome.STOPPED;
            case PROVEN, SCALING, EMBEDDED -> Outcome.PROVEN;
            case PROPOSED, EXPLORING, DEVELOPING, PILOTING ->
                lessons.stream().anyMatch(lesson -> lesson.verdict() != null) ? Outcome.NOT_PROVEN : Outcome.RUNNING;
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
