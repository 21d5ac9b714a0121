package nl.kiem.initiative.api;

import jakarta.validation.constraints.Size;
import nl.kiem.events.contract.initiative.Lesson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lesson as it is sent in; what lacks is named by the rule that needs it. */
@Schema(description = "What the next one who tries should know / Wat de volgende moet weten")
public record LessonRequest(
        @Nullable @Size(max = 4000) String assumption,
        @Nullable @Size(max = 4000) String finding,
        @Nullable @Size(max = 4000) String reusable,
        @Nullable @Size(max = 4000) String advice) {

    static @Nullable Lesson value(@Nullable LessonRequest request) {
        if (request == null) return null;
        return new Lesson(
                text(request.assumption), text(request.finding), text(request.reusable), text(request.advice));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
