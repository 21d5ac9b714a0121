package nl.kiem.initiative.view;

import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in the register: a row of {@code organisation_register_v1}.
 *
 * @param id scheme and code
 * @param parent under which it resorts; null when none
 */
public record OrganisationEntry(
        String id,
        long version,
        String name,
        String abbreviation,
        String kind,
        @Nullable String parent,
        Custody custody) {}
