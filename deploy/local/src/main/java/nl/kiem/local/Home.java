package nl.kiem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is.
 *
 * @param root the project, with what was built in it
 * @param data what the platform keeps: databases, topics, logs, secrets
 */
public record Home(Path root, Path data) {

    /** The project by the system property {@code kiem.root}, the data in {@code .kiem} under it unless said otherwise. */
    public static Home of(@Nullable Path data) {
        Path root =
                Path.of(System.getProperty("kiem.root", ".")).toAbsolutePath().normalize();
        return new Home(
                root,
                data == null ? root.resolve(".kiem") : data.toAbsolutePath().normalize());
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** Files that only mean something while the platform runs. */
    public Path run() {
        return data.resolve("run");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The duration by which the platform's clock differs from the system's. */
    public Path clock() {
        return data.resolve("clock");
    }

    public Path localJar() {
        return root.resolve("deploy/local/target/kiem-local.jar");
    }

    /** @return how a person in the project's folder would write the path */
    public String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }

    public void create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw Trouble.of("the folder " + shown(data) + " cannot be made", e);
        }
    }
}
