package nl.kiem.monitoring.view;

import java.time.Instant;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One thread in a list.
 *
 * @param lastReached furthest hand-over; null when it made none
 * @param stopped whether it was stopped on purpose
 * @param entries number of events in its story
 * @param lastAt when the latest of them became true
 * @param href its story
 */
public record ThreadItem(
        String id,
        String title,
        String organisation,
        String organisationName,
        Stage stage,
        boolean executive,
        @Nullable Milestone lastReached,
        boolean stopped,
        long entries,
        @Nullable Instant lastAt,
        String href) {}
