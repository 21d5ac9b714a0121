package nl.kiem.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import nl.kiem.local.status.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows that every view can be thrown away: built again from the first event it is the same. */
@Command(
        name = "replay",
        description =
                "Builds every view of every service again from the first event and compares it with the live one.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int HASH_SHOWN = 12;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        PortPlan ports = PlatformState.require(data.home()).ports();
        Rest rest = new Rest();
        Tokens tokens = new Tokens(rest, ports.issuer());
        Survey survey = new Survey(rest, tokens);
        int views = 0;
        int different = 0;
        System.out.printf(
                "%-20s %-34s %9s  %-12s  %-12s  %s%n", "service", "view", "rows", "live", "replayed", "equal");
        for (Part service : Part.SERVICES) {
            for (JsonNode view : survey.operations(ports, service).path("views")) {
                String name = view.path("name").asText();
                JsonNode replay = replay(rest, tokens, ports.address(service), name);
                boolean equal = replay.path("equal").asBoolean();
                views++;
                if (!equal) different++;
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %-34s %9d  %-12s  %-12s  %s%n",
                        service.title(),
                        name,
                        replay.path("rows").asLong(),
                        shortened(replay.path("liveHash").asText()),
                        shortened(replay.path("replayHash").asText()),
                        equal ? "yes" : "NO");
            }
        }
        System.out.printf("%d views replayed, %d different%n", views, different);
        return different == 0 ? 0 : DIFFERENT;
    }

    private static JsonNode replay(Rest rest, Tokens tokens, String service, String view) {
        Map<String, String> headers = new java.util.TreeMap<>(tokens.headers(Tokens.OPERATOR));
        headers.put("Idempotency-Key", "replay-" + System.nanoTime());
        Rest.Answer answer = rest.post(service + "/v1/operations/views/" + view + "/replays", headers, Map.of());
        if (!answer.isGood()) {
            throw new Trouble("%s cannot be replayed: %d %s".formatted(view, answer.status(), answer.text("detail")));
        }
        return answer.body();
    }

    private static String shortened(String hash) {
        return hash.length() <= HASH_SHOWN ? hash : hash.substring(0, HASH_SHOWN);
    }
}
