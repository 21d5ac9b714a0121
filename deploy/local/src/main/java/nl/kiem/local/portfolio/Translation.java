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
            String visibility) {}

    record StageDate(String stage, LocalDate since) {}

    /**
     * @param organisation id, name and code as the file writes them
     * @param reference of the initiative in the portfolio, fit for an address
     */
    record Initiative(SourceRow row, Organisation organisation, String reference, Body body, List<Note> warnings)
            implements Translation {}

    record Organisation(String id, String name, String abbreviation, String kind) {}

    /** @param organisation known all the same when its cell can be read: it takes part, whatever is wrong with the row */
    record Refused(SourceRow row, @Nullable Organisation organisation, Note reason) implements Translation {}
}
