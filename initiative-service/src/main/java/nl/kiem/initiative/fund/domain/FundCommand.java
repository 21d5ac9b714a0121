package nl.kiem.initiative.fund.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.initiative.domain.InitiativeFacts;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a fund. */
public sealed interface FundCommand {

    Actor by();

    Instant at();

    record Open(
            FundId id,
            String name,
            LocalDate from,
            LocalDate to,
            Money ceiling,
            long ceilingHours,
            Visibility visibility,
            Actor by,
            Instant at)
            implements FundCommand {}

    /**
     * Give euros and hours to an initiative.
     *
     * @param leadKnown whether the lead organisation is registered
     */
    record Allocate(
            AllocationId allocationId,
            InitiativeFacts initiative,
            Money money,
            long hours,
            OrganisationId leadOrganisation,
            boolean leadKnown,
            Actor by,
            Instant at)
            implements FundCommand {}

    /**
     * Spend euros and hours of an allocation.
     *
     * @param initiative that it is for
     * @param to last day in which they were spent
     */
    record DrawDown(
            AllocationId allocationId,
            InitiativeFacts initiative,
            Money money,
            long hours,
            LocalDate from,
            LocalDate to,
            Actor by,
            Instant at)
            implements FundCommand {}

    /** Give back what was not spent of an allocation. */
    record Release(AllocationId allocationId, @Nullable String reason, Actor by, Instant at) implements FundCommand {}

    /** Give back what was not spent for an initiative that is over. */
    record ReleaseAll(ThreadId thread, String reason, Actor by, Instant at) implements FundCommand {}

    /** End the fund, and give back what was not spent of it. */
    record Close(@Nullable String reason, Actor by, Instant at) implements FundCommand {}
}
