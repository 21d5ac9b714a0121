package nl.kiem.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import nl.kiem.local.status.PartStatus;
import nl.kiem.local.status.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows each part of the platform: whether it is ready and how far it lags behind. */
@Command(
        name = "status",
        description = "Shows each part: name, address, ready or not, lag. Ends with 0 when all are ready, else with 3.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Optional<PlatformState> state = PlatformState.read(data.home());
        List<PartStatus> parts =
                state.isEmpty() ? List.of() : survey(state.get()).of(state.get());
        // while it starts, parts that are still to come are not on the list
        boolean ready = parts.size() == Part.values().length && parts.stream().allMatch(PartStatus::ready);
        if (json) {
            System.out.println(Rest.write(Map.of("running", state.isPresent(), "ready", ready, "parts", parts)));
        } else if (state.isEmpty()) {
            System.out.println("Kiem does not run here; start it with ./kiem up or ./kiem demo");
        } else {
            lines(parts).forEach(System.out::println);
        }
        return ready ? 0 : NOT_READY;
    }

    private static Survey survey(PlatformState state) {
        Rest rest = new Rest();
        return new Survey(rest, new Tokens(rest, state.ports().issuer()));
    }

    private static List<String> lines(List<PartStatus> parts) {
        List<String> lines = new ArrayList<>();
        for (PartStatus part : parts) {
            PartStatus.Lag lag = part.lag();
            lines.add(String.format(
                            Locale.ROOT,
                            "%-20s %-9s %-24s pid %-7d restarts %-3d %s",
                            part.name(),
                            part.ready() ? "ready" : "NOT READY",
                            part.address(),
                            part.pid(),
                            part.restarts(),
                            lag == null ? "" : line(lag))
                    .strip());
        }
        return lines;
    }

    private static String line(PartStatus.Lag lag) {
        String stopped = lag.stoppedViews().isEmpty() ? "" : ", STOPPED: " + String.join(" ", lag.stoppedViews());
        return "%d to send, %d to views, %d to reactions, %d failed%s"
                .formatted(lag.relayEvents(), lag.viewEvents(), lag.reactionEvents(), lag.failedEvents(), stopped);
    }
}
