package nl.kiem.events.runtime.personal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service holds of one person. What the texts and details say is read where they are; this tells where that is.
 *
 * @param service that holds it
 * @param erased whether it was erased; the facts below stay, and refer to nobody who can be found any more
 * @param held what is kept beside the events, in words
 * @param readableTexts whether texts under the person's key, if there are any, can be read
 * @param events facts that the person recorded or that name the person, the oldest first
 * @param next value for {@code ?after=} that gives the following facts; null when these are the last
 */
public record PersonReport(
        String person,
        String service,
        boolean erased,
        List<String> held,
        boolean readableTexts,
        List<Fact> events,
        @Nullable String next) {

    /** How the person is in a fact. */
    public enum Part {
        RECORDED,
        NAMED
    }

    /** One fact. */
    public record Fact(String id, String type, Instant recordedAt, Part part) {}
}
