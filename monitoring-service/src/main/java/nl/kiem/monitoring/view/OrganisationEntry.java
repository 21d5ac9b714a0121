package nl.kiem.monitoring.view;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is called.
 *
 * @param id scheme and code, such as {@code tooi:mnre1034}
 * @param kind such as ministry or agency
 * @param parent organisation under which it resorts; null when none
 */
public record OrganisationEntry(
        String id,
        long version,
        String name,
        String abbreviation,
        String kind,
        @Nullable String parent) {}
