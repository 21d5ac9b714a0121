package nl.kiem.infra;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A server of this module as an own Java process. Its class path was written down when the module was built, so that
 * whoever starts it needs none of it on his own.
 */
public final class ChildJvm {

    /** System property with the process id of the one who must not be outlived; absent to live on. */
    public static final String PARENT = "kiem.parent";

    private static final String CLASS_PATH = "/META-INF/kiem-infra.class-path";
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ChildJvm() {}

    /**
     * Starts a class of this module that has a {@code main}.
     *
     * @param heapMiB most heap that the process may take
     * @param log file for what the process says; grows over starts
     * @param arguments for {@code main}
     */
    public static Process start(Class<?> main, int heapMiB, boolean withParent, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMiB + "m");
        if (withParent)
            command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.add("-cp");
        command.add(ownPlace() + File.pathSeparator + dependencies());
        command.add(main.getName());
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main.getSimpleName(), e);
        }
    }

    /** Runs the action when the process named by {@link #PARENT} ends; never when none is named. */
    static void whenParentEnds(Runnable action) {
        Long parent = Long.getLong(PARENT);
        if (parent == null) return;
        var unused = ProcessHandle.of(parent)
                .map(ProcessHandle::onExit)
                .orElseThrow(() -> new IllegalStateException("process " + parent + " is gone already"))
                .thenRun(action);
    }

    private static String dependencies() {
        try (InputStream in = ChildJvm.class.getResourceAsStream(CLASS_PATH)) {
            return new String(Objects.requireNonNull(in, CLASS_PATH).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder or jar that holds this class, by the address of the class file: loaders differ in what else they tell. */
    private static String ownPlace() {
        String file = ChildJvm.class.getName().replace('.', '/') + ".class";
        URL found = Objects.requireNonNull(ChildJvm.class.getClassLoader().getResource(file), file);
        String text = found.toString();
        String root = text.substring(0, text.length() - file.length());
        if (root.startsWith("jar:")) root = root.substring("jar:".length(), root.lastIndexOf("!/"));
        return Path.of(URI.create(root)).toString();
    }
}
