package nl.kiem.monitoring.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event in the list of the newest.
 *
 * @param title of the initiative; null when that has not arrived yet
 */
public record NewestEntry(
        String id,
        String thread,
        @Nullable String title,
        String type,
        String service,
        Instant at,
        Instant recordedAt) {}
