package nl.kiem.initiative.biotope.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.initiative.FundEvent.BudgetAllocated;
import nl.kiem.events.contract.initiative.FundEvent.BudgetDrawnDown;
import nl.kiem.events.contract.initiative.FundEvent.FundClosed;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.biotope.view.PromisedHours.Kind;
import nl.kiem.initiative.biotope.view.PromisedHours.Turn;
import org.junit.jupiter.api.Test;

class PromisedHoursViewTest {

    static final Instant AT = Instant.parse("2026-01-05T23:30:00Z");
    static final LocalDate NEXT_DAY_HERE = LocalDate.of(2026, 1, 6);
    static final FundId FUND = new FundId(new UUID(0, 2));
    static final AllocationId ONE = new AllocationId(new UUID(0, 3));
    static final AllocationId OTHER = new AllocationId(new UUID(0, 4));
    static final ThreadId THREAD = new ThreadId(new UUID(0, 1));
    static final OrganisationId LEAD = new OrganisationId("tooi:oorg10148");
    static final StreamId STREAM = new StreamId("fund", FUND.value());

    final ViewSpec<PromisedHours> hours = ViewSpec.of(new PromisedHoursView());

    @Test
    void hours_that_are_promised_stand_with_the_organisation_that_leads_from_the_day_in_the_netherlands() {
        hours.given(STREAM, promised(ONE, 400), promised(OTHER, 80)).then(row(ONE, 1, 400), row(OTHER, 2, 80));
    }

    @Test
    void hours_that_are_given_count_on_the_last_day_of_the_period_in_which_they_were() {
        hours.given(STREAM, promised(ONE, 400), given(100), new FundClosed(FUND, "the year is over", AT))
                .then(row(ONE, 2, 400, new Turn(LocalDate.of(2026, 3, 31), 100, Kind.GIVEN)));
    }

    @Test
    void hours_that_are_taken_back_were_withdrawn_unless_the_initiative_is_over() {
        hours.given(STREAM, promised(ONE, 400), given(100), released(ONE, Ground.FUND_MANAGER))
                .then(row(
                        ONE,
                        3,
                        400,
                        new Turn(LocalDate.of(2026, 3, 31), 100, Kind.GIVEN),
                        new Turn(NEXT_DAY_HERE, 300, Kind.WITHDRAWN)));
        hours.given(STREAM, promised(ONE, 400), released(ONE, Ground.FUND_CLOSED))
                .then(row(ONE, 2, 400, new Turn(NEXT_DAY_HERE, 300, Kind.WITHDRAWN)));
        hours.given(STREAM, promised(ONE, 400), released(ONE, Ground.INITIATIVE_OVER))
                .then(row(ONE, 2, 400, new Turn(NEXT_DAY_HERE, 300, Kind.NOT_NEEDED)));
    }

    private static FundEvent promised(AllocationId id, long hours) {
        return new BudgetAllocated(FUND, id, THREAD, Money.ofEuros(1_000), hours, LEAD, AT);
    }

    private static FundEvent given(long hours) {
        return new BudgetDrawnDown(
                FUND,
                ONE,
                THREAD,
                Money.ofEuros(10),
                hours,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                Money.ofEuros(990),
                300,
                AT);
    }

    private static FundEvent released(AllocationId id, Ground ground) {
        return new AllocationReleased(FUND, id, THREAD, Money.ofEuros(990), 300, ground, "over", AT);
    }

    private static PromisedHours row(AllocationId id, long version, long hours, Turn... turns) {
        return new PromisedHours(
                id.toString(),
                version,
                LEAD.value(),
                hours,
                NEXT_DAY_HERE,
                List.of(turns),
                Custody.of(LEAD, Visibility.GOVERNMENT));
    }
}
