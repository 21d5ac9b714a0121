package nl.kiem.local.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.kiem.local.Trouble;
import nl.kiem.local.demo.Cast;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.register.RegisterFile;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a list of organisations into the register. Run again, it records what is new or changed. */
@Command(
        name = "register",
        description = {
            "Registers the ministries and large executive agencies of the Netherlands, or the organisations in FILE.",
            "Ends with a line: organisations N, refused N, unchanged N, events N."
        },
        mixinStandardHelpOptions = true)
public final class RegisterCommand implements Callable<Integer> {

    private static final String PERSON = "register";

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "a list in the form of deploy/register/dutch-government.yaml (default: that list)")
    private @Nullable Path file;

    private int refused;
    private int unchanged;
    private int events;

    @Override
    public Integer call() {
        RegisterFile list = RegisterFile.read(file == null ? RegisterFile.shipped(data.home()) : file);
        PortPlan ports = PlatformState.require(data.home()).ports();
        Rest rest = new Rest();
        Map<String, String> headers =
                new Tokens(rest, ports.issuer()).headers(new Tokens.Who("SYS", Cast.KEEPER, PERSON));
        for (RegisterFile.Entry entry : list.organisations()) {
            String address = ports.address(Part.INITIATIVE) + "/v1/organisations/"
                    + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8);
            boolean recorded = put(entry, rest.put(address, headers, list.body(entry)));
            Map<String, Object> end = RegisterFile.abolition(entry);
            if (end != null) recorded |= put(entry, rest.put(address + "/abolition", headers, end));
            if (!recorded) unchanged++;
        }
        System.out.printf(
                "organisations %d, refused %d, unchanged %d, events %d%n",
                list.organisations().size(), refused, unchanged - refused, events);
        if (refused > 0)
            throw new Trouble("%d organisations were refused; put them right in the file".formatted(refused));
        return 0;
    }

    /** @return whether anything was recorded */
    private boolean put(RegisterFile.Entry entry, Rest.Answer answer) {
        if (!answer.isGood()) {
            refused++;
            System.out.printf("%s: %s %s%n", entry.id(), answer.text("code"), answer.text("detail"));
            answer.body()
                    .path("violations")
                    .forEach(violation -> System.out.printf(
                            "    %s: %s%n",
                            violation.path("field").asText(),
                            violation.path("message").asText()));
            return false;
        }
        boolean recorded = !answer.text("outcome").equals("UNCHANGED");
        if (recorded) events++;
        return recorded;
    }
}
