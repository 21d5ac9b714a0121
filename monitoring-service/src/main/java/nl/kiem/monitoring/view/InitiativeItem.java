package nl.kiem.monitoring.view;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One initiative in a list; see {@link PortfolioEntry}.
 *
 * @param href its story
 */
public record InitiativeItem(
        String id,
        long version,
        String title,
        String organisation,
        String organisationName,
        @Nullable String unit,
        Stage stage,
        @Nullable LocalDate since,
        boolean executive,
        @Nullable LocalDate orphanSince,
        Origin origin,
        @Nullable String source,
        @Nullable String reference,
        List<String> contracts,
        boolean problem,
        String href) {}
