package nl.kiem.local.command;

import java.util.concurrent.Callable;
import nl.kiem.local.platform.Progress;
import nl.kiem.local.platform.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the platform with a story in it. */
@Command(
        name = "demo",
        description = "Starts the platform, tells a sample story through its public interfaces and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(System.out);
        Supervisor supervisor = options.start(progress);
        supervisor.awaitEnd();
        return 0;
    }
}
