package nl.kiem.initiative.fund.api;

import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.initiative.FundEvent.FundOpened;
import nl.kiem.initiative.fund.domain.Fund;
import nl.kiem.initiative.fund.domain.FundReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fund with what is left of it. */
@Schema(description = "A fund with what is left of it / Een innovatiebudget met wat er over is")
public record FundBody(
        UUID id,
        String name,
        String organisation,
        LocalDate from,
        LocalDate to,
        Money ceiling,
        Money allocated,
        Money free,
        long ceilingHours,
        long allocatedHours,
        long freeHours) {

    static FundBody of(Fund state) {
        return switch (state) {
            case Fund.Absent _ -> throw new Rejection(FundReason.FUND_UNKNOWN, "there is no such fund");
            case Fund.Known known -> of(known);
        };
    }

    private static FundBody of(Fund.Known open) {
        FundOpened terms = open.terms();
        return new FundBody(
                terms.fundId().value(),
                terms.name(),
                terms.organisation().value(),
                terms.from(),
                terms.to(),
                terms.ceiling(),
                open.allocated(),
                open.free(),
                terms.ceilingHours(),
                open.allocatedHours(),
                open.freeHours());
    }
}
