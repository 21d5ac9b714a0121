package nl.kiem.local.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row means: an initiative, perhaps with warnings, or a refusal. */
sealed interface Translation {

    /** A remark about one field of a row. */
    record Note(String field, String message) {}

    /** The body of the request, by the names of the API. */
    record Body(
            String title,
            @Nullable String problem,
            String organisation,
            @Nullable String unit,
            String stage,
            List<StageDate> stageDates,
            List<String> contracts,
            List<Pilot> pilots,
            String visibility) {}

    /** A pilot, by the names of the API. */
    record Pilot(
            String reference,
            String state,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** Who answers at the top. Its text shows no name: this may end up in a log. */
    record Executive(
            String function, String person, @Nullable String name, String from) {

        @Override
        public String toString() {
            return "Executive[function=%s, person=%s]".formatted(function, person);
        }
    }

    /** A budget, in whole euros and hours. */
    record Fund(String reference, LocalDate from, LocalDate until, long euros, long hours) {}

    /** What a row tells beside the initiative; each may be missing. */
    record Means(@Nullable Executive executive, @Nullable Fund fund) {

        static final Means NONE = new Means(null, null);
    }

    record StageDate(String stage, LocalDate since) {}

    /**
     * @param organisation that it is of, as the file names it
     * @param reference of the initiative in the portfolio, fit for an address
     * @param means who answers for it and out of which budget it is paid
     */
    record Initiative(
            SourceRow row, Organisation organisation, String reference, Body body, Means means, List<Note> warnings)
            implements Translation {

        Initiative alsoWarned(List<Note> more) {
            List<Note> all = new java.util.ArrayList<>(warnings);
            all.addAll(more);
            return new Initiative(row, organisation, reference, body, means, all);
        }
    }

    /**
     * As the file names it first.
     *
     * @param row where that is, from 1
     * @param line likewise
     */
    record Organisation(String id, String name, String kind, long row, long line) {}

    /** @param organisation known all the same when its cell can be read: it takes part, whatever is wrong with the row */
    record Refused(SourceRow row, @Nullable Organisation organisation, Note reason) implements Translation {}
}
