package nl.kiem.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.rest.Rest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the signed heads of all services, for somebody to keep elsewhere. */
@Command(
        name = "heads",
        description = "Prints every signed head, one a line: keep them where who runs the databases cannot write.",
        mixinStandardHelpOptions = true)
public final class HeadsCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        PortPlan ports = PlatformState.require(data.home()).ports();
        Rest rest = new Rest();
        for (Part service : Part.SERVICES) {
            print(rest, ports.address(service) + "/v1/tree-heads?limit=100&after=");
        }
        return 0;
    }

    private static void print(Rest rest, String address) {
        String after = "0";
        while (!after.isEmpty()) {
            Rest.Answer answer = rest.get(address + after, Map.of());
            if (!answer.isGood()) throw new Trouble("the heads cannot be read: %d".formatted(answer.status()));
            for (JsonNode head : answer.body().path("items")) {
                System.out.println(head.path("jws").asText());
            }
            after = answer.body().path("next").asText("");
        }
    }
}
