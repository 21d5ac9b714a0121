package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.kiem.events.runtime.store.EventCatalog;
import nl.kiem.events.runtime.store.UnreadableEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventsTest {

    static final EventCatalog CATALOG = EventCatalog.of();
    static final GoldenEvents GOLDEN = new GoldenEvents(
            CATALOG,
            Path.of("../contracts/src/test/resources/golden"),
            "write".equals(System.getProperty(GoldenEvents.MODE)));

    @TestFactory
    Stream<DynamicTest> every_event_type_is_written_and_read_as_it_always_was() {
        return CATALOG.types().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    GOLDEN.writes(type);
                    GOLDEN.reads(type);
                    GOLDEN.readsBackWithNulls(type);
                }));
    }

    @Test
    void every_file_can_still_be_read() {
        GOLDEN.noneIsOrphaned(CATALOG.types());
    }

    @Test
    void a_missing_a_changed_and_an_orphaned_file_are_each_noticed(@TempDir Path folder) throws IOException {
        EventCatalog orchard = EventCatalog.of(OrchardEvent.FAMILIES);
        GoldenEvents golden = new GoldenEvents(orchard, folder, false);
        EventCatalog.Type grown = orchard.type(OrchardEvent.Grown.class);
        assertThatThrownBy(() -> golden.writes(grown)).hasMessageContaining("golden files of nl.kiem.orchard.grown");

        Path file = folder.resolve("nl.kiem.orchard.grown.json");
        Files.writeString(file, orchard.encode(Samples.full().of(OrchardEvent.Grown.class)));
        golden.writes(grown);
        golden.reads(grown);
        golden.noneIsOrphaned(orchard.types());

        Files.writeString(file, Files.readString(file).replace("\"metres\":", "\"height\":"));
        assertThatThrownBy(() -> golden.writes(grown)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> golden.reads(grown))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("metres is missing");

        Files.move(file, folder.resolve("nl.kiem.orchard.felled.json"));
        assertThatThrownBy(() -> golden.noneIsOrphaned(orchard.types())).hasMessageContaining("orchard.felled");
    }

    @Test
    void a_type_that_grew_gets_a_second_file_and_keeps_the_first(@TempDir Path folder) throws IOException {
        EventCatalog orchard = EventCatalog.of(OrchardEvent.FAMILIES);
        EventCatalog.Type grown = orchard.type(OrchardEvent.Grown.class);
        String before =
                "{\"tree\":\"00000000-0000-0000-0000-000000000001\",\"metres\":1,\"at\":\"2026-03-01T10:00:00Z\"}";
        Path first = folder.resolve("nl.kiem.orchard.grown.json");
        Files.writeString(first, before);
        new GoldenEvents(orchard, folder, true).writes(grown);

        GoldenEvents golden = new GoldenEvents(orchard, folder, false);
        golden.writes(grown);
        golden.reads(grown);
        assertThat(first).hasContent(before);
        assertThat(folder.resolve("nl.kiem.orchard.grown.2.json")).exists();
        Files.writeString(first, before.replace("metres", "height"));
        assertThatThrownBy(() -> golden.reads(grown)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_old_name_counts_for_the_type_that_it_became(@TempDir Path folder) throws IOException {
        EventCatalog orchard = EventCatalog.of(OrchardEvent.FAMILIES, new PlantedOneByOne());
        Files.writeString(
                folder.resolve("nl.kiem.orchard.planted.json"),
                "{\"tree\":\"00000000-0000-0000-0000-000000000001\",\"kind\":\"Elstar\",\"at\":\"2026-03-01T10:00:00Z\"}");
        new GoldenEvents(orchard, folder, false).noneIsOrphaned(orchard.types());
        assertThat(orchard.currentName("nl.kiem.orchard.planted")).isEqualTo("nl.kiem.orchard.planted.v2");
    }
}
