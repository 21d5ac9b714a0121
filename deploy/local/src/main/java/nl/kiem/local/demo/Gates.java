package nl.kiem.local.demo;

import static nl.kiem.local.platform.Part.INITIATIVE;

import java.util.Map;
import nl.kiem.local.rest.Tokens.Who;

/** What happens at every gate: three people speak, the team asks, and the board votes and decides. */
final class Gates {

    private Gates() {}

    /** Everybody speaks for themselves. */
    static void voices(Plot plot, int day, String name, String gate, Who floor, Who executive) {
        voice(plot, day, name, gate, floor, "FLOOR", "We explain the same letter all day; please let us try.");
        voice(plot, day, name, gate, Cast.EXPERT, "EXPERT", "This worked elsewhere; test it with people first.");
        voice(plot, day, name, gate, executive, "EXECUTIVE", "I want to know whether it lowers calls and objections.");
    }

    /** One member votes, another decides and votes by that: two are a quorum. */
    static void pass(Plot plot, int day, String name, String gate, Who member, Who decides, String rationale) {
        Map<String, Object> decision = Map.of("gate", gate, "outcome", "PASS", "rationale", rationale);
        plot.step(
                day,
                member,
                "votes for passing gate " + gate.charAt(1),
                s -> s.tell(INITIATIVE, at(s, name, "/gate-votes"), member, name + "-" + gate + "-vote", decision));
        plot.step(
                day,
                decides,
                "passes gate " + gate.charAt(1),
                s -> s.decide(
                        INITIATIVE,
                        at(s, name, ""),
                        "/gate-decisions",
                        decides,
                        name + "-" + gate + "-decision",
                        decision));
    }

    private static void voice(Plot plot, int day, String name, String gate, Who who, String kind, String statement) {
        plot.step(
                day,
                who,
                "speaks for gate " + gate.charAt(1),
                s -> s.tell(
                        INITIATIVE,
                        at(s, name, "/gate-voices"),
                        who,
                        name + "-" + gate + "-" + kind,
                        Map.of("gate", gate, "kind", kind, "statement", statement)));
    }

    private static String at(Scene s, String name, String below) {
        return "/initiatives/" + s.id(name) + below;
    }
}
