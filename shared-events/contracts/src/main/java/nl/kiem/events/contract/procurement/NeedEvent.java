package nl.kiem.events.contract.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one procurement need (inkoopbehoefte). */
@Topic(value = "kiem.need", service = "procurement-service")
public sealed interface NeedEvent extends Event {

    NeedId needId();

    @Override
    ThreadId threadId();

    /**
     * @param functionalSpecification what, why and which outcomes; no brand and no solution
     * @param estimateMax including options, extensions and phases, excluding VAT
     * @param cpv main codes; empty while the need is a draft from an approval
     * @param caseId the scaling case that it serves; null for a pilot purchase
     * @param visibility null in facts from before it was said
     */
    @EventType("nl.kiem.need.raised")
    record ProcurementNeedRaised(
            NeedId needId,
            ThreadId threadId,
            String title,
            OrganisationId organisation,
            String functionalSpecification,
            Money estimateMax,
            List<String> cpv,
            @Nullable LocalDate neededBy,
            @Nullable ScalingCaseId caseId,
            @Nullable Visibility visibility,
            Instant at)
            implements NeedEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }
    }

    /**
     * @param options every route with why it is or is not permitted
     * @param cpv main codes, given at the latest with the route
     * @param estimateSummed with other needs of the same object and period
     * @param summedWith those other needs
     * @param motivation needed when the choice goes against the advice, else null
     */
    @EventType("nl.kiem.need.route-chosen")
    record ProcurementRouteChosen(
            NeedId needId,
            ThreadId threadId,
            Route route,
            Route advised,
            List<RouteOption> options,
            Authority authority,
            ContractNature nature,
            List<String> cpv,
            Money estimateSummed,
            List<NeedId> summedWith,
            Money threshold,
            String legalGround,
            @Nullable String motivation,
            PersonRef ambassador,
            RuleSetRef ruleSet,
            Instant at)
            implements NeedEvent {}

    /** A tender was opened for it: no second one beside it. */
    @EventType(value = "nl.kiem.need.tender-linked", published = false)
    record TenderLinked(NeedId needId, ThreadId threadId, TenderId tenderId, Instant at) implements NeedEvent {}

    /**
     * Its tender ended without a contract: a route is to be chosen anew.
     *
     * @param reason in the words of the tender, when it was published
     */
    @EventType("nl.kiem.need.reopened")
    record NeedReopened(NeedId needId, ThreadId threadId, TenderId tenderId, String reason, Instant at)
            implements NeedEvent {}

    @EventType("nl.kiem.need.fulfilled")
    record NeedFulfilled(NeedId needId, ThreadId threadId, TenderId tenderId, Instant at) implements NeedEvent {}
}
