package nl.kiem.procurement.domain;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.procurement.Route;
import org.jspecify.annotations.Nullable;

/**
 * Another need, as far as adding up estimates goes.
 *
 * @param route chosen for it, null while none is
 */
public record OtherNeed(
        NeedId needId,
        ThreadId threadId,
        OrganisationId organisation,
        List<String> cpv,
        Money estimateMax,
        Instant raisedAt,
        @Nullable Route route) {}
