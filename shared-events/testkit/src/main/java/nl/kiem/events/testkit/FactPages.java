package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page and its line in the README.md beside it. */
record FactPages(Path file) {

    private static final String LINE = "- [";

    void compare(String title, String text, boolean write) {
        String line = LINE + title + "](" + file.getFileName() + ")";
        try {
            if (write) {
                Files.writeString(file, text);
                list(line);
            }
            assertThat(file).as("write it with -D%s=write", DecisionTable.MODE).exists();
            assertThat(Files.readString(file))
                    .as("%s; when the rules were meant to change, write it with -D%s=write", file, DecisionTable.MODE)
                    .isEqualTo(text);
            assertThat(Files.readAllLines(index())).as(index().toString()).contains(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the alphabet, at the end of the page. */
    private void list(String line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(index()));
        List<String> pages =
                new ArrayList<>(lines.stream().filter(l -> l.startsWith(LINE)).toList());
        if (pages.contains(line)) return;
        lines.removeAll(pages);
        pages.removeIf(other -> other.endsWith("(" + file.getFileName() + ")"));
        pages.add(line);
        pages.stream().sorted().forEach(lines::add);
        Files.write(index(), lines);
    }

    private Path index() {
        return file.resolveSibling("README.md");
    }
}
