package nl.kiem.events.testkit.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import org.jspecify.annotations.Nullable;

record FundRow(
        String id,
        long version,
        String name,
        @Nullable OrganisationId organisation,
        @Nullable Instant openedAt,
        @Nullable LocalDate validTo,
        List<Money> allocated,
        long hours,
        Custody custody) {}
