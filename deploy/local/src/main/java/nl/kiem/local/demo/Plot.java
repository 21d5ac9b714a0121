package nl.kiem.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kiem.local.demo.Step.Act;
import nl.kiem.local.rest.Tokens.Who;

/** The steps of one or more stories, put in the order of their days. */
final class Plot {

    private final List<Step> steps = new ArrayList<>();

    Plot step(int day, Who who, String line, Act act) {
        steps.add(new Step(day, "%-3s %s".formatted(who.role(), Cast.abbreviation(who.organisation())), line, act));
        return this;
    }

    /** A hand-over that nobody has to make: the step waits until it is there. */
    Plot byItself(int day, String line, Act act) {
        steps.add(new Step(day, Step.BY_ITSELF, line, act));
        return this;
    }

    /** Steps of one day stay in the order in which they were written. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparingInt(Step::day)).toList();
    }
}
