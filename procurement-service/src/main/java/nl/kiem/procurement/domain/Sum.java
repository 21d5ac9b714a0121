package nl.kiem.procurement.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kiem.events.contract.procurement.ComputedDate;
import nl.kiem.events.contract.procurement.RuleSetRef;

/**
 * A number of calendar days in the making, with the words and articles that explain it.
 *
 * @param rule key of the rule that it began with
 */
record Sum(String rule, long days, String words, List<String> articles) {

    static Sum of(Rule rule) {
        return of(rule, rule.amount(), "");
    }

    static Sum of(Rule rule, long days, String why) {
        return new Sum(rule.key(), days, days + reason(why), List.of(rule.article()));
    }

    Sum plus(Rule rule, String why) {
        return with(days + rule.amount(), " + " + rule.amount() + reason(why), rule);
    }

    Sum minus(Rule rule, String why) {
        return with(days - rule.amount(), " - " + rule.amount() + reason(why), rule);
    }

    Sum atLeast(Rule floor) {
        return days >= floor.amount() ? this : with(floor.amount(), ", never less than " + floor.amount(), floor);
    }

    /** The last day of a period that others must be given: never cut short by a weekend or a public holiday. */
    ComputedDate roundedUpAfter(LocalDate day, String what, RuleSetRef ruleSet) {
        LocalDate last = day.plusDays(days);
        LocalDate rolled = WorkingDays.atOrAfter(last);
        String end = rolled.equals(last) ? "" : ", no working day: rolled to " + named(rolled);
        return computed(rolled, day, what, named(last) + end, ruleSet);
    }

    /** The last day of a period that binds the buyer: a day off does not lengthen it. */
    ComputedDate exactlyAfter(LocalDate day, String what, RuleSetRef ruleSet) {
        LocalDate last = day.plusDays(days);
        return computed(last, day, what, named(last) + ", not rolled since it binds the buyer", ruleSet);
    }

    private ComputedDate computed(LocalDate date, LocalDate from, String what, String end, RuleSetRef ruleSet) {
        String arithmetic = "%s (%s, not counted) + %s calendar days = %s".formatted(named(from), what, words, end);
        return new ComputedDate(rule, date, String.join("; ", articles), arithmetic, ruleSet);
    }

    private Sum with(long sum, String more, Rule added) {
        List<String> all = Stream.concat(articles.stream(), Stream.of(added.article()))
                .distinct()
                .toList();
        return new Sum(rule, sum, words + more, all);
    }

    private static String reason(String why) {
        return why.isEmpty() ? "" : " (" + why + ")";
    }

    private static String named(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day;
    }
}
