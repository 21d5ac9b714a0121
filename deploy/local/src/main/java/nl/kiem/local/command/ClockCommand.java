package nl.kiem.local.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import nl.kiem.local.Home;
import nl.kiem.local.PlatformClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows or moves the platform's clock. */
@Command(
        name = "clock",
        description = "Shows the platform's clock, or moves it: every deadline on the way passes.",
        mixinStandardHelpOptions = true)
public final class ClockCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..1", paramLabel = "AMOUNT", description = "such as +P30D, -PT8H or P2M; or: now")
    private @Nullable String amount;

    @Override
    public Integer call() {
        Home home = data.home();
        home.create();
        PlatformClock clock = new PlatformClock(home.clock(), Clock.systemUTC());
        if (amount != null) clock.move(amount);
        var shown = clock.now().truncatedTo(ChronoUnit.SECONDS).atZone(PlatformClock.ZONE);
        System.out.printf("%s, %s from the system's time%n", shown, clock.offset());
        return 0;
    }
}
