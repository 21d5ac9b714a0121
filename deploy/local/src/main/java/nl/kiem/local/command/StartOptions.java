package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.IdentityProvider;
import nl.kiem.local.platform.Orphans;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.platform.Progress;
import nl.kiem.local.platform.Supervisor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that start a platform have in common. */
public final class StartOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "the first of eight consecutive ports (default: ${DEFAULT-VALUE})",
            defaultValue = "" + PortPlan.BASE_DEFAULT)
    private int portBase = PortPlan.BASE_DEFAULT;

    @Option(names = "--fresh", description = "begin anew: throws away all data of the platform in this folder")
    private boolean fresh;

    StartOptions() {}

    Home home() {
        return data.home();
    }

    /** What to add to another command about the same platform. */
    String dataOption() {
        return data.asTyped();
    }

    PortPlan ports() {
        return new PortPlan(portBase);
    }

    Supervisor start(Progress progress) throws InterruptedException {
        return start(progress, IdentityProvider.LIGHT);
    }

    Supervisor start(Progress progress, IdentityProvider provider) throws InterruptedException {
        Home home = home();
        if (fresh) clear(home);
        Supervisor supervisor = new Supervisor(home, ports(), provider, progress);
        supervisor.start();
        return supervisor;
    }

    /** Removes what the platform made, and nothing else that may lie in the folder. */
    private static void clear(Home home) throws InterruptedException {
        if (PlatformState.supervisor(home).process().isPresent()) {
            throw new Trouble("Kiem runs on %s; end it with ./kiem down before beginning anew"
                    .formatted(home.shown(home.data())));
        }
        home.create();
        Orphans.end(home);
        Path away = home.data().resolve("thrown-away");
        try {
            delete(away);
            Files.createDirectory(away);
            for (String made : List.of("postgresql", "kafka", "clock", "story.json", "secrets.properties")) {
                Path path = home.data().resolve(made);
                if (Files.exists(path)) Files.move(path, away.resolve(made));
            }
        } catch (IOException e) {
            throw Trouble.of("the old data in " + home.shown(home.data()) + " cannot be removed", e);
        }
        Thread.ofVirtual().name("throw-away").start(() -> deleteWhileOthersStart(away));
    }

    private static void deleteWhileOthersStart(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            System.err.println("kiem: " + path + " is left behind and can be removed: " + e.getMessage());
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
