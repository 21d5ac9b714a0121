package nl.kiem.local.command;

import java.util.concurrent.Callable;
import nl.kiem.local.Home;
import nl.kiem.local.demo.Examples;
import nl.kiem.local.demo.Narrator;
import nl.kiem.local.demo.StoryFile;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.platform.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the sample story to a platform that runs already. */
@Command(
        name = "story",
        description = "Tells the sample story to the running platform. Told again it changes nothing.",
        mixinStandardHelpOptions = true)
public final class StoryCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Home home = data.home();
        PortPlan ports = PlatformState.require(home).ports();
        Progress progress = new Progress(System.out);
        StoryFile story = new Narrator(home, ports, progress).tellAgain();
        progress.step("the story is told");
        new Examples(ports, story).lines(data.asTyped()).forEach(progress::say);
        return 0;
    }
}
