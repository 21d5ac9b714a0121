package nl.kiem.procurement.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.NeedEvent.NeedFulfilled;
import nl.kiem.events.contract.procurement.NeedEvent.NeedReopened;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.NeedEvent.TenderLinked;
import nl.kiem.procurement.view.NeedOverview.Choice;
import org.jspecify.annotations.Nullable;

/** Which needs there are, how they go and what serves them. */
@Singleton
public final class NeedOverviewView implements View<NeedOverview> {

    @Override
    public String name() {
        return "need_overview_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(NeedEvent.class);
    }

    @Override
    public Class<NeedOverview> rowType() {
        return NeedOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public NeedOverview blank(String key) {
        return new NeedOverview(
                key,
                0,
                "Absent",
                null,
                null,
                "",
                "",
                new Money(0),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Custody.NONE);
    }

    @Override
    public NeedOverview fold(NeedOverview row, Recorded<? extends Event> recorded) {
        long version = recorded.version();
        NeedEvent event = (NeedEvent) recorded.event();
        return fold(row.with(row.custody().after(event)), version, event);
    }

    private static NeedOverview fold(NeedOverview row, long version, NeedEvent event) {
        return switch (event) {
            case ProcurementNeedRaised e ->
                new NeedOverview(
                        row.id(),
                        version,
                        "Raised",
                        e.threadId(),
                        e.organisation(),
                        e.title(),
                        e.functionalSpecification(),
                        e.estimateMax(),
                        e.cpv(),
                        e.neededBy(),
                        e.caseId(),
                        null,
                        null,
                        null,
                        e.at(),
                        e.at(),
                        row.custody());
            case ProcurementRouteChosen e -> routed(row, version, e);
            case TenderLinked e -> with(row, version, "Routed", e.tenderId(), e.at());
            case NeedFulfilled e -> with(row, version, "Fulfilled", e.tenderId(), e.at());
            case NeedReopened e -> reopened(row, version, e.at());
        };
    }

    @Override
    public long version(NeedOverview row) {
        return row.version();
    }

    private static NeedOverview routed(NeedOverview row, long version, ProcurementRouteChosen e) {
        Choice choice = new Choice(
                e.advised(),
                e.options(),
                e.authority(),
                e.nature(),
                e.estimateSummed(),
                e.summedWith(),
                e.threshold(),
                e.legalGround(),
                e.motivation(),
                e.ambassador(),
                e.ruleSet());
        return row.with(next -> next.version(version)
                .state("Routed")
                .cpv(e.cpv())
                .route(e.route())
                .choice(choice)
                .tenderId(null)
                .changedAt(e.at()));
    }

    private static NeedOverview reopened(NeedOverview row, long version, Instant at) {
        return row.with(next -> next.version(version)
                .state("Raised")
                .route(null)
                .choice(null)
                .tenderId(null)
                .changedAt(at));
    }

    private static NeedOverview with(
            NeedOverview row, long version, String state, @Nullable TenderId tender, Instant at) {
        return row.with(
                next -> next.version(version).state(state).tenderId(tender).changedAt(at));
    }
}
