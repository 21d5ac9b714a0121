package nl.kiem.initiative.facility.view;

import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A facility that fits.
 *
 * @param free places in the fullest slot of the period
 */
public record FacilityMatch(
        String id,
        String name,
        FacilityKind kind,
        String provider,
        DataClassification classification,
        Stage minimumStage,
        @Nullable String region,
        SlotLength slot,
        boolean answersAtOnce,
        int capacity,
        int free) {}
