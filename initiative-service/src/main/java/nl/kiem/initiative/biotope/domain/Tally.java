package nl.kiem.initiative.biotope.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * What all answers together say, without anybody being recognisable in it: no score of fewer people than the minimum,
 * and no scores out of which that of fewer people can be subtracted.
 *
 * @param scores per dimension that of the organisation first, then those of groups in their order
 */
public record Tally(int answers, List<Score> scores, List<Withheld> withheld) {

    /** A mean at the very end of the scale would say of everybody what they answered. */
    private static final BigDecimal LEAST = new BigDecimal("1.2");

    private static final BigDecimal MOST = new BigDecimal("4.8");

    public static Tally of(List<Sheet> sheets, List<String> groups, int minimum) {
        List<Score> scores = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (BiotopeDimension dimension : BiotopeDimension.values()) {
            Question question = new Question(dimension, sheets, groups.size());
            if (question.count() >= minimum) scores.add(question.score(null, question.all()));
            else withheld.add(new Withheld(dimension, null));
            Set<Integer> shown = question.shown(minimum);
            for (int group = 0; group < groups.size(); group++) {
                if (shown.contains(group)) scores.add(question.score(groups.get(group), question.of(group)));
                else withheld.add(new Withheld(dimension, groups.get(group)));
            }
        }
        return new Tally(sheets.size(), List.copyOf(scores), List.copyOf(withheld));
    }

    /** Dimensions on which the organisation as a whole is below the floor, as far as that is shown. */
    public List<BiotopeDimension> below(BigDecimal floor) {
        return scores.stream()
                .filter(score -> score.group() == null && score.mean().compareTo(floor) < 0)
                .map(Score::dimension)
                .toList();
    }

    /** One dimension with all its answers. */
    private record Question(BiotopeDimension dimension, List<Sheet> sheets, int groups) {

        List<Integer> all() {
            return sheets.stream()
                    .filter(sheet -> sheet.scores().containsKey(dimension))
                    .map(sheet -> sheet.scores().get(dimension))
                    .toList();
        }

        List<Integer> of(int group) {
            return new Question(
                            dimension,
                            sheets.stream()
                                    .filter(sheet -> sheet.group() == group)
                                    .toList(),
                            groups)
                    .all();
        }

        int count() {
            return all().size();
        }

        /**
         * The organisation's score minus those of shown groups is that of the groups that are hidden: they must be enough
         * people together, or the smallest shown group is hidden with them.
         */
        Set<Integer> shown(int minimum) {
            if (count() < minimum) return Set.of();
            TreeSet<Integer> shown = new TreeSet<>(IntStream.range(0, groups)
                    .filter(group -> of(group).size() >= minimum)
                    .boxed()
                    .toList());
            for (int hidden = hidden(shown); hidden > 0 && hidden < minimum; hidden = hidden(shown)) {
                shown.stream()
                        .min(Comparator.comparingInt(group -> of(group).size()))
                        .ifPresent(shown::remove);
            }
            return shown;
        }

        private int hidden(Set<Integer> shown) {
            return count() - shown.stream().mapToInt(group -> of(group).size()).sum();
        }

        Score score(@Nullable String group, List<Integer> answers) {
            BigDecimal sum = BigDecimal.valueOf(
                    answers.stream().mapToInt(Integer::intValue).sum());
            BigDecimal mean = sum.divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP);
            return new Score(dimension, group, mean.max(LEAST).min(MOST), answers.size());
        }
    }
}
