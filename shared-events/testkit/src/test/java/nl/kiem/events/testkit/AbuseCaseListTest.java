package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of abuse cases names tests that are there. */
class AbuseCaseListTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\| (.*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void all_forty_are_listed_and_every_test_that_is_named_is_there() throws IOException {
        String list = Files.readString(ROOT.resolve("docs/abuse-cases.md"));
        List<MatchResult> rows = ROW.matcher(list).results().toList();
        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        Map<String, String> sources = sources();
        for (MatchResult row : rows) {
            List<MatchResult> tests = TEST.matcher(row.group(2)).results().toList();
            assertThat(row.group(2).equals("later") || !tests.isEmpty())
                    .as("case %s", row.group(1))
                    .isTrue();
            for (MatchResult test : tests) {
                assertThat(sources.getOrDefault(test.group(1), ""))
                        .as("case %s: %s", row.group(1), test.group())
                        .contains("void " + test.group(2) + "(");
            }
        }
        long later = rows.stream().filter(row -> row.group(2).equals("later")).count();
        assertThat(list).contains("Answered and tested: %d.".formatted(rows.size() - later));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.filter(AbuseCaseListTest::isModule).toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file -> all.merge(
                                    file.getFileName().toString().replace(".java", ""), read(file), String::concat));
                }
            }
        }
        return all;
    }

    private static boolean isModule(Path folder) {
        String name = folder.getFileName().toString();
        return name.equals("shared-events") || name.endsWith("-service");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
