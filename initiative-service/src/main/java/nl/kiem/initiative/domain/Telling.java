package nl.kiem.initiative.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.contract.initiative.Awaited;

/**
 * That a term has passed, told for the first time or again.
 *
 * @param times how many times the term has gone by, one of {@link Term#TOLD_AT}
 */
public record Telling(Awaited awaited, int times) {

    private static final Pattern DEADLINE = Pattern.compile("([a-z]+)-late(?:-([24])x)?");

    /** The name of its deadline, such as {@code gate-late} and {@code gate-late-2x}. */
    public String deadline() {
        return Term.deadline(name(awaited), times);
    }

    /** The name of the deadline of the term itself, such as {@code gate-late}. */
    public static String name(Awaited awaited) {
        return awaited.name().toLowerCase(Locale.ROOT) + "-late";
    }

    /** @throws IllegalArgumentException when no deadline of an initiative has that name */
    public static Telling of(String deadline) {
        Matcher matcher = DEADLINE.matcher(deadline);
        if (!matcher.matches()) throw new IllegalArgumentException("no deadline of an initiative: " + deadline);
        String again = matcher.group(2);
        return new Telling(
                Awaited.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                again == null ? 1 : Integer.parseInt(again));
    }
}
