package nl.kiem.local.command;

import java.util.concurrent.Callable;
import nl.kiem.local.Trouble;
import nl.kiem.local.demo.Examples;
import nl.kiem.local.demo.Narrator;
import nl.kiem.local.demo.StoryFile;
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

    private static final int STORY_BROKEN = 1;

    @Mixin
    private StartOptions options = new StartOptions();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(System.out);
        Supervisor supervisor = options.start(progress);
        int code = story(progress);
        supervisor.awaitEnd();
        return code;
    }

    /** A story that stops leaves the platform running, so that one can look at why. */
    private int story(Progress progress) {
        try {
            progress.step("the story begins: about nine months, on the platform's own clock");
            StoryFile story = new Narrator(options.home(), options.ports(), progress).tell();
            progress.step("Kiem is ready. Ctrl-C ends it; the data stay.");
            progress.say("");
            new Examples(options.ports(), story).lines(options.dataOption()).forEach(progress::say);
            return 0;
        } catch (Trouble e) {
            progress.say("kiem: " + e.sentence());
            progress.step("the platform stays up without the rest of the story; Ctrl-C ends it");
            return STORY_BROKEN;
        }
    }
}
