package nl.kiem.local.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Organisations with what others know them by, as people write them down. Days are written {@code 2026-02-22}.
 *
 * @param sources short names of where identifiers were looked up, with the whole story of each
 */
public record RegisterFile(
        @JsonProperty(required = true) Map<String, String> sources,
        @JsonProperty(required = true) List<Entry> organisations) {

    private static final ObjectMapper YAML = new YAMLMapper();

    /**
     * One organisation. Parents and successors stand in the file too, or are registered already.
     *
     * @param parentSource where the parent was looked up; for readers of the file
     * @param lastDay of what is no longer there
     * @param successor that took over after it
     */
    public record Entry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @Nullable String nameEn,
            @JsonProperty(required = true) String abbreviation,
            @JsonProperty(required = true) String kind,
            @Nullable String parent,
            @Nullable String parentSource,
            @Nullable String validFrom,
            @Nullable String lastDay,
            @Nullable String successor,
            @Nullable List<Name> formerNames,
            @Nullable List<Identifier> identifiers) {}

    /** A name of before. */
    public record Name(
            @JsonProperty(required = true) String name,
            @Nullable String nameEn,
            @JsonProperty(required = true) String abbreviation,
            @JsonProperty(required = true) String lastDay) {}

    /** @param source short name of where it was looked up */
    public record Identifier(
            @JsonProperty(required = true) String scheme,
            @JsonProperty(required = true) String value,
            @JsonProperty(required = true) String source) {}

    /** The list that ships with Kiem. */
    public static Path shipped(Home home) {
        return home.root().resolve("deploy/register/dutch-government.yaml");
    }

    /** @throws Trouble when the file cannot be used, naming the line or the organisation and the remedy */
    public static RegisterFile read(Path file) {
        RegisterFile read;
        try {
            read = YAML.readValue(Files.readString(file), RegisterFile.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line %d)".formatted(at.getLineNr());
            throw new Trouble(file + where + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("cannot be read"));
        } catch (IOException e) {
            throw Trouble.of(file + " cannot be read", e);
        }
        List<String> faults = read.faults();
        if (!faults.isEmpty()) throw new Trouble(file + ": " + String.join("; ", faults));
        return read;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : organisations) {
            if (!seen.add(entry.id())) faults.add(entry.id() + " stands there twice");
            if (entry.successor() != null && entry.lastDay() == null) {
                faults.add(entry.id() + " has a successor and no lastDay");
            }
            for (Identifier identifier : identifiers(entry)) {
                if (!sources.containsKey(identifier.source())) {
                    faults.add("%s has source '%s', which is not among sources"
                            .formatted(entry.id(), identifier.source()));
                }
            }
        }
        return faults;
    }

    /** What is asked of the service, by the names of its API. */
    public Map<String, Object> body(Entry entry) {
        Map<String, Object> body = new TreeMap<>();
        body.put("name", entry.name());
        body.put("abbreviation", entry.abbreviation());
        body.put("kind", entry.kind());
        put(body, "nameEn", entry.nameEn());
        put(body, "parent", entry.parent());
        put(body, "validFrom", entry.validFrom());
        put(body, "formerNames", entry.formerNames());
        body.put(
                "identifiers",
                identifiers(entry).stream()
                        .map(identifier -> Map.of(
                                "scheme", identifier.scheme(),
                                "value", identifier.value(),
                                "source", sources.getOrDefault(identifier.source(), "")))
                        .toList());
        return body;
    }

    /** What is asked about the end of an organisation; null while it is there. */
    public static @Nullable Map<String, Object> abolition(Entry entry) {
        if (entry.lastDay() == null) return null;
        Map<String, Object> body = new TreeMap<>();
        body.put("lastDay", entry.lastDay());
        put(body, "successor", entry.successor());
        return body;
    }

    private static List<Identifier> identifiers(Entry entry) {
        return entry.identifiers() == null ? List.of() : entry.identifiers();
    }

    private static void put(Map<String, Object> body, String key, @Nullable Object value) {
        if (value != null) body.put(key, value);
    }
}
