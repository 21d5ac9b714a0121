package nl.kiem.initiative.biotope.view;

import java.math.BigDecimal;
import java.util.List;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import org.jspecify.annotations.Nullable;

/**
 * What people said of one dimension in the latest round that was counted, beside the round before. Both were shown
 * already, so that their difference gives nobody away.
 *
 * @param mean of the organisation as a whole
 * @param previous null when there is no earlier round, or too few answered
 * @param change from that to the mean; null without one
 */
public record Trend(
        BiotopeDimension dimension,
        BigDecimal mean,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change) {

    /** @param rounds of one organisation, the latest period first */
    static List<Trend> of(List<BiotopeOverview> rounds) {
        List<BiotopeOverview> counted = rounds.stream()
                .filter(round -> round.state() != BiotopeState.OPEN)
                .toList();
        if (counted.isEmpty()) return List.of();
        BiotopeOverview before = previous(counted);
        return counted.getFirst().scores().stream()
                .filter(score -> score.group() == null)
                .map(score -> of(score, before))
                .toList();
    }

    /** The one that the first of them follows up, or else the last one about an earlier period. */
    static @Nullable BiotopeOverview previous(List<BiotopeOverview> rounds) {
        BiotopeOverview latest = rounds.getFirst();
        return rounds.stream()
                .filter(round -> round.id().equals(latest.previousRound()))
                .findFirst()
                .or(() -> rounds.stream()
                        .filter(round -> round.periodTo().isBefore(latest.periodFrom()))
                        .findFirst())
                .orElse(null);
    }

    private static Trend of(Score score, @Nullable BiotopeOverview before) {
        BigDecimal previous = before == null
                ? null
                : before.scores().stream()
                        .filter(one -> one.group() == null && one.dimension() == score.dimension())
                        .map(Score::mean)
                        .findFirst()
                        .orElse(null);
        return new Trend(
                score.dimension(),
                score.mean(),
                previous,
                previous == null ? null : score.mean().subtract(previous));
    }
}
