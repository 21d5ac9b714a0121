package nl.kiem.local.command;

import java.util.concurrent.Callable;
import nl.kiem.local.platform.IdentityProvider;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.Progress;
import nl.kiem.local.platform.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and stays until it is told to end. */
@Command(
        name = "up",
        description = "Starts the platform without a story and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private StartOptions options = new StartOptions();

    @Option(
            names = "--keycloak",
            description =
                    "with Keycloak in place of the light identity provider; the password of an account is its name")
    private boolean keycloak;

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(System.out);
        Supervisor supervisor = options.start(progress, keycloak ? IdentityProvider.KEYCLOAK : IdentityProvider.LIGHT);
        progress.step("Kiem is up: %s shows where everything stands. Ctrl-C ends it."
                .formatted(options.ports().address(Part.MONITORING)));
        supervisor.awaitEnd();
        return 0;
    }
}
