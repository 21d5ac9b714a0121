package nl.kiem.procurement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.Route;
import org.jspecify.annotations.Nullable;

/** What can be asked of a procurement need. */
public sealed interface NeedCommand {

    Actor by();

    Instant at();

    /**
     * @param knownNames brands, products and suppliers that the asker knows in this market: none may be in the
     *     specification
     * @param estimateMax including options, extensions and phases, excluding VAT
     * @param visibility of what it follows from
     */
    record Raise(
            NeedId needId,
            ThreadId threadId,
            String title,
            OrganisationId organisation,
            String functionalSpecification,
            List<String> knownNames,
            Money estimateMax,
            List<String> cpv,
            @Nullable LocalDate neededBy,
            @Nullable ScalingCaseId caseId,
            Visibility visibility,
            Actor by,
            Instant at)
            implements NeedCommand {}

    /**
     * @param cpv main codes; empty to keep those of the need
     * @param plannedDispatch day whose rules count; null for the day of the choice
     * @param legalGround why this route may be used, as it will stand in the file
     * @param existingContract reference of a contract or framework with room for it
     * @param benefitsShared whether benefits or costs are not exclusively the authority's
     * @param others the organisation's other needs, to be summed where they are alike
     */
    record ChooseRoute(
            Route route,
            Authority authority,
            ContractNature nature,
            List<String> cpv,
            @Nullable LocalDate plannedDispatch,
            @Nullable String legalGround,
            @Nullable String motivation,
            @Nullable PersonRef ambassador,
            @Nullable String existingContract,
            boolean benefitsShared,
            List<OtherNeed> others,
            Actor by,
            Instant at)
            implements NeedCommand {}

    /** @param vacant a tender that was linked but never prepared, so that its place is free; null when there is none */
    record LinkTender(TenderId tender, @Nullable TenderId vacant, Actor by, Instant at) implements NeedCommand {}

    /** Its tender led to contracts for every lot that went through. */
    record Fulfil(TenderId tender, Actor by, Instant at) implements NeedCommand {}

    /** Its tender ended without any contract. */
    record Reopen(TenderId tender, String reason, Actor by, Instant at) implements NeedCommand {}
}
