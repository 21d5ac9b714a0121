package nl.kiem.local.demo;

import java.util.List;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PortPlan;

/** What to try with the story at hand: lines to copy into a shell. */
public final class Examples {

    private final PortPlan ports;
    private final StoryFile story;

    public Examples(PortPlan ports, StoryFile story) {
        this.ports = ports;
        this.story = story;
    }

    /** @param option what has to be added to {@code ./kiem} commands when the data are not in their usual folder */
    public List<String> lines(String option) {
        String thread = id("letters");
        String initiatives = ports.address(Part.INITIATIVE) + "/v1/initiatives";
        String monitoring = ports.address(Part.MONITORING);
        return List.of(
                "Where everything stands, live:          " + monitoring + "/",
                "One initiative from idea to use:        " + monitoring + "/threads/" + thread,
                "",
                "Things to try in another shell:",
                "",
                "# the same story for programs, each step with its cause",
                "curl -s " + monitoring + "/v1/threads/" + thread,
                "# days per hand-over",
                "curl -s " + monitoring + "/v1/relay-times",
                "# who runs without anybody answerable at the top",
                "curl -s '" + monitoring + "/v1/portfolio/initiatives?withoutExecutive=true'",
                "# propose something (again with the same key: the same answer, nothing new)",
                "curl -si " + initiatives + " -H \"Authorization: Bearer $(./kiem token INI " + Cast.DUO + option
                        + ")\" \\",
                "  -H 'Idempotency-Key: my-first-idea' -H 'Content-Type: application/json' -d '" + PROPOSAL + "'",
                "# a refusal that says what is missing and who can supply it",
                "curl -si " + initiatives + "/" + id("pensions") + "/gate-reviews \\",
                "  -H \"Authorization: Bearer $(./kiem token TL " + Cast.SVB + option + ")\" \\",
                "  -H 'Idempotency-Key: too-early' -H 'Content-Type: application/json' -d '{\"gate\":\"G1\"}'",
                "# let a month pass: deadlines pass with it",
                "./kiem clock +P30D" + option,
                "# end a service the hard way and see it come back",
                "kill -9 $(head -n 1 " + runFile(option) + ")",
                "./kiem status" + option,
                "# build every view again from the first event and compare",
                "./kiem replay" + option);
    }

    private static final String PROPOSAL =
            "{\"title\":\"One form instead of three\",\"problem\":\"People fill in the same"
                    + " data three times.\",\"targetGroups\":[\"citizens\"],\"types\":[\"SERVICE\"],\"origin\":\"SHOP_FLOOR\","
                    + "\"organisation\":\"" + Cast.DUO + "\"}";

    private String id(String name) {
        return story.ids().getOrDefault(name, "{" + name + "}");
    }

    private static String runFile(String option) {
        String folder = option.isEmpty() ? ".kiem" : option.substring(option.lastIndexOf(' ') + 1);
        return folder + "/run/scaling-service.pid";
    }
}
