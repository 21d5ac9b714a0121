package nl.kiem.local.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.local.portfolio.Translation.Initiative;
import nl.kiem.local.portfolio.Translation.Note;
import nl.kiem.local.portfolio.Translation.Refused;
import nl.kiem.local.portfolio.Translation.StageDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslatorTest {

    private static final String HEADER =
            "nummer;code;organisatie;naam;probleem;fase;proef sinds;in gebruik sinds;contract\n";
    private static final Path MAPPING = Path.of("src/test/resources/portfolio/gemeente.yaml");

    @TempDir
    Path folder = Path.of("");

    @Test
    void another_portfolio_with_other_columns_and_words_needs_only_another_mapping() throws Exception {
        var row = initiative(
                "7;gm0344;Utrecht;Brief in klare taal;Brieven zijn lastig;in  GEBRUIK;1-2-2024;2025-03-01;zie C-1234 en C-9876");

        assertThat(row.body())
                .isEqualTo(new Translation.Body(
                        "Brief in klare taal",
                        "Brieven zijn lastig",
                        "tooi:gm0344",
                        null,
                        "EMBEDDED",
                        List.of(
                                new StageDate("PILOTING", LocalDate.of(2024, 2, 1)),
                                new StageDate("EMBEDDED", LocalDate.of(2025, 3, 1))),
                        List.of("C-1234", "C-9876"),
                        List.of(),
                        "GOVERNMENT"));
        assertThat(row.warnings()).isEmpty();
    }

    @Test
    void a_date_that_cannot_be_read_is_left_out_and_said() throws Exception {
        var row = initiative("7;gm0344;Utrecht;Brief;Lastig;Proef;30-2-2024;;");

        assertThat(row.body().stageDates()).isEmpty();
        assertThat(row.warnings())
                .containsExactly(
                        new Note("proef sinds", "'30-2-2024' is not a date of the mapping's formats; left out"));
    }

    @Test
    void a_word_that_says_nothing_is_no_warning_where_nothing_is_needed() throws Exception {
        var row = initiative("7;gm0344;Utrecht;Brief;Lastig;Proef;N.v.t.;;onbekend");

        assertThat(row.warnings()).isEmpty();
    }

    @Test
    void an_initiative_without_a_problem_is_taken_with_a_warning() throws Exception {
        var row = initiative("7;gm0344;Utrecht;Brief;;Proef;;;");

        assertThat(row.body().problem()).isNull();
        assertThat(row.warnings()).extracting(Note::field).containsExactly("probleem");
    }

    @Test
    void a_stage_that_the_mapping_does_not_know_is_refused_with_the_word() throws Exception {
        assertThat(translate("7;gm0344;Utrecht;Brief;Lastig;Bijna;;;").getFirst())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo(new Note("fase", "'Bijna' is not among stage.words of the mapping")));
    }

    @Test
    void a_row_without_title_organisation_or_stage_is_refused_by_the_field() throws Exception {
        var refused = translate(
                "1;gm0344;Utrecht;;p;Proef;;;", "2;;Utrecht;Brief;p;Proef;;;", "3;gm0344;Utrecht;Brief;p;;;;");

        assertThat(refused)
                .extracting(each -> ((Refused) each).reason().field())
                .containsExactly("naam", "code", "fase");
    }

    @Test
    void a_row_with_cells_too_few_is_refused_and_the_next_is_read() throws Exception {
        var rows = translate("1;gm0344;Utrecht", "2;gm0344;Utrecht;Brief;p;Proef;;;");

        assertThat(rows.get(0)).isInstanceOf(Refused.class);
        assertThat(rows.get(1)).isInstanceOf(Initiative.class);
    }

    @Test
    void rows_with_the_same_reference_are_both_taken_and_the_second_is_marked() throws Exception {
        var rows = translate("1;gm0344;Utrecht;Brief;p;Proef;;;", "1;gm0344;Utrecht;Brief;p;Proef;;;");
        var first = (Initiative) rows.get(0);
        var second = (Initiative) rows.get(1);

        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(first.warnings()).isEmpty();
        assertThat(second.warnings().getFirst().message()).contains("row 1").contains("number 2");
    }

    @Test
    void references_are_the_same_in_every_run_and_fit_an_address() throws Exception {
        String row = "A/1 é;gm0344;Utrecht;Brief;p;Proef;;;";

        assertThat(initiative(row).reference())
                .isEqualTo(initiative(row).reference())
                .matches("[A-Za-z0-9-]+");
    }

    @Test
    void bytes_that_mean_nothing_in_the_encoding_are_said() throws Exception {
        Path file = folder.resolve("list.csv");
        Files.write(
                file, (HEADER + "7;gm0344;Utrecht;Brief \u00e9;p;Proef;;;\n").getBytes(StandardCharsets.ISO_8859_1));

        var row = (Initiative) read(file).getFirst();

        assertThat(row.warnings()).extracting(Note::field).containsExactly("naam");
    }

    @Test
    void dates_out_of_order_are_kept_and_said() throws Exception {
        var row = initiative("7;gm0344;Utrecht;Brief;p;In gebruik;1-2-2024;1-1-2024;");

        assertThat(row.body().stageDates()).hasSize(2);
        assertThat(row.warnings()).extracting(Note::field).containsExactly("stageDates");
    }

    @Test
    void a_mapping_that_names_a_missing_column_is_refused_before_the_first_row() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "nummer;naam\n1;x\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Mapping.Unusable.class)
                .hasMessageContaining("organisation.column names column 'code', which is not there")
                .hasMessageContaining("its columns are: nummer | naam");
    }

    @Test
    void a_mapping_with_an_unknown_stage_is_refused_with_the_stages_that_there_are() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), Files.readString(MAPPING).replace("PILOTING", "TESTING"));

        assertThatThrownBy(() -> Mapping.read(mapping))
                .isInstanceOf(Mapping.Unusable.class)
                .hasMessageContaining("'TESTING' is not a stage")
                .hasMessageContaining("EXPLORING");
    }

    @Test
    void a_mapping_without_a_needed_key_is_refused_by_its_name() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), Files.readString(MAPPING).replace("title: naam\n", ""));

        assertThatThrownBy(() -> Mapping.read(mapping))
                .isInstanceOf(Mapping.Unusable.class)
                .hasMessageContaining("title");
    }

    @Test
    void a_mapping_says_who_may_know_of_its_initiatives() throws Exception {
        String text = Files.readString(MAPPING);
        Path open = Files.writeString(folder.resolve("open.yaml"), "visibility: PUBLIC\n" + text);
        Path sealed = Files.writeString(folder.resolve("sealed.yaml"), "visibility: SEALED\n" + text);

        assertThat(Mapping.read(open).visibilityOrGovernment()).isEqualTo("PUBLIC");
        assertThat(Mapping.read(MAPPING).visibilityOrGovernment()).isEqualTo("GOVERNMENT");
        assertThatThrownBy(() -> Mapping.read(sealed))
                .isInstanceOf(Mapping.Unusable.class)
                .hasMessageContaining("visibility must be PUBLIC, GOVERNMENT or PARTICIPANTS");
    }

    private Initiative initiative(String row) throws Exception {
        return (Initiative) translate(row).getFirst();
    }

    private List<Translation> translate(String... rows) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n", Charset.forName("UTF-8"));
        return read(file);
    }

    private static List<Translation> read(Path file) throws Exception {
        Mapping mapping = Mapping.read(MAPPING);
        Translator translator = new Translator(mapping);
        List<Translation> translations = new ArrayList<>();
        try (PortfolioFile rows = PortfolioFile.open(file, mapping)) {
            while (rows.hasNext()) translations.add(translator.translate(rows.next()));
        }
        return translations;
    }
}
