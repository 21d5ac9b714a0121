package nl.kiem.local.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.local.portfolio.Translation.Initiative;
import nl.kiem.local.portfolio.Translation.Refused;
import org.junit.jupiter.api.Test;

/** The shipped mapping on the real file, which lies outside the project. */
class FederalInventoryTest {

    private static final Path FILE = Path.of("../../../shared/data/us-federal-ai-inventory-2024.csv");
    private static final Path MAPPING = Path.of("../portfolios/us-federal-ai-2024.yaml");

    @Test
    void every_row_is_accounted_for_and_the_stages_are_those_of_a_plain_count() throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE.getFileName() + " is not beside the project");
        Mapping mapping = Mapping.read(MAPPING);
        Translator translator = new Translator(mapping);
        List<Initiative> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        try (PortfolioFile rows = PortfolioFile.open(FILE, mapping)) {
            while (rows.hasNext()) {
                switch (translator.translate(rows.next())) {
                    case Initiative initiative -> taken.add(initiative);
                    case Refused refusal -> refused.add(refusal);
                }
            }
        }

        assertThat(taken.size() + refused.size()).isEqualTo(2133);
        assertThat(refused).extracting(row -> row.reason().field()).containsOnly("Stage of Development");
        assertThat(refused).hasSize(4);
        assertThat(taken.stream().map(Initiative::reference).distinct()).hasSize(2129);
        assertThat(Stream.concat(
                                taken.stream().map(Initiative::organisation),
                                refused.stream().map(Refused::organisation))
                        .distinct())
                .hasSize(41);
        assertThat(taken.stream()
                        .collect(Collectors.groupingBy(row -> row.body().stage(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "PROPOSED", 29L,
                        "EXPLORING", 370L,
                        "DEVELOPING", 404L,
                        "PILOTING", 287L,
                        "EMBEDDED", 892L,
                        "STOPPED", 147L));
        assertThat(taken.stream()
                        .filter(row -> row.body().stageDates().stream()
                                .anyMatch(date -> date.stage().equals("EXPLORING"))))
                .as("1,236 start dates can be read, one of them in a refused row")
                .hasSize(1235);
    }
}
