package nl.kiem.events.runtime.personal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** How one term of {@code retention.json} is carried out where the data are. Every bean of this type is run once a day. */
public interface RetentionRule {

    /** As in the resource. */
    String category();

    /**
     * Removes what is older; asked again, it finds nothing.
     *
     * @return how much was removed
     */
    Uni<Long> apply(Instant before);
}
