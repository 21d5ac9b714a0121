package nl.kiem.monitoring.page;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.monitoring.view.Portfolio;
import nl.kiem.monitoring.view.Portfolio.StageCount;

/**
 * Bars of initiatives per stage, in the units of the drawing; the part without an executive stands apart.
 *
 * @param height of the drawing
 */
public record StageChart(int height, List<Bar> bars) {

    public static final int WIDTH = 360;

    private static final int ROW = 34;
    private static final int BAR_TOP = 17;
    private static final int TEXT_BASE = 12;

    /**
     * @param y of the baseline of the text
     * @param barY of the top of the bar
     * @param with width of the part with an executive
     * @param without width of the part without one, which begins where the other ends
     */
    public record Bar(StageCount count, int y, int barY, int with, int without) {}

    public static StageChart of(Portfolio portfolio) {
        long most = portfolio.stages().stream()
                .mapToLong(StageCount::initiatives)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (StageCount count : portfolio.stages()) {
            int top = bars.size() * ROW;
            long withExecutive = count.initiatives() - count.withoutExecutive();
            bars.add(new Bar(
                    count,
                    top + TEXT_BASE,
                    top + BAR_TOP,
                    Charts.width(withExecutive, most, WIDTH),
                    Charts.width(count.withoutExecutive(), most, WIDTH)));
        }
        return new StageChart(bars.size() * ROW, bars);
    }
}
