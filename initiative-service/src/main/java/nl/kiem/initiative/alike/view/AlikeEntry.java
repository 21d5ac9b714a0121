package nl.kiem.initiative.alike.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one initiative or one of its pilots: a row of {@code alike_v2}. No sealed text of a person is in it.
 *
 * @param thread id of the initiative; the row's own for an initiative
 * @param title empty for a pilot
 * @param stage null for a pilot
 * @param verdict of a pilot that ended without proof
 * @param ended why it was rejected or stopped; empty while it was not
 * @param mergedInto initiative in which it goes on; null when it stands by itself
 * @param custody whose it is, who takes part and who may know of it
 */
@RecordBuilder
public record AlikeEntry(
        String id,
        long version,
        String thread,
        String title,
        String organisation,
        @Nullable Stage stage,
        @Nullable Verdict verdict,
        String problem,
        String hypotheses,
        List<String> targetGroups,
        List<InnovationType> types,
        String ended,
        @Nullable Lesson lesson,
        @Nullable String mergedInto,
        Custody custody)
        implements AlikeEntryBuilder.With {

    static AlikeEntry blank(String id) {
        return new AlikeEntry(
                id, 0, id, "", "", null, null, "", "", List.of(), List.of(), "", null, null, Custody.NONE);
    }

    AlikeEntry told(String newTitle, String newProblem, List<String> newGroups, List<InnovationType> newTypes) {
        return with(row ->
                row.title(newTitle).problem(newProblem).targetGroups(newGroups).types(newTypes));
    }

    AlikeEntry in(Stage now) {
        return withStage(now);
    }

    AlikeEntry mergedInto(String survivor) {
        return with(row -> row.stage(Stage.MERGED).mergedInto(survivor));
    }

    AlikeEntry over(Stage now, String why, @Nullable Lesson learnt) {
        return with(row -> row.stage(now).ended(why).lesson(learnt));
    }

    AlikeEntry piloted(String initiative, String newHypotheses) {
        return with(row -> row.thread(initiative).hypotheses(newHypotheses));
    }

    AlikeEntry judged(@Nullable Verdict now, @Nullable Lesson learnt) {
        return with(row -> row.verdict(now).lesson(learnt));
    }

    AlikeEntry after(long newVersion, Custody now) {
        String owner = now.owner() == null ? organisation : now.owner().value();
        return with(row -> row.version(newVersion).organisation(owner).custody(now));
    }
}
