package nl.kiem.initiative.biotope.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.initiative.biotope.view.PromisedHours.Kind;
import nl.kiem.initiative.biotope.view.PromisedHours.Turn;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** Hours that were promised beside hours that were given, out of the facts of funds. */
@Singleton
public class PromisedHoursView implements View<PromisedHours> {

    @Override
    public String name() {
        return "promised_hours_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FundEvent.class);
    }

    @Override
    public Class<PromisedHours> rowType() {
        return PromisedHours.class;
    }

    /** Facts about a fund as a whole promise nobody anything. */
    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case BudgetAllocated e -> e.allocationId().toString();
            case BudgetDrawnDown e -> e.allocationId().toString();
            case AllocationReleased e -> e.allocationId().toString();
            default -> null;
        };
    }

    @Override
    public PromisedHours blank(String key) {
        return PromisedHours.blank(key);
    }

    @Override
    public long version(PromisedHours row) {
        return row.version();
    }

    @Override
    public PromisedHours fold(PromisedHours row, Recorded<? extends Event> recorded) {
        PromisedHours next = switch (recorded.event()) {
            case BudgetAllocated e -> promised(row, e, recorded);
            case BudgetDrawnDown e -> row.then(new Turn(e.periodTo(), e.hours(), Kind.GIVEN));
            case AllocationReleased e -> row.then(new Turn(CivilDate.of(e.at()), e.hours(), kind(e)));
            default -> row;
        };
        return next.at(recorded.version());
    }

    /** Seen by whoever may know of the fund; of the organisations in it, by the one that was promised the hours. */
    private static PromisedHours promised(PromisedHours row, BudgetAllocated e, Recorded<? extends Event> recorded) {
        return new PromisedHours(
                row.id(),
                recorded.version(),
                e.leadOrganisation().value(),
                e.hours(),
                CivilDate.of(e.at()),
                List.of(),
                Custody.of(e.leadOrganisation(), recorded.metadata().visibility()));
    }

    private static Kind kind(AllocationReleased e) {
        return switch (e.ground()) {
            case INITIATIVE_OVER, PILOT_NOT_PROVEN -> Kind.NOT_NEEDED;
            case FUND_MANAGER, FUND_CLOSED -> Kind.WITHDRAWN;
        };
    }
}
