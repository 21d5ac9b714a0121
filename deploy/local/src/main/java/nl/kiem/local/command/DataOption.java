package nl.kiem.local.command;

import java.nio.file.Path;
import nl.kiem.local.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform a command is about. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the platform keeps its data (default: .kiem in the project)")
    private @Nullable Path data;

    DataOption() {}

    Home home() {
        return Home.of(data);
    }

    /** What to add to another command about the same platform. */
    String asTyped() {
        Home home = home();
        return home.equals(Home.of(null)) ? "" : " --data " + home.shown(home.data());
    }
}
