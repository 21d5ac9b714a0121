package nl.kiem.events.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What one form of a command got in one state.
 *
 * @param when what is different in this form; empty for the command as it is meant
 * @param facts in their order; empty when refused, and when nothing changes
 * @param became the state afterwards, empty when it is of the same kind
 * @param rejection null when it was not refused
 */
record DecisionAnswer(
        String when,
        List<Class<?>> facts,
        String became,
        @Nullable Rejection rejection) {

    static DecisionAnswer decided(String when, List<?> events, String became) {
        return new DecisionAnswer(
                when, events.stream().<Class<?>>map(Object::getClass).toList(), became, null);
    }

    static DecisionAnswer refused(String when, Rejection rejection) {
        return new DecisionAnswer(when, List.of(), "", rejection);
    }

    /** In the overview: a fact, nothing, or a refusal. */
    char mark() {
        if (rejection != null) return '✗';
        return facts.isEmpty() ? '=' : '✓';
    }

    /** The answer without its "when"; equal for forms of a command that get the same. */
    String words() {
        if (rejection != null) return "refused, `" + rejection.reason().name() + "`";
        if (facts.isEmpty()) return "nothing changes";
        Map<String, Long> counted = facts.stream()
                .collect(Collectors.groupingBy(Class::getSimpleName, LinkedHashMap::new, Collectors.counting()));
        String told = counted.entrySet().stream()
                .map(fact -> "**" + fact.getKey() + "**" + (fact.getValue() > 1 ? " × " + fact.getValue() : ""))
                .collect(Collectors.joining(", "));
        return became.isEmpty() ? told : told + " → " + became;
    }

    /** All forms of one command in one cell, those with the same answer together. */
    static String cell(List<DecisionAnswer> forms) {
        Map<String, List<DecisionAnswer>> byWords = forms.stream()
                .collect(Collectors.groupingBy(DecisionAnswer::words, LinkedHashMap::new, Collectors.toList()));
        return byWords.entrySet().stream()
                .map(entry -> whens(entry.getValue()) + entry.getKey())
                .collect(Collectors.joining("<br>"));
    }

    /** The command as it is meant needs no condition, nor do others that get the same. */
    private static String whens(List<DecisionAnswer> same) {
        if (same.stream().anyMatch(answer -> answer.when.isEmpty())) return "";
        return "when " + same.stream().map(DecisionAnswer::when).collect(Collectors.joining(", or when ")) + ": ";
    }

    /** The same, as marks. */
    static String marks(List<DecisionAnswer> forms) {
        return forms.stream()
                .map(DecisionAnswer::mark)
                .distinct()
                .sorted(Comparator.comparingInt("✓=✗"::indexOf))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
