package nl.kiem.monitoring.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where one initiative stands.
 *
 * @param id of the initiative, which is the thread's
 * @param custody whose it is and who may know of it
 * @param since day on which it entered the stage, in Europe/Amsterdam; null when the source does not say
 * @param executive whether somebody at the top answers for it
 * @param orphanSince day since which it is known here without an executive; null while there is one
 * @param source short name of the portfolio that it was imported from; null when it began here
 * @param reference of the initiative in that portfolio
 * @param problem whether it says which problem it takes away
 */
@RecordBuilder
public record PortfolioEntry(
        String id,
        long version,
        Custody custody,
        String title,
        String organisation,
        @Nullable String unit,
        Stage stage,
        @Nullable LocalDate since,
        boolean executive,
        @Nullable LocalDate orphanSince,
        Origin origin,
        @Nullable String source,
        @Nullable String reference,
        List<String> contracts,
        boolean problem)
        implements PortfolioEntryBuilder.With {

    PortfolioEntry at(long newVersion) {
        return withVersion(newVersion);
    }

    /** Staying in the same stage keeps the day on which it was entered. */
    PortfolioEntry in(Stage newStage, LocalDate day) {
        return with(row -> row.stage(newStage).since(newStage == stage ? since : day));
    }

    PortfolioEntry answeredFor() {
        return with(row -> row.executive(true).orphanSince(null));
    }

    PortfolioEntry orphanedOn(LocalDate day) {
        return with(row -> row.executive(false).orphanSince(day));
    }

    PortfolioEntry ownedBy(String newUnit) {
        return withUnit(newUnit);
    }

    PortfolioEntry keptBy(Custody newCustody) {
        return withCustody(newCustody);
    }
}
