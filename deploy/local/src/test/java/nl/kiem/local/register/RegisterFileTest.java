package nl.kiem.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kiem.local.Trouble;
import nl.kiem.local.register.RegisterFile.Entry;
import nl.kiem.local.register.RegisterFile.Identifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that ships. What cannot be checked here is checked by the service, which refuses what is malformed. */
class RegisterFileTest {

    @TempDir
    private Path folder;

    private final RegisterFile shipped = RegisterFile.read(Path.of("../register/dutch-government.yaml"));

    @Test
    void twelve_ministries_are_there_and_three_have_gone_to_them() {
        List<Entry> ministries = shipped.organisations().stream()
                .filter(entry -> entry.kind().equals("ministry"))
                .toList();
        assertThat(ministries).filteredOn(entry -> entry.lastDay() == null).hasSize(12);
        assertThat(ministries)
                .filteredOn(entry -> entry.lastDay() != null)
                .hasSize(3)
                .allSatisfy(gone -> assertThat(find(gone.successor()).lastDay()).isNull());
    }

    @Test
    void every_organisation_comes_after_those_that_it_names() {
        List<String> before = new ArrayList<>();
        for (Entry entry : shipped.organisations()) {
            if (entry.parent() != null) assertThat(before).as(entry.id()).contains(entry.parent());
            if (entry.successor() != null) assertThat(before).as(entry.id()).contains(entry.successor());
            before.add(entry.id());
        }
    }

    @Test
    void every_identifier_says_where_it_was_looked_up_and_is_nobody_elses() {
        List<Identifier> all = shipped.organisations().stream()
                .flatMap(entry -> Objects.requireNonNull(entry.identifiers()).stream())
                .toList();
        assertThat(all)
                .hasSizeGreaterThan(100)
                .allSatisfy(identifier ->
                        assertThat(shipped.sources().get(identifier.source())).isNotBlank());
        assertThat(all.stream().map(identifier -> identifier.scheme() + identifier.value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_number_begins_with_the_register_that_it_comes_from() {
        for (Entry entry : shipped.organisations()) {
            String oin = value(entry, "OIN");
            if (oin == null) continue;
            assertThat(oin).as(entry.id()).matches("[0-9]{20}");
            if (oin.startsWith("00000003")) assertThat(oin.substring(8, 16)).isEqualTo(value(entry, "KVK"));
            String rsin = value(entry, "RSIN");
            if (rsin != null) assertThat(oin).isEqualTo("00000001" + rsin + "000");
            assertThat(value(entry, "TOOI")).endsWith(entry.id().substring("tooi:".length()));
        }
    }

    @Test
    void who_has_no_source_for_a_parent_says_so() {
        assertThat(shipped.organisations())
                .filteredOn(entry -> entry.parent() != null)
                .extracting(Entry::parentSource)
                .containsOnly("roo", "general knowledge");
    }

    @Test
    void what_goes_to_the_service_has_the_whole_source() {
        Entry gone = find("tooi:mnre1162");
        assertThat(shipped.body(gone))
                .containsEntry("abbreviation", "AenM")
                .containsEntry("validFrom", "2024-07-02")
                .containsKey("identifiers")
                .doesNotContainKeys("parent", "lastDay", "successor");
        assertThat(String.valueOf(shipped.body(gone).get("identifiers"))).contains("OIN register of Logius");
        assertThat(RegisterFile.abolition(gone))
                .isEqualTo(Map.of("lastDay", "2026-02-22", "successor", "tooi:mnre1058"));
        assertThat(RegisterFile.abolition(find("tooi:mnre1058"))).isNull();
    }

    @Test
    void a_source_that_is_not_told_of_is_found() throws IOException {
        Path file = folder.resolve("list.yaml");
        Files.writeString(file, """
                sources: {a: the trade register}
                organisations:
                  - id: tooi:gm0363
                    name: Amsterdam
                    abbreviation: AMS
                    kind: municipality
                    successor: tooi:gm0001
                    identifiers: [{scheme: KVK, value: '34366966', source: b}]
                """);
        assertThatThrownBy(() -> RegisterFile.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("source 'b', which is not among sources")
                .hasMessageContaining("a successor and no lastDay");
        Files.writeString(file, "sources: {}\norganisations: [{id: tooi:gm0363}]");
        assertThatThrownBy(() -> RegisterFile.read(file)).hasMessageContaining("'name'");
    }

    private Entry find(@Nullable String id) {
        return shipped.organisations().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String value(Entry entry, String scheme) {
        return Objects.requireNonNull(entry.identifiers()).stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }
}
