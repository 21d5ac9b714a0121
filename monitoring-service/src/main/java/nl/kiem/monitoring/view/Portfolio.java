package nl.kiem.monitoring.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How many initiatives every organisation has in every stage. Each number tells where its list is.
 *
 * @param withoutExecutive how many of them nobody at the top answers for
 * @param stages all stages, also the empty ones, in the order of an initiative's life
 * @param organisations in the order of their ids
 * @param next value for {@code ?after=} that gives the following organisations; null when these are the last
 * @param href the list behind the total
 */
public record Portfolio(
        long initiatives,
        long withoutExecutive,
        List<StageCount> stages,
        List<OrganisationCount> organisations,
        @Nullable String next,
        String href) {

    static final String LIST = "/v1/portfolio/initiatives";

    /** One organisation and one stage, as counted. */
    record Cell(
            String organisation,
            String name,
            String abbreviation,
            Stage stage,
            long initiatives,
            long withoutExecutive) {}

    /** @param href the list behind the number */
    public record StageCount(Stage stage, long initiatives, long withoutExecutive, String href) {}

    /**
     * @param name as registered; the id when it is not
     * @param stages all stages, also the empty ones
     * @param href the list behind the total
     */
    public record OrganisationCount(
            String organisation,
            String name,
            String abbreviation,
            long initiatives,
            long withoutExecutive,
            List<StageCount> stages,
            String href) {}

    /** @param cells in the order of the organisations' ids */
    static Portfolio of(List<Cell> cells, String after, int limit) {
        Map<String, List<Cell>> byOrganisation = new LinkedHashMap<>();
        cells.forEach(cell -> byOrganisation
                .computeIfAbsent(cell.organisation(), _ -> new ArrayList<>())
                .add(cell));
        List<OrganisationCount> following = byOrganisation.values().stream()
                .map(Portfolio::organisation)
                .filter(organisation -> organisation.organisation().compareTo(after) > 0)
                .toList();
        List<OrganisationCount> page = following.subList(0, Math.min(limit, following.size()));
        return new Portfolio(
                sum(cells),
                orphans(cells),
                stages(cells, ""),
                page,
                following.size() > limit ? page.getLast().organisation() : null,
                LIST);
    }

    private static OrganisationCount organisation(List<Cell> cells) {
        Cell any = cells.getFirst();
        String filter = "?organisation=" + URLEncoder.encode(any.organisation(), StandardCharsets.UTF_8);
        return new OrganisationCount(
                any.organisation(),
                any.name(),
                any.abbreviation(),
                sum(cells),
                orphans(cells),
                stages(cells, filter),
                LIST + filter);
    }

    private static List<StageCount> stages(List<Cell> cells, String filter) {
        Map<Stage, List<Cell>> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) byStage.put(stage, new ArrayList<>());
        cells.forEach(cell ->
                byStage.computeIfAbsent(cell.stage(), _ -> new ArrayList<>()).add(cell));
        String prefix = LIST + (filter.isEmpty() ? "?" : filter + "&") + "stage=";
        return byStage.entrySet().stream()
                .map(one -> new StageCount(
                        one.getKey(), sum(one.getValue()), orphans(one.getValue()), prefix + one.getKey()))
                .toList();
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::initiatives).sum();
    }

    private static long orphans(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::withoutExecutive).sum();
    }
}
