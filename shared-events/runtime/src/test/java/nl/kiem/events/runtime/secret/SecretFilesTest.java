package nl.kiem.events.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    private static final String PASSWORD = "KIEM_DB_APP_PASSWORD";

    @TempDir
    Path folder;

    @Test
    void a_setting_comes_out_of_the_file_that_is_named_for_it() throws IOException {
        Path file = Files.writeString(folder.resolve("anything"), "only here\n");
        SecretFiles files = new SecretFiles(Map.of(PASSWORD + "_FILE", file.toString()));
        assertThat(files.getValue(PASSWORD)).isEqualTo("only here");
        assertThat(files.getValue("KIEM_DB_OWNER_PASSWORD")).isNull();
    }

    @Test
    void a_setting_comes_out_of_the_file_of_its_name_in_a_mounted_folder() throws IOException {
        Files.writeString(folder.resolve(PASSWORD), "mounted");
        SecretFiles files = new SecretFiles(Map.of("KIEM_SECRETS", "/nowhere:" + folder));
        assertThat(files.getValue(PASSWORD)).isEqualTo("mounted");
        assertThat(files.getValue("KIEM_OTHER")).isNull();
    }

    @Test
    void nothing_else_is_read_and_nothing_is_listed() throws IOException {
        Files.writeString(folder.resolve("PATH"), "no");
        SecretFiles files = new SecretFiles(Map.of("KIEM_SECRETS", folder.toString(), "KIEM_CLOCK_FILE", "/nowhere"));
        assertThat(files.getValue("PATH")).isNull();
        assertThat(files.getValue("KIEM_CLOCK_FILE")).isNull();
        assertThat(files.getPropertyNames()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_stops_the_start_and_is_named() {
        SecretFiles files = new SecretFiles(Map.of(PASSWORD + "_FILE", "/nowhere/secret"));
        assertThatThrownBy(() -> files.getValue(PASSWORD)).hasMessageContaining("/nowhere/secret");
    }
}
