package nl.kiem.events.contract.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one facility that was asked for and not found: demand that no supply answers. */
@Topic(value = "kiem.facility-wish", service = "initiative-service")
public sealed interface FacilityWishEvent extends Event {

    FacilityWishId wishId();

    @Override
    ThreadId threadId();

    /**
     * @param classification the most delicate data that the initiative brings along
     * @param stage of the initiative when it asked
     * @param region where it must be; null when that does not matter
     * @param visibility of the initiative
     */
    @EventType("nl.kiem.facility-wish.expressed")
    record FacilityWished(
            FacilityWishId wishId,
            ThreadId threadId,
            OrganisationId organisation,
            FacilityKind kind,
            DataClassification classification,
            Stage stage,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String purpose,
            List<OrganisationId> partners,
            Visibility visibility,
            Instant at)
            implements FacilityWishEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisation;
        }

        @Override
        public List<OrganisationId> takingPart() {
            return partners;
        }
    }
}
