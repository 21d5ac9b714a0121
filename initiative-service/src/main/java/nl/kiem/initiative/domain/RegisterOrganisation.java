package nl.kiem.initiative.domain;

import java.time.Instant;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Tell how an organisation is known from now on; the only thing that can be asked of one.
 *
 * @param parentKnown whether the parent is registered; of no meaning without a parent
 */
public record RegisterOrganisation(
        OrganisationId id,
        String name,
        String abbreviation,
        String kind,
        @Nullable OrganisationId parent,
        boolean parentKnown,
        Actor by,
        Instant at) {}
