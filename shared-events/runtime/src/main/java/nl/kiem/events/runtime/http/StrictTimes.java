package nl.kiem.events.runtime.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Times as the API takes them (RFC 3339): four digits of a year, any offset, no number of seconds since 1970. */
final class StrictTimes {

    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String WRONG_INSTANT = "must be a date and time with an offset, such as 2026-01-31T12:00:00Z";
    private static final String WRONG_DATE = "must be a date, such as 2026-01-31";

    private StrictTimes() {}

    static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches() || text.endsWith("-00:00"))
            throw new IllegalArgumentException(WRONG_INSTANT);
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(WRONG_INSTANT, e);
        }
    }

    static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) throw new IllegalArgumentException(WRONG_DATE);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(WRONG_DATE, e);
        }
    }
}
