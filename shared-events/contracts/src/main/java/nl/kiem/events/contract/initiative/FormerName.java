package nl.kiem.events.contract.initiative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation was called before.
 *
 * @param nameEn in English; null when it was not said
 * @param lastDay on which it was called so
 */
public record FormerName(String name, @Nullable String nameEn, String abbreviation, LocalDate lastDay) {}
