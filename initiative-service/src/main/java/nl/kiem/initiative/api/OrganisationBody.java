package nl.kiem.initiative.api;

import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.initiative.domain.Organisation;
import nl.kiem.initiative.domain.OrganisationReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is known.
 *
 * @param parent under which it resorts; null when none
 */
@Schema(description = "How an organisation is known / Hoe een organisatie bekend is")
public record OrganisationBody(
        String id,
        String name,
        String abbreviation,
        String kind,
        @Nullable String parent) {

    static OrganisationBody of(OrganisationId id, Organisation state) {
        return switch (state) {
            case Organisation.Absent _ ->
                throw new Rejection(OrganisationReason.ORGANISATION_UNKNOWN, "nobody has registered " + id);
            case Organisation.Registered registered -> of(registered.facts());
        };
    }

    private static OrganisationBody of(OrganisationRegistered facts) {
        OrganisationId parent = facts.parent();
        return new OrganisationBody(
                facts.organisationId().value(),
                facts.name(),
                facts.abbreviation(),
                facts.kind(),
                parent == null ? null : parent.value());
    }
}
