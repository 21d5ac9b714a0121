package nl.kiem.initiative.alike.view;

import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An initiative that looks like what was asked for.
 *
 * @param likeness 0 to 100: how much of what was asked is told there too, rare words and words in titles counting most
 * @param ended why it was rejected or stopped; null while it was not
 * @param survivor in which it goes on; null when it was not merged, or when the asker may not know of that one
 */
@Schema(
        description =
                "An initiative that looks like what was asked for, and what was learnt / Een initiatief dat lijkt op"
                        + " wat is gevraagd, en wat ervan is geleerd")
public record Lookalike(
        UUID id,
        String title,
        String organisation,
        Stage stage,
        Outcome outcome,
        int likeness,
        Why why,
        @Nullable String ended,
        @Nullable Survivor survivor,
        List<Learnt> lessons) {

    /** The initiative in which a merged one goes on: that one to ask now. */
    @Schema(description = "The initiative in which it goes on / Het initiatief waarin het verdergaat")
    public record Survivor(UUID id, String title) {}

    /** How it stands or ended, as far as the asker may know. */
    public enum Outcome {
        RUNNING,
        PROVEN,
        NOT_PROVEN,
        STOPPED,
        REJECTED,
        MERGED
    }

    /**
     * What they have in common.
     *
     * @param words of the question, the most telling first
     */
    @Schema(description = "What they have in common / Wat ze gemeen hebben")
    public record Why(List<String> words, List<String> targetGroups, List<InnovationType> types) {}

    /**
     * What the next one should know.
     *
     * @param pilot that taught it; null when the initiative itself did
     * @param verdict on that pilot
     */
    @Schema(description = "What the next one should know / Wat de volgende moet weten")
    public record Learnt(@Nullable UUID pilot, @Nullable Verdict verdict, Lesson lesson) {}
}
