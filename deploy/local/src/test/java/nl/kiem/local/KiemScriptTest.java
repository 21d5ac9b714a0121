package nl.kiem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in the root, with JDKs that are made of paper. */
class KiemScriptTest {

    static final Path SCRIPT = Path.of("..", "..", "kiem").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    record Ran(int code, String output) {}

    @Test
    void an_older_default_java_is_passed_over() throws Exception {
        Path old = jdk("jvm/jdk-17", "17.0.15");
        jdk("jvm/jdk-21", "21.0.1");
        Path right = jdk("jvm/temurin-25", "25.0.3");
        Ran ran = kiem(old);
        assertThat(ran.output()).contains("java of " + right);
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_java_home_that_fits_comes_first() throws Exception {
        jdk("jvm/temurin-25", "25.0.3");
        Path chosen = jdk("elsewhere/jdk-26", "26");
        assertThat(kiem(chosen).output()).contains("java of " + chosen);
    }

    @Test
    void a_runtime_without_compiler_does_not_count() throws Exception {
        Path runtime = jdk("jvm/jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(kiem(runtime).code()).isEqualTo(1);
    }

    @Test
    void without_any_there_is_one_clear_line() throws Exception {
        Path old = jdk("jvm/jdk-17", "17.0.15");
        Ran ran = kiem(old);
        assertThat(ran.output().lines())
                .containsExactly(
                        "kiem: JDK 25 or newer is needed and none was found; install one or set JAVA_HOME to it");
        assertThat(ran.code()).isEqualTo(1);
    }

    /** Runs the command that needs no build: the jar that it starts is there, and the paper java only says its name. */
    private Ran kiem(Path javaHome) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("project"));
        Files.copy(SCRIPT, root.resolve("kiem"));
        executable(root.resolve("kiem"));
        Files.createFile(
                Files.createDirectories(root.resolve("deploy/local/target")).resolve("kiem-local.jar"));
        Files.createDirectories(folder.resolve("jvm"));
        ProcessBuilder builder =
                new ProcessBuilder(root.resolve("kiem").toString(), "status").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", javaHome.toString(),
                        "KIEM_JVM_ROOTS", folder.resolve("jvm").toString(),
                        "PATH", "/usr/bin:/bin",
                        "HOME", folder.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), output);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Paper\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"java of " + home + "\"\n");
        executable(home.resolve("bin/javac"));
        executable(home.resolve("bin/java"));
        return home;
    }

    private static void executable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
