package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation has to do with a collaboration.
 *
 * @param shareBasisPoints its share in hundredths of a percent, from 1 to 10,000; those of all together are 10,000
 * @param money what it brings in
 * @param hours what it brings in of its people's time
 * @param involvedSince day from which it was involved already before it signed; null when it was not
 */
public record Participation(
        OrganisationId organisation,
        int shareBasisPoints,
        Money money,
        long hours,
        @Nullable LocalDate involvedSince) {}
