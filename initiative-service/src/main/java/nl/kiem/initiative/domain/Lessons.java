package nl.kiem.initiative.domain;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Reason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Lesson;
import org.jspecify.annotations.Nullable;

/** Whatever ends leaves a lesson with four parts for the next one who tries. */
final class Lessons {

    private Lessons() {}

    static Lesson complete(@Nullable Lesson lesson, Reason reason) {
        List<Missing> missing = missing(lesson);
        if (lesson == null || !missing.isEmpty()) {
            throw new Rejection(reason, "whatever ends leaves a complete lesson for the next one who tries", missing);
        }
        return lesson;
    }

    /** Every part that lacks. */
    static List<Missing> missing(@Nullable Lesson lesson) {
        List<Missing> missing = new ArrayList<>();
        need(missing, "lesson.assumption", lesson == null ? "" : lesson.assumption(), "what was believed at the start");
        need(missing, "lesson.finding", lesson == null ? "" : lesson.finding(), "what turned out");
        need(missing, "lesson.reusable", lesson == null ? "" : lesson.reusable(), "what others can take over");
        need(missing, "lesson.advice", lesson == null ? "" : lesson.advice(), "what to do differently");
        return missing;
    }

    private static void need(List<Missing> missing, String item, String text, String detail) {
        if (text.isBlank()) missing.add(new Missing(item, detail, Role.TL));
    }
}
