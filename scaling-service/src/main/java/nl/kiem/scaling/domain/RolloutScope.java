package nl.kiem.scaling.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.scaling.ScalingKind;

/** Which organisations an approval reaches. */
final class RolloutScope {

    private RolloutScope() {}

    /** The adopters, and its own organisation when it becomes normal work there or nobody else is named. */
    static Set<OrganisationId> organisations(
            OrganisationId own, List<ScalingKind> kinds, List<OrganisationId> adopters) {
        Set<OrganisationId> all = new LinkedHashSet<>();
        if (kinds.contains(ScalingKind.IN) || adopters.isEmpty()) all.add(own);
        all.addAll(adopters);
        return all;
    }
}
