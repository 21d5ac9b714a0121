package nl.kiem.local.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.kiem.local.portfolio.Translation.Executive;
import nl.kiem.local.portfolio.Translation.Fund;
import nl.kiem.local.portfolio.Translation.Means;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Pilot;
import org.jspecify.annotations.Nullable;

/** Reads executives, pilots and funds out of rows. What cannot be read is left out and said; the initiative is taken. */
final class MeansTranslator {

    /** What the services take as a reference to a person. */
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** 250000, 250.000, 250,000 or 250 000, perhaps with a euro sign; never parts of a euro. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}([., ][0-9]{3})+|[0-9]{1,13}");

    private final Mapping mapping;
    private final Dates dates;
    private final Predicate<String> empty;
    private final Map<String, String> states = new HashMap<>();

    MeansTranslator(Mapping mapping, Dates dates, Predicate<String> empty) {
        this.mapping = mapping;
        this.dates = dates;
        this.empty = empty;
        if (mapping.pilot() != null) {
            mapping.pilot().state().words().forEach((word, meaning) -> states.put(Translator.plain(word), meaning));
        }
    }

    Means of(SourceRow row, List<Note> warnings) {
        return new Means(executive(row, warnings), fund(row, warnings));
    }

    List<Pilot> pilots(SourceRow row, List<Note> warnings) {
        Mapping.Pilot columns = mapping.pilot();
        if (columns == null || empty.test(row.cell(columns.reference()))) return List.of();
        String word = row.cell(columns.state().column());
        String state = states.get(Translator.plain(word));
        if (state == null) {
            warnings.add(new Note(
                    columns.state().column(),
                    "'%s' is not among pilot.state.words of the mapping; the pilot is left out".formatted(word)));
            return List.of();
        }
        LocalDate start = day(row, columns.start(), warnings);
        LocalDate end = day(row, columns.end(), warnings);
        return List.of(new Pilot(row.cell(columns.reference()), state, start, end));
    }

    private @Nullable Executive executive(SourceRow row, List<Note> warnings) {
        Mapping.Executive columns = mapping.executive();
        if (columns == null) return null;
        String function = row.cell(columns.function());
        String person = row.cell(columns.person());
        if (empty.test(function) && empty.test(person)) return null;
        if (empty.test(function)) {
            warnings.add(new Note(columns.function(), "is empty beside a person; give the function, or neither"));
            return null;
        }
        if (!PERSON.matcher(person).matches()) {
            warnings.add(new Note(
                    columns.person(),
                    "is no reference to a person; use the subject that your identity provider gives, of letters,"
                            + " digits, dots, hyphens or underscores, and never a name"));
            return null;
        }
        String name = columns.name() == null ? "" : row.cell(columns.name());
        return new Executive(function, person, empty.test(name) ? null : name, columns.from());
    }

    private @Nullable Fund fund(SourceRow row, List<Note> warnings) {
        Mapping.Fund columns = mapping.fund();
        if (columns == null || empty.test(row.cell(columns.reference()))) return null;
        LocalDate from = day(row, columns.from(), warnings);
        LocalDate until = day(row, columns.until(), warnings);
        OptionalLong euros = whole(row, columns.ceiling(), warnings);
        OptionalLong hours = columns.hours() == null || empty.test(row.cell(columns.hours()))
                ? OptionalLong.of(0)
                : whole(row, columns.hours(), warnings);
        if (from == null || until == null || euros.isEmpty() || hours.isEmpty()) {
            warnings.add(new Note(
                    columns.reference(),
                    "the fund '%s' is left out: it needs a first day, a last day and whole euros"
                            .formatted(row.cell(columns.reference()))));
            return null;
        }
        return new Fund(row.cell(columns.reference()), from, until, euros.getAsLong(), hours.getAsLong());
    }

    private @Nullable LocalDate day(SourceRow row, @Nullable String column, List<Note> warnings) {
        if (column == null || empty.test(row.cell(column))) return null;
        LocalDate day = dates.read(row.cell(column)).orElse(null);
        if (day == null) {
            warnings.add(new Note(
                    column, "'%s' is not a date of the mapping's formats; left out".formatted(row.cell(column))));
        }
        return day;
    }

    private static OptionalLong whole(SourceRow row, String column, List<Note> warnings) {
        String cell = row.cell(column).replace("\u20AC", "").strip();
        if (WHOLE.matcher(cell).matches()) return OptionalLong.of(Long.parseLong(cell.replaceAll("[., ]", "")));
        warnings.add(
                new Note(column, "'%s' is no whole number, such as 250000 or 250.000".formatted(row.cell(column))));
        return OptionalLong.empty();
    }
}
