package nl.kiem.local.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.local.portfolio.Translation.Executive;
import nl.kiem.local.portfolio.Translation.Fund;
import nl.kiem.local.portfolio.Translation.Initiative;
import nl.kiem.local.portfolio.Translation.Means;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Pilot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeansTranslatorTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/portfolio/example-with-means.csv");
    private static final Path MAPPING = Path.of("src/test/resources/portfolio/example-with-means.yaml");
    private static final Fund BUDGET =
            new Fund("Voorbeeldbudget 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 250_000, 1_200);
    private static final Executive DIRECTOR =
            new Executive("Directeur Voorbeeld", "pseudoniem-1", "Naam uit het voorbeeld", "2026-01-01");

    @TempDir
    private Path folder;

    @Test
    void a_row_tells_of_the_executive_the_pilot_and_the_fund() throws Exception {
        Initiative row = rows().getFirst();
        assertThat(row.means()).isEqualTo(new Means(DIRECTOR, BUDGET));
        assertThat(row.body().pilots())
                .containsExactly(
                        new Pilot("Proef Oost", "RUNNING", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31)));
        assertThat(row.warnings()).isEmpty();
    }

    @Test
    void an_initiative_without_a_pilot_has_none() throws Exception {
        Initiative row = rows().get(1);
        assertThat(row.body().pilots()).isEmpty();
        assertThat(row.means()).isEqualTo(new Means(DIRECTOR, BUDGET));
        assertThat(row.warnings()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_left_out_and_said_with_its_column_and_the_remedy() throws Exception {
        Initiative row = rows().get(2);
        assertThat(row.means()).isEqualTo(new Means(null, null));
        assertThat(row.body().pilots()).isEmpty();
        assertThat(row.warnings())
                .extracting(Note::field)
                .containsExactly("proefstatus", "persoon", "budget euro", "budget");
        assertThat(row.warnings())
                .extracting(Note::message)
                .anySatisfy(message -> assertThat(message).contains("'misschien' is not among pilot.state.words"))
                .anySatisfy(message -> assertThat(message).contains("never a name"))
                .anySatisfy(message -> assertThat(message).contains("'veel' is no whole number, such as 250000"))
                .allSatisfy(message -> assertThat(message).doesNotContain("Naam uit het voorbeeld"));
    }

    @Test
    void a_name_is_in_no_text_that_could_be_logged() {
        assertThat(DIRECTOR.toString()).doesNotContain("Naam");
    }

    @Test
    void a_state_that_pilots_do_not_have_is_found_in_the_mapping() throws Exception {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(
                wrong, Files.readString(MAPPING).replace("RUNNING", "BUSY").replace("2026-01-01}", "january}"));
        assertThatThrownBy(() -> Mapping.read(wrong))
                .hasMessageContaining("pilot.state.words 'loopt': 'BUSY' is no state of a pilot")
                .hasMessageContaining("executive.from 'january' is not a day; write it as 2024-01-01");
    }

    private static List<Initiative> rows() throws Exception {
        Mapping mapping = Mapping.read(MAPPING);
        Translator translator = new Translator(mapping);
        List<Initiative> all = new ArrayList<>();
        try (PortfolioFile file = PortfolioFile.open(EXAMPLE, mapping)) {
            while (file.hasNext()) all.add((Initiative) translator.translate(file.next()));
        }
        return all;
    }
}
