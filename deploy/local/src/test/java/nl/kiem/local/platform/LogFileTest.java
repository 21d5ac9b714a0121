package nl.kiem.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    LogFile log;

    @BeforeEach
    void name() {
        log = new LogFile(folder.resolve("kafka.log"));
    }

    @Test
    void a_new_run_sets_the_old_log_aside() throws IOException {
        Files.writeString(log.path(), "old\n");
        log.begin();
        assertThat(log.path()).doesNotExist();
        assertThat(folder.resolve("kafka.log.1")).hasContent("old");
    }

    @Test
    void a_log_that_grew_too_large_is_set_aside_and_emptied() throws IOException {
        Files.writeString(log.path(), "0123456789\n");
        log.bound(10);
        assertThat(log.path()).isEmptyFile();
        assertThat(folder.resolve("kafka.log.1")).hasContent("0123456789");
    }

    @Test
    void a_small_log_stays() throws IOException {
        Files.writeString(log.path(), "0123456789\n");
        log.bound(11);
        assertThat(log.path()).isNotEmptyFile();
    }

    @Test
    void only_what_was_written_since_the_start_counts_as_said() throws IOException {
        Files.writeString(log.path(), "kafka is ready at 1\nstopping\n");
        long begun = log.size();
        assertThat(log.says("kafka is ready", 0)).isTrue();
        assertThat(log.says("kafka is ready", begun)).isFalse();
        assertThat(log.says("ready at", 0)).as("a line may begin with its time").isTrue();
        assertThat(log.says("ready at 2", 0)).isFalse();
    }

    @Test
    void the_tail_holds_the_last_lines() throws IOException {
        Files.writeString(log.path(), "one\n\ntwo\nthree\n");
        assertThat(log.tail(2)).containsExactly("two", "three");
    }

    @Test
    void a_log_that_is_not_there_has_no_tail() {
        assertThat(log.tail(2)).isEmpty();
    }
}
