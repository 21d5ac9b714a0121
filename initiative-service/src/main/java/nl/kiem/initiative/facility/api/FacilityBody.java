package nl.kiem.initiative.facility.api;

import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.facility.domain.Facility;
import nl.kiem.initiative.facility.domain.FacilityFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A facility as it is offered.
 *
 * @param region null when it is online
 * @param lastDay on which it can be used; null when no end is known
 */
@Schema(description = "A facility as it is offered / Een voorziening zoals die wordt aangeboden")
public record FacilityBody(
        UUID id,
        String name,
        String description,
        FacilityKind kind,
        String provider,
        int capacity,
        SlotLength slot,
        boolean weekends,
        DataClassification classification,
        Stage minimumStage,
        @Nullable String region,
        boolean answersAtOnce,
        @Nullable LocalDate lastDay) {

    static FacilityBody of(Facility state) {
        FacilityFacts facts = FacilityFacts.of(state);
        FacilityOffered terms = facts.terms();
        return new FacilityBody(
                terms.facilityId().value(),
                terms.name(),
                terms.description(),
                terms.kind(),
                terms.providerOrganisation().value(),
                terms.capacity(),
                terms.slot(),
                terms.weekends(),
                terms.classification(),
                terms.minimumStage(),
                terms.region(),
                terms.answersAtOnce(),
                facts.lastDay());
    }
}
