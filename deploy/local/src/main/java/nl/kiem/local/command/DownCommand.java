package nl.kiem.local.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kiem.local.Home;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Orphans;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a platform that was started in another shell. */
@Command(name = "down", description = "Ends the running platform; its data stay.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private static final int END_SECONDS = 90;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Home home = data.home();
        Progress progress = new Progress(System.out);
        home.create();
        var supervisor = PlatformState.supervisor(home).process();
        if (supervisor.isEmpty()) {
            int orphans = Orphans.end(home);
            progress.say(orphans == 0 ? "Kiem does not run here" : "ended %d processes left behind".formatted(orphans));
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Trouble("Process %d did not end within %d s; its logs are in %s"
                    .formatted(supervisor.get().pid(), END_SECONDS, home.shown(home.logs())));
        }
        progress.say(
                "Kiem ended in %.1f s; the data stay in %s".formatted(progress.seconds(), home.shown(home.data())));
        return 0;
    }
}
