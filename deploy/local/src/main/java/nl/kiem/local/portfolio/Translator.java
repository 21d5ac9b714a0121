package nl.kiem.local.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kiem.local.portfolio.Translation.Body;
import nl.kiem.local.portfolio.Translation.Initiative;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Refused;
import nl.kiem.local.portfolio.Translation.StageDate;
import org.jspecify.annotations.Nullable;

/** Turns rows into initiatives by a mapping. Guesses nothing: what cannot be read is left out and said. */
final class Translator {

    private static final int CONTRACTS_MAX = 50;
    private static final int REFERENCE_READABLE_MAX = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ORGANISATION_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final Mapping mapping;
    private final Dates dates;
    private final Set<String> emptyWords;
    private final Map<String, String> stages = new HashMap<>();
    private final @Nullable Pattern contractNumber;
    private final MeansTranslator means;
    private final Map<String, List<Long>> rowsByKey = new HashMap<>();
    private final Map<String, Translation.Organisation> organisations = new HashMap<>();

    Translator(Mapping mapping) {
        this.mapping = mapping;
        this.dates = new Dates(mapping.dateFormatsOrNone());
        this.emptyWords =
                mapping.emptyWordsOrNone().stream().map(Translator::plain).collect(Collectors.toSet());
        this.means = new MeansTranslator(mapping, dates, this::empty);
        mapping.stage().words().forEach((word, meaning) -> stages.put(plain(word), meaning));
        this.contractNumber = mapping.contracts() == null
                ? null
                : Pattern.compile(mapping.contracts().pattern());
    }

    /** Rows must come in the order of the file: the second of two alike gets its number from that. */
    Translation translate(SourceRow row) {
        List<Note> warnings = new ArrayList<>();
        Refused refused = refusal(row);
        if (refused != null) return refused;
        String title = row.cell(mapping.title());
        String reference = reference(row, warnings);
        List<StageDate> stageDates = stageDates(row, warnings);
        Body body = new Body(
                title,
                optional(row, mapping.problem(), warnings, true),
                mapping.organisation().scheme() + ":" + code(row),
                optional(row, mapping.unit(), warnings, false),
                stage(row),
                stageDates,
                contracts(row, warnings),
                means.pilots(row, warnings),
                mapping.visibilityOrGovernment());
        for (String column : mapping.columns().values()) {
            if (PortfolioFile.unreadable(row.cell(column))) {
                warnings.add(new Note(column, "has bytes that are not " + mapping.encoding() + "; shown as \uFFFD"));
            }
        }
        return new Initiative(row, organisation(row, warnings), reference, body, means.of(row, warnings), warnings);
    }

    private @Nullable Refused refusal(SourceRow row) {
        Note reason = reason(row);
        if (reason == null) return null;
        boolean named =
                row.faults().isEmpty() && ORGANISATION_CODE.matcher(code(row)).matches();
        return new Refused(row, named ? organisation(row, new ArrayList<>()) : null, reason);
    }

    private @Nullable Note reason(SourceRow row) {
        if (!row.faults().isEmpty()) return new Note("row", row.faults().getFirst());
        if (empty(row.cell(mapping.title()))) return new Note(mapping.title(), "a title is needed");
        String organisation = mapping.organisation().column();
        if (empty(code(row))) return new Note(organisation, "an organisation is needed");
        if (!ORGANISATION_CODE.matcher(code(row)).matches()) {
            return new Note(organisation, "'%s' is no code of letters, digits, . _ or -".formatted(code(row)));
        }
        String column = mapping.stage().column();
        String word = row.cell(column);
        if (stages.containsKey(plain(word))) return null;
        String why = word.isEmpty()
                ? "no stage is given, and an initiative is always in a stage"
                : "'%s' is not among stage.words of the mapping".formatted(word);
        return new Note(column, why);
    }

    private String code(SourceRow row) {
        return row.cell(mapping.organisation().column());
    }

    private String stage(SourceRow row) {
        return stages.getOrDefault(plain(row.cell(mapping.stage().column())), "");
    }

    private Translation.Organisation organisation(SourceRow row, List<Note> warnings) {
        String code = code(row);
        String given = row.cell(mapping.organisation().name());
        Translation.Organisation first = organisations.computeIfAbsent(
                code,
                once -> new Translation.Organisation(
                        mapping.organisation().scheme() + ":" + code,
                        given.isEmpty() ? code : given,
                        mapping.organisation().kind(),
                        row.number(),
                        row.line()));
        if (!given.isEmpty() && !first.name().equals(given)) {
            warnings.add(new Note(
                    mapping.organisation().name(),
                    "'%s' was called '%s' before; that is kept".formatted(code, first.name())));
        }
        return first;
    }

    private @Nullable String optional(SourceRow row, @Nullable String column, List<Note> warnings, boolean warn) {
        if (column == null) return null;
        String cell = row.cell(column);
        if (!empty(cell)) return cell;
        if (warn) warnings.add(new Note(column, "is empty: the problem that it solves is not known"));
        return null;
    }

    private List<StageDate> stageDates(SourceRow row, List<Note> warnings) {
        List<StageDate> read = new ArrayList<>();
        for (Mapping.StageColumn date : mapping.stageDatesOrNone()) {
            String cell = row.cell(date.column());
            if (empty(cell)) continue;
            dates.read(cell)
                    .ifPresentOrElse(
                            since -> read.add(new StageDate(date.stage(), since)),
                            () -> warnings.add(new Note(
                                    date.column(),
                                    "'%s' is not a date of the mapping's formats; left out".formatted(cell))));
        }
        for (int i = 1; i < read.size(); i++) {
            LocalDate before = read.get(i - 1).since();
            if (read.get(i).since().isBefore(before)) {
                warnings.add(new Note(
                        "stageDates",
                        "%s from %s lies before %s from %s; both are kept as written"
                                .formatted(
                                        read.get(i).stage(),
                                        read.get(i).since(),
                                        read.get(i - 1).stage(),
                                        before)));
            }
        }
        return read;
    }

    private List<String> contracts(SourceRow row, List<Note> warnings) {
        if (contractNumber == null || mapping.contracts() == null) return List.of();
        String column = mapping.contracts().column();
        String cell = row.cell(column);
        if (empty(cell)) return List.of();
        Matcher matcher = contractNumber.matcher(cell);
        List<String> found =
                matcher.results().map(match -> match.group()).distinct().toList();
        if (found.isEmpty()) {
            warnings.add(new Note(column, "'%s' has no contract number; left out".formatted(shorten(cell))));
        }
        if (found.size() > CONTRACTS_MAX) {
            warnings.add(new Note(
                    column, "has %d contract numbers; the first %d are kept".formatted(found.size(), CONTRACTS_MAX)));
            return found.subList(0, CONTRACTS_MAX);
        }
        return found;
    }

    /** Readable at the front, unique by the hash behind it, the same in every run. */
    private String reference(SourceRow row, List<Note> warnings) {
        String key = mapping.reference().stream()
                .map(column -> plain(row.cell(column)))
                .collect(Collectors.joining("\u001f"));
        List<Long> rows = rowsByKey.computeIfAbsent(key, first -> new ArrayList<>());
        rows.add(row.number());
        if (rows.size() > 1) {
            warnings.add(new Note(
                    String.join(" + ", mapping.reference()),
                    "the same as in row %d; taken as another initiative, number %d"
                            .formatted(rows.get(0), rows.size())));
            key = key + "\u001f#" + rows.size();
        }
        String readable = NOT_IN_ADDRESS
                .matcher(mapping.reference().stream().map(row::cell).collect(Collectors.joining("-")))
                .replaceAll("-");
        if (readable.length() > REFERENCE_READABLE_MAX) readable = readable.substring(0, REFERENCE_READABLE_MAX);
        return readable + "-" + hash(key).substring(0, 16);
    }

    private boolean empty(String cell) {
        return cell.isEmpty() || emptyWords.contains(plain(cell));
    }

    static String plain(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String shorten(String text) {
        String line = SPACES.matcher(text).replaceAll(" ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
