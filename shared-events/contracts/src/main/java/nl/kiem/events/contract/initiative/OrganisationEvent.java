package nl.kiem.events.contract.initiative;

import java.time.Instant;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Every fact about one organisation that takes part. */
@Topic(value = "kiem.organisation", service = "initiative-service")
public sealed interface OrganisationEvent extends Event {

    OrganisationId organisationId();

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    /**
     * The organisation takes part, or what is known of it was put right; the last one counts.
     *
     * @param kind such as ministry, agency, municipality; free word in English
     * @param parent the organisation under which it resorts, null when none
     */
    @EventType("nl.kiem.organisation.registered")
    record OrganisationRegistered(
            OrganisationId organisationId,
            String name,
            String abbreviation,
            String kind,
            @Nullable OrganisationId parent,
            Instant at)
            implements OrganisationEvent {

        @Override
        public OrganisationId ownedBy() {
            return organisationId;
        }

        /** The register is there for everybody. */
        @Override
        public Visibility visibility() {
            return Visibility.PUBLIC;
        }
    }
}
