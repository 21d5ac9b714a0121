package nl.kiem.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    PidFile file;

    @BeforeEach
    void name() {
        file = new PidFile(folder.resolve("kafka.pid"));
    }

    @Test
    void a_process_that_lives_is_found_again() {
        file.write(ProcessHandle.current());
        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_that_got_the_same_number_is_not_taken_for_it() throws IOException {
        file.write(ProcessHandle.current());
        List<String> lines = Files.readAllLines(file.path());
        Files.write(file.path(), List.of(lines.getFirst(), "2001-01-01T00:00:00Z"));
        assertThat(file.process()).isEmpty();
    }

    @Test
    void no_file_and_a_damaged_file_name_no_process() throws IOException {
        assertThat(file.process()).isEmpty();
        Files.writeString(file.path(), "half");
        assertThat(file.process()).isEmpty();
    }
}
