package nl.kiem.procurement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.kiem.procurement.domain.Rule;
import nl.kiem.procurement.domain.RuleSet;

/** Reads a rule set from its data file among the resources. A row that cannot be read stops the service. */
public final class RuleSetFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private record File(String id, String about, List<Rule> rules) {}

    private RuleSetFile() {}

    /** @param name such as {@code nl-aw2012} */
    public static RuleSet read(String name) {
        try (InputStream data = RuleSetFile.class.getResourceAsStream("/rules/" + name + ".json")) {
            if (data == null) throw new IllegalStateException("there is no rule set " + name);
            File file = JSON.readValue(data, File.class);
            return new RuleSet(file.id(), file.rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
