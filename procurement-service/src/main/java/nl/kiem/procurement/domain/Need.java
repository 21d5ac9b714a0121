package nl.kiem.procurement.domain;

import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.NeedEvent.TenderLinked;
import org.jspecify.annotations.Nullable;

/** Where a procurement need stands. */
public sealed interface Need {

    record Absent() implements Need {}

    record Raised(ProcurementNeedRaised need) implements Need {}

    /** @param link to the tender that serves it, null while there is none */
    record Routed(
            ProcurementNeedRaised need,
            ProcurementRouteChosen choice,
            @Nullable TenderLinked link) implements Need {

        @Nullable
        public TenderId tender() {
            return link == null ? null : link.tenderId();
        }
    }

    record Fulfilled(ProcurementNeedRaised need, TenderId tender) implements Need {}
}
