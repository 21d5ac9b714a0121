package nl.kiem.initiative.fund.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.FundEvent.AllocationReleased.Ground;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.RegisterEntries;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a fund. */
public sealed interface FundCommand {

    Actor by();

    Instant at();

    /**
     * Make euros and hours there to allocate.
     *
     * @param ruleSet id of the rules by which it allocates; null for none but its ceilings
     * @param confirmed rules that nobody has verified and that somebody takes on
     */
    record Open(
            FundId id,
            String name,
            LocalDate from,
            LocalDate to,
            Money ceiling,
            long ceilingHours,
            Visibility visibility,
            @Nullable String ruleSet,
            List<RuleConfirmation> confirmed,
            Actor by,
            Instant at)
            implements FundCommand {}

    /**
     * Give euros and hours to an initiative.
     *
     * @param register what is said there against organisations that are named
     */
    record Allocate(
            AllocationId allocationId,
            InitiativeFacts initiative,
            Money money,
            long hours,
            Project project,
            RegisterEntries register,
            Actor by,
            Instant at)
            implements FundCommand {}

    /**
     * For what it is given.
     *
     * @param lead organisation that answers for the money
     * @param organisations that do it together, the lead among them
     * @param ownShare what they pay themselves; null when they do not say
     * @param from first day; null for the day on which it is given
     * @param to last day; null for that of the fund
     * @param resultsPublic whether they say that the results will be there for everybody
     * @param confirmed what was judged by hand
     */
    record Project(
            OrganisationId lead,
            List<OrganisationId> organisations,
            @Nullable Money ownShare,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean resultsPublic,
            List<RuleConfirmation> confirmed) {

        public Project {
            organisations = List.copyOf(organisations);
            confirmed = List.copyOf(confirmed);
        }
    }

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

    /** Give back what was not spent for an initiative that will not spend it any more. */
    record ReleaseAll(ThreadId thread, Ground ground, String reason, Actor by, Instant at) implements FundCommand {}

    /**
     * Tell that nobody closed it.
     *
     * @param lastDay after which it is told
     */
    record TellClosure(LocalDate lastDay, Actor by, Instant at) implements FundCommand {}

    /** End the fund, and give back what was not spent of it. */
    record Close(@Nullable String reason, Actor by, Instant at) implements FundCommand {}
}
