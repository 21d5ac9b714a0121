package nl.kiem.events;

import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.proof.Hash;

/**
 * The end of a stream as somebody read it: what an append goes behind.
 *
 * @param version of the last event; 0 when there is none
 * @param hash of the last event; {@link Hash#NONE} when there is none
 */
public record Head(long version, Hash hash) {

    /** Of a stream without events. */
    public static final Head NONE = new Head(0, Hash.NONE);

    public Head {
        if (version < 0) throw new IllegalArgumentException("a version is 0 or more");
        if (version == 0 && !hash.equals(Hash.NONE)) throw new IllegalArgumentException("no event, no hash");
    }

    /** @param history a whole stream in order */
    public static Head of(List<Recorded<Event>> history) {
        return history.isEmpty() ? NONE : history.getLast().head();
    }
}
