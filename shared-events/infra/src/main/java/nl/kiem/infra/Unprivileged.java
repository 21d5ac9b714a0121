package nl.kiem.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; this runs its programs as somebody else where that is needed. */
final class Unprivileged {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) return new Unprivileged(List.of());
        for (List<String> way : List.of(OWN_NAMESPACE, OTHER_USER)) {
            if (succeeds(with(way, List.of("true")))) return new Unprivileged(way);
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and neither user namespaces (unshare -U) nor"
                + " setpriv work here: start Kiem as another user");
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Gives the folder to the user that the programs will run as. */
    void own(Path folder) throws IOException {
        if (!prefix.equals(OTHER_USER)) return;
        Files.setAttribute(folder, "unix:uid", 65534);
        Files.setAttribute(folder, "unix:gid", 65534);
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
