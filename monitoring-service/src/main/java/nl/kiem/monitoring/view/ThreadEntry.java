package nl.kiem.monitoring.view;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.Custody;
import org.jspecify.annotations.Nullable;

/**
 * One published event in the story of an initiative.
 *
 * @param id of the event
 * @param version of its stream
 * @param custody the organisations that the event itself names, and who may see it
 * @param thread id of the initiative
 * @param stream aggregate that recorded it
 * @param service that owns the aggregate
 * @param at when it became true
 * @param recordedAt when it was recorded
 * @param causationId id of the event that it answers; null when a person or system asked
 * @param organisation that acted or that it is about, as far as the event says
 * @param milestone hand-over that it marks; null when none
 */
public record ThreadEntry(
        String id,
        long version,
        Custody custody,
        String thread,
        String type,
        String stream,
        String service,
        Instant at,
        Instant recordedAt,
        @Nullable String causationId,
        @Nullable String organisation,
        @Nullable Milestone milestone,
        List<Fact> facts) {}
