package nl.kiem.local.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.local.portfolio.Mapping.Executive;
import nl.kiem.local.portfolio.Mapping.Fund;
import nl.kiem.local.portfolio.Mapping.Pilot;

/** What can be wrong with the parts of a mapping that tell of executives, pilots and funds. */
final class MeansFaults {

    private static final Set<String> PILOT_STATES = new TreeSet<>(
            Set.of("DESIGNED", "RUNNING", "SUSPENDED", "CONCLUDED", "PROVEN", "NOT_PROVEN", "INCONCLUSIVE"));

    private MeansFaults() {}

    static List<String> of(Mapping mapping) {
        List<String> faults = new ArrayList<>();
        Executive executive = mapping.executive();
        if (executive != null) {
            try {
                LocalDate.parse(executive.from());
            } catch (DateTimeParseException e) {
                faults.add("executive.from '" + executive.from() + "' is not a day; write it as 2024-01-01");
            }
        }
        Pilot pilot = mapping.pilot();
        if (pilot != null) {
            pilot.state().words().forEach((word, meaning) -> {
                if (!PILOT_STATES.contains(meaning)) {
                    faults.add("pilot.state.words '%s': '%s' is no state of a pilot; states are %s"
                            .formatted(word, meaning, String.join(", ", PILOT_STATES)));
                }
            });
        }
        return faults;
    }

    static void columns(Mapping mapping, Map<String, String> columns) {
        Executive executive = mapping.executive();
        if (executive != null) {
            columns.put("executive.function", executive.function());
            columns.put("executive.person", executive.person());
            if (executive.name() != null) columns.put("executive.name", executive.name());
        }
        Pilot pilot = mapping.pilot();
        if (pilot != null) {
            columns.put("pilot.reference", pilot.reference());
            columns.put("pilot.state.column", pilot.state().column());
            if (pilot.start() != null) columns.put("pilot.start", pilot.start());
            if (pilot.end() != null) columns.put("pilot.end", pilot.end());
        }
        Fund fund = mapping.fund();
        if (fund != null) {
            columns.put("fund.reference", fund.reference());
            columns.put("fund.from", fund.from());
            columns.put("fund.until", fund.until());
            columns.put("fund.ceiling", fund.ceiling());
            if (fund.hours() != null) columns.put("fund.hours", fund.hours());
        }
    }
}
