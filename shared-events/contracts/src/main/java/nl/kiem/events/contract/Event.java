package nl.kiem.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that one aggregate recorded. Records only grow: a new component may be added when it is nullable, a changed
 * meaning is a new record under a new {@link EventType}.
 */
public interface Event {

    /** The initiative whose story this fact belongs to; null for facts about organisations, funds and the like. */
    @Nullable
    ThreadId threadId();

    /** UTC instant at which the fact became true in the world (valid time); the time of recording is in the envelope. */
    Instant at();

    /** Whose the aggregate is from this fact on; null when the fact leaves that as it was. */
    default @Nullable OrganisationId ownedBy() {
        return null;
    }

    /** Organisations that take part from this fact on, beside those that already did. */
    default List<OrganisationId> takingPart() {
        return List.of();
    }

    /** Who may see the aggregate from this fact on; null when the fact leaves that as it was. */
    default @Nullable Visibility visibility() {
        return null;
    }
}
