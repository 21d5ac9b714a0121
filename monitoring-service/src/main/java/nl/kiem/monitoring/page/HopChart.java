package nl.kiem.monitoring.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kiem.monitoring.view.RelayTimes;
import nl.kiem.monitoring.view.RelayTimes.Hop;
import org.jspecify.annotations.Nullable;

/** Bars of days per hand-over, in the units of the drawing: the median, and behind it the ninetieth percentile. */
public record HopChart(int height, List<Bar> bars) {

    public static final int WIDTH = 360;

    private static final int ROW = 36;
    private static final int BAR_TOP = 17;
    private static final int TEXT_BASE = 12;

    public record Bar(Hop hop, int y, int barY, int median, int p90) {}

    public static HopChart of(RelayTimes relay) {
        BigDecimal most = relay.hops().stream()
                .flatMap(hop -> Stream.ofNullable(hop.p90Days()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (Hop hop : relay.hops()) {
            int top = bars.size() * ROW;
            bars.add(new Bar(
                    hop, top + TEXT_BASE, top + BAR_TOP, width(hop.medianDays(), most), width(hop.p90Days(), most)));
        }
        return new HopChart(bars.size() * ROW, bars);
    }

    private static int width(@Nullable BigDecimal days, BigDecimal most) {
        BigDecimal shown = Objects.requireNonNullElse(days, BigDecimal.ZERO);
        return Charts.width(
                shown.movePointRight(1).longValue(), most.movePointRight(1).longValue(), WIDTH);
    }
}
