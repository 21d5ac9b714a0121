package nl.kiem.monitoring.view;

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
        boolean problem) {

    PortfolioEntry at(long newVersion) {
        return new PortfolioEntry(
                id,
                newVersion,
                custody,
                title,
                organisation,
                unit,
                stage,
                since,
                executive,
                orphanSince,
                origin,
                source,
                reference,
                contracts,
                problem);
    }

    /** Staying in the same stage keeps the day on which it was entered. */
    PortfolioEntry in(Stage newStage, LocalDate day) {
        return new PortfolioEntry(
                id,
                version,
                custody,
                title,
                organisation,
                unit,
                newStage,
                newStage == stage ? since : day,
                executive,
                orphanSince,
                origin,
                source,
                reference,
                contracts,
                problem);
    }

    PortfolioEntry answeredFor() {
        return new PortfolioEntry(
                id,
                version,
                custody,
                title,
                organisation,
                unit,
                stage,
                since,
                true,
                null,
                origin,
                source,
                reference,
                contracts,
                problem);
    }

    PortfolioEntry orphanedOn(LocalDate day) {
        return new PortfolioEntry(
                id,
                version,
                custody,
                title,
                organisation,
                unit,
                stage,
                since,
                false,
                day,
                origin,
                source,
                reference,
                contracts,
                problem);
    }

    PortfolioEntry ownedBy(String newUnit) {
        return new PortfolioEntry(
                id,
                version,
                custody,
                title,
                organisation,
                newUnit,
                stage,
                since,
                executive,
                orphanSince,
                origin,
                source,
                reference,
                contracts,
                problem);
    }

    PortfolioEntry keptBy(Custody newCustody) {
        return new PortfolioEntry(
                id,
                version,
                newCustody,
                title,
                organisation,
                unit,
                stage,
                since,
                executive,
                orphanSince,
                origin,
                source,
                reference,
                contracts,
                problem);
    }
}
