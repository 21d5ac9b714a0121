package nl.kiem.local.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day only when one of the named formats fits it exactly; 30 February fits none. */
final class Dates {

    private final List<DateTimeFormatter> formatters;

    Dates(List<String> formats) {
        formatters = formats.stream().map(Dates::formatter).toList();
    }

    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<LocalDate> read(String text) {
        return formatters.stream()
                .flatMap(formatter -> read(text, formatter).stream())
                .findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // another format may fit; when none does the caller warns
        }
    }
}
