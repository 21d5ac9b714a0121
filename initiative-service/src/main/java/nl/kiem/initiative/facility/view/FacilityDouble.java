package nl.kiem.initiative.facility.view;

import java.util.List;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The same kind of facility in the same place, offered by several organisations: perhaps built twice.
 *
 * @param region null for those that are online
 * @param providers how many organisations offer it
 * @param facilities how many there are
 * @param capacity places in a slot, of all of them
 * @param offers each of them, twenty at most
 */
public record FacilityDouble(
        String id,
        FacilityKind kind,
        @Nullable String region,
        long providers,
        long facilities,
        long capacity,
        List<Offer> offers) {

    /**
     * One of them.
     *
     * @param slotsTaken how many slots were given out, by whomever they are taken
     */
    public record Offer(
            String id,
            String name,
            String provider,
            int capacity,
            DataClassification classification,
            Stage minimumStage,
            long slotsTaken) {}
}
