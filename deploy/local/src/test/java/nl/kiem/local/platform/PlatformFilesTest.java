package nl.kiem.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformFilesTest {

    @TempDir
    Path folder;

    Home home;

    @BeforeEach
    void create() {
        home = new Home(folder, folder.resolve(".kiem"));
        home.create();
    }

    @Test
    void passwords_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        Secrets first = Secrets.of(home);
        Secrets second = Secrets.of(home);
        for (String database : Part.databases()) {
            assertThat(second.app(database)).isEqualTo(first.app(database)).hasSize(48);
            assertThat(first.owner(database)).isNotEqualTo(first.app(database));
        }
        var file = home.data().resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void every_service_has_a_master_key_of_its_own_that_stays_and_only_its_owner_reads() throws IOException {
        Path initiative = MasterKeys.fileOf(home, Part.INITIATIVE);
        String key = Files.readString(initiative);
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(MasterKeys.fileOf(home, Part.INITIATIVE))
                .isEqualTo(initiative)
                .hasContent(key.strip());
        assertThat(MasterKeys.fileOf(home, Part.SCALING)).content().isNotEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(initiative)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_start_in_the_same_folder_is_refused_in_one_line() {
        PlatformState.supervisor(home).write(ProcessHandle.current());
        try (FolderLock held = FolderLock.take(home)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(home))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Kiem already runs on .kiem (process "
                            + ProcessHandle.current().pid() + ")");
        }
        FolderLock.take(home).close();
    }

    @Test
    void the_state_can_be_read_while_the_supervisor_lives() {
        PlatformState state = new PlatformState(
                Instant.parse("2026-11-23T12:00:00Z"),
                7300,
                List.of(new PlatformState.PartState(
                        "kafka", "127.0.0.1:7306", 17, Instant.parse("2026-11-23T12:00:01Z"), true, 2)));
        state.write(home);
        assertThat(PlatformState.read(home)).isEmpty();
        PlatformState.supervisor(home).write(ProcessHandle.current());
        assertThat(PlatformState.read(home)).contains(state);
    }

    @Test
    void a_full_disk_is_called_a_full_disk() {
        IOException full = new IOException("write failed", new IOException("No space left on device"));
        assertThat(Trouble.of("the log cannot be written", full))
                .hasMessage(
                        "The disk is full: the log cannot be written. Make room and start again; nothing was lost.");
    }
}
