package nl.kiem.events.contract.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import org.junit.jupiter.api.Test;

/**
 * The committed JSON Schemas and AsyncAPI documents say what the contracts say. After a change to a contract: {@code
 * mvn -pl shared-events/contracts test -Dkiem.documents=write}, and read the difference before committing it.
 */
class PublishedDocumentsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String VERSION = "0.1.0";

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final SourceDocs docs = SourceDocs.of(Path.of("src/main/java"));
    private final EventSchemas schemas = new EventSchemas(json, docs);

    @Test
    void every_published_event_has_its_schema_and_no_schema_is_left_over() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Class<? extends Event> family : Families.ALL) {
            for (Class<? extends Event> type : Families.types(family).toList()) {
                if (Families.type(type).published()) {
                    expected.put(Families.type(type).value() + ".json", pretty(schemas.schema(type)));
                }
            }
        }
        compare(RESOURCES.resolve("schema"), expected);
    }

    @Test
    void every_service_that_publishes_has_its_asyncapi_document() throws IOException {
        AsyncApi asyncApi = new AsyncApi(json, docs, schemas);
        Map<String, String> expected = new TreeMap<>();
        for (String service : services()) {
            expected.put(service + ".json", pretty(asyncApi.document(service, VERSION)));
        }
        compare(RESOURCES.resolve("asyncapi"), expected);
    }

    @Test
    void the_cluster_makes_both_topics_of_every_family_and_no_others() throws IOException {
        Path cluster = Path.of("../../deploy/kubernetes/kafka/topics.yaml");
        List<String> made = Files.readAllLines(cluster).stream()
                .filter(line -> line.startsWith("  name: "))
                .map(line -> line.substring("  name: ".length()))
                .toList();
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(Families.ALL.stream()
                        .flatMap(family -> Families.topics(family).stream())
                        .toList());
    }

    @Test
    void every_published_event_and_family_says_what_it_means() {
        List<String> silent = Families.ALL.stream()
                .filter(family -> docs.type(family.getSimpleName()) == null)
                .map(Class::getSimpleName)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void a_type_name_is_used_once_and_follows_the_profile() {
        List<String> names = Families.ALL.stream()
                .flatMap(Families::types)
                .map(type -> Families.type(type).value())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("nl\\.kiem(\\.[a-z][a-z0-9-]*){2,3}"));
    }

    private static List<String> services() {
        return Families.ALL.stream()
                .map(family -> Families.topic(family).service())
                .distinct()
                .sorted()
                .toList();
    }

    private String pretty(ObjectNode node) throws IOException {
        return json.writeValueAsString(node) + "\n";
    }

    private static void compare(Path folder, Map<String, String> expected) throws IOException {
        if ("write".equals(System.getProperty("kiem.documents"))) write(folder, expected);
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.collect(Collectors.toList())) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(committed).isEqualTo(expected);
    }

    private static void write(Path folder, Map<String, String> expected) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.collect(Collectors.toList())) Files.delete(file);
        }
        for (var entry : expected.entrySet()) Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
    }
}
