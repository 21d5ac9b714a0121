package nl.kiem.procurement.domain;

import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import org.jspecify.annotations.Nullable;

/** Where a procurement need stands. */
public sealed interface Need {

    record Absent() implements Need {}

    record Raised(ProcurementNeedRaised need) implements Need {}

    /** @param tender that serves it, null while there is none */
    record Routed(
            ProcurementNeedRaised need,
            ProcurementRouteChosen choice,
            @Nullable TenderId tender) implements Need {}

    record Fulfilled(ProcurementNeedRaised need, TenderId tender) implements Need {}
}
