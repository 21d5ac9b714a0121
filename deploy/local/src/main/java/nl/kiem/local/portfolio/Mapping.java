package nl.kiem.local.portfolio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file becomes what, and which words mean which stage. Another portfolio needs another mapping and no
 * code.
 *
 * @param portfolio short name of the portfolio, {@code [a-z0-9-]{2,40}}; half of an initiative's identity
 * @param visibility who may know of these initiatives: {@code PUBLIC}, {@code GOVERNMENT} or {@code PARTICIPANTS}; public
 *     bodies when left out. It cannot be changed once they were imported
 * @param encoding of the file, such as {@code UTF-8} or {@code windows-1252}
 * @param separator one character between cells; a comma when left out
 * @param emptyWords cells that say nothing, compared without case and outer spaces; an empty cell always counts
 * @param reference columns that together name an initiative for ever
 * @param title column
 * @param problem column; may be left out
 * @param unit column; may be left out
 * @param stageDates per stage the column with the day on which it was entered
 * @param dateFormats patterns of {@link java.time.format.DateTimeFormatter} that a date may have, tried in order
 * @param contracts where contract numbers stand; may be left out
 * @param executive who answers for an initiative at the top; may be left out
 * @param pilot how the pilot of an initiative stands; may be left out
 * @param fund out of which budget an initiative is paid; may be left out
 */
public record Mapping(
        @JsonProperty(required = true) String portfolio,
        @Nullable String visibility,
        @JsonProperty(required = true) String encoding,
        @Nullable String separator,
        @Nullable List<String> emptyWords,
        @JsonProperty(required = true) Organisation organisation,
        @JsonProperty(required = true) List<String> reference,
        @JsonProperty(required = true) String title,
        @Nullable String problem,
        @Nullable String unit,
        @JsonProperty(required = true) StageWords stage,
        @Nullable List<StageColumn> stageDates,
        @Nullable List<String> dateFormats,
        @Nullable Contracts contracts,
        @Nullable Executive executive,
        @Nullable Pilot pilot,
        @Nullable Fund fund) {

    private static final Set<String> STAGES = Set.of(
            "PROPOSED", "EXPLORING", "DEVELOPING", "PILOTING", "PROVEN", "SCALING", "EMBEDDED", "REJECTED", "STOPPED");
    private static final Set<String> VISIBILITIES = Set.of("PUBLIC", "GOVERNMENT", "PARTICIPANTS");
    private static final ObjectMapper YAML = new YAMLMapper();

    /**
     * @param column with the code of the organisation
     * @param name column with its name
     * @param scheme under which the code is known, put before it with a colon
     * @param kind word for what these organisations are, such as agency
     */
    public record Organisation(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String scheme,
            @JsonProperty(required = true) String kind) {}

    /** @param words what the file writes, to the stage that it means; compared without case and double spaces */
    public record StageWords(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) Map<String, String> words) {}

    public record StageColumn(
            @JsonProperty(required = true) String stage,
            @JsonProperty(required = true) String column) {}

    /** @param pattern what a contract number looks like; what does not match is left out with a warning */
    public record Contracts(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String pattern) {}

    /**
     * Who answers at the top: becomes a function in the register of organisations with who holds it. They still accept
     * each initiative themselves.
     *
     * @param function column with what the function is called
     * @param person column with the reference by which the identity provider of the organisation knows the person
     * @param name column with the name, which goes to the vault for personal data and nowhere else; may be left out
     * @param from since when these functions are held, as far as the portfolio knows; a day as 2024-01-01
     */
    public record Executive(
            @JsonProperty(required = true) String function,
            @JsonProperty(required = true) String person,
            @Nullable String name,
            @JsonProperty(required = true) String from) {}

    /**
     * The pilot of an initiative, described as the portfolio does.
     *
     * @param reference column that names it; an initiative without one has none
     * @param state what the file writes, to DESIGNED, RUNNING, SUSPENDED, CONCLUDED, PROVEN, NOT_PROVEN or INCONCLUSIVE
     * @param start column; may be left out, as may {@code end}
     */
    public record Pilot(
            @JsonProperty(required = true) String reference,
            @JsonProperty(required = true) StageWords state,
            @Nullable String start,
            @Nullable String end) {}

    /**
     * The budget out of which an initiative is paid; it is opened once for the organisation that imports.
     *
     * @param reference column with its name; an initiative without one has none
     * @param from column with the first day; {@code until} with the last
     * @param ceiling column with whole euros
     * @param hours column with whole hours; none when left out
     */
    public record Fund(
            @JsonProperty(required = true) String reference,
            @JsonProperty(required = true) String from,
            @JsonProperty(required = true) String until,
            @JsonProperty(required = true) String ceiling,
            @Nullable String hours) {}

    /** A mapping that cannot be used; the message names the key and the remedy in one line. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    public static Mapping read(Path file) throws Unusable {
        Mapping mapping;
        try {
            mapping = YAML.readValue(Files.readString(file), Mapping.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line %d)".formatted(at.getLineNr());
            throw new Unusable("mapping " + file + where + ": " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Unusable("mapping " + file + " cannot be read: " + e.getMessage());
        }
        List<String> faults = mapping.faults();
        if (!faults.isEmpty()) throw new Unusable("mapping " + file + ": " + String.join("; ", faults));
        return mapping;
    }

    /** Columns of the file that the mapping speaks of, with the key that speaks of them. */
    Map<String, String> columns() {
        Map<String, String> columns = new java.util.LinkedHashMap<>();
        columns.put("organisation.column", organisation.column());
        columns.put("organisation.name", organisation.name());
        for (int i = 0; i < reference.size(); i++) columns.put("reference[" + i + "]", reference.get(i));
        columns.put("title", title);
        if (problem != null) columns.put("problem", problem);
        if (unit != null) columns.put("unit", unit);
        columns.put("stage.column", stage.column());
        for (StageColumn date : stageDatesOrNone()) columns.put("stageDates." + date.stage(), date.column());
        if (contracts != null) columns.put("contracts.column", contracts.column());
        MeansFaults.columns(this, columns);
        return columns;
    }

    List<StageColumn> stageDatesOrNone() {
        return stageDates == null ? List.of() : stageDates;
    }

    List<String> dateFormatsOrNone() {
        return dateFormats == null ? List.of() : dateFormats;
    }

    List<String> emptyWordsOrNone() {
        return emptyWords == null ? List.of() : emptyWords;
    }

    String visibilityOrGovernment() {
        return visibility == null ? "GOVERNMENT" : visibility;
    }

    char separatorOrComma() {
        return separator == null ? ',' : separator.charAt(0);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!portfolio.matches("[a-z0-9-]{2,40}")) {
            faults.add("portfolio must be 2 to 40 lowercase letters, digits and hyphens");
        }
        if (!VISIBILITIES.contains(visibilityOrGovernment())) {
            faults.add("visibility must be PUBLIC, GOVERNMENT or PARTICIPANTS");
        }
        if (!knownCharset(encoding)) faults.add("encoding '" + encoding + "' is not known; UTF-8 is");
        if (separator != null && separator.length() != 1) faults.add("separator must be one character");
        if (reference.isEmpty()) faults.add("reference needs at least one column");
        stage.words().forEach((word, meaning) -> {
            if (!STAGES.contains(meaning)) faults.add(notAStage("stage.words '" + word + "'", meaning));
        });
        for (StageColumn date : stageDatesOrNone()) {
            if (!STAGES.contains(date.stage())) faults.add(notAStage("stageDates", date.stage()));
        }
        for (String format : dateFormatsOrNone()) {
            try {
                Dates.formatter(format);
            } catch (IllegalArgumentException e) {
                faults.add("dateFormats '" + format + "' is not a date pattern: " + e.getMessage());
            }
        }
        faults.addAll(MeansFaults.of(this));
        if (contracts != null) {
            try {
                java.util.regex.Pattern.compile(contracts.pattern());
            } catch (PatternSyntaxException e) {
                faults.add("contracts.pattern is not a regular expression: " + e.getDescription());
            }
        }
        return faults;
    }

    private static String notAStage(String key, String meaning) {
        return key + ": '" + meaning + "' is not a stage; stages are "
                + String.join(", ", STAGES.stream().sorted().toList());
    }

    private static boolean knownCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("cannot be read");
    }
}
