package nl.kiem.initiative.alike.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kiem.events.Sight;
import nl.kiem.initiative.alike.domain.Question;
import org.junit.jupiter.api.Test;

/**
 * How good the search is, on a small set that was labelled by hand: what was told stands in {@code alike/told.txt}, what
 * people ask and should find in {@code alike/asked.txt}. The floors are a little below what it reaches today, so that a
 * change that finds less is noticed.
 */
class AlikeQualityTest {

    private static final double FOUND_FIRST_MIN = 0.93;
    private static final double FOUND_IN_THREE_MIN = 0.91;

    /** One question and the names of what should be found. */
    private record Label(String asked, List<String> relevant) {}

    @Test
    void what_was_tried_before_is_found_in_dutch_and_in_english() throws SQLException, IOException {
        List<String> report = new ArrayList<>();
        double reciprocal = 0;
        double recalled = 0;
        List<Label> labels = labels();
        try (AlikeTable table = AlikeTable.empty()) {
            table.insert(told());
            for (Label label : labels) {
                List<String> found = table.find(Question.of(label.asked), Sight.PUBLIC, 10).stream()
                        .map(Lookalike::title)
                        .map(AlikeQualityTest::name)
                        .toList();
                int first = first(found, label.relevant);
                reciprocal += first < 0 ? 0 : 1.0 / (first + 1);
                double share = inThree(found, label.relevant);
                recalled += share;
                if (first != 0 || share < 1)
                    report.add("%s: wanted %s, found %s".formatted(label.asked, label.relevant, found));
            }
        }
        double meanReciprocalRank = reciprocal / labels.size();
        double foundInThree = recalled / labels.size();
        String told = String.format(
                Locale.ROOT,
                "%d questions: mean reciprocal rank %.3f, precision at 3 of what can be reached %.3f%n%s",
                labels.size(),
                meanReciprocalRank,
                foundInThree,
                String.join("\n", report));
        System.out.println(told);
        assertThat(labels).hasSizeGreaterThanOrEqualTo(30);
        assertThat(meanReciprocalRank).as(told).isGreaterThanOrEqualTo(FOUND_FIRST_MIN);
        assertThat(foundInThree).as(told).isGreaterThanOrEqualTo(FOUND_IN_THREE_MIN);
    }

    private static int first(List<String> found, List<String> relevant) {
        for (int i = 0; i < found.size(); i++) {
            if (relevant.contains(found.get(i))) return i;
        }
        return -1;
    }

    /** Of the first three, how many are relevant, against how many could be. */
    private static double inThree(List<String> found, List<String> relevant) {
        long hits = found.stream().limit(3).filter(relevant::contains).count();
        return (double) hits / Math.min(3, relevant.size());
    }

    private static final Map<String, String> NAMES = new HashMap<>();

    private static String name(String title) {
        return Objects.requireNonNull(NAMES.get(title), title);
    }

    private static List<Map<String, Object>> told() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String[] line : lines("told.txt")) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(
                    "id",
                    UUID.nameUUIDFromBytes(line[0].getBytes(StandardCharsets.UTF_8))
                            .toString());
            row.put("title", line[2]);
            row.put("problem", line[3]);
            row.put(
                    "stage",
                    switch (line[1]) {
                        case "STOPPED", "REJECTED", "PROVEN" -> line[1];
                        default -> "EXPLORING";
                    });
            if (line.length > 4 && !line[4].isEmpty()) {
                row.put("lesson", Map.of("assumption", "", "finding", "", "reusable", "", "advice", line[4]));
            }
            NAMES.put(line[2], line[0]);
            rows.add(row);
        }
        return rows;
    }

    private static List<Label> labels() throws IOException {
        return lines("asked.txt").stream()
                .map(line -> new Label(
                        line[0],
                        Arrays.stream(line[1].split(",")).map(String::strip).toList()))
                .toList();
    }

    private static List<String[]> lines(String file) throws IOException {
        try (InputStream in = AlikeQualityTest.class.getResourceAsStream("/alike/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        }
    }
}
