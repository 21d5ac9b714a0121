package nl.kiem.events;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.proof.Hash;

/**
 * An event as it stands in a store or arrived from one.
 *
 * @param version place in its stream, from 1, without holes
 * @param position place in the store; {@link Position#START} where it came over a topic
 * @param recordedAt UTC instant of recording, by the database's clock
 * @param hash chains the event to the one before it in its stream; {@link Hash#NONE} where it came over a topic
 */
public record Recorded<E extends Event>(
        StreamId stream, long version, Position position, E event, Metadata metadata, Instant recordedAt, Hash hash) {

    /** Of an event that came over a topic. */
    public Recorded(StreamId stream, long version, Position position, E event, Metadata metadata, Instant recordedAt) {
        this(stream, version, position, event, metadata, recordedAt, Hash.NONE);
    }

    /** Unique and the same for ever: stream and version. Published as the CloudEvents id. */
    public String id() {
        return stream + "/" + version;
    }

    /** Of the stream, as long as this is its last event. */
    public Head head() {
        return new Head(version, hash);
    }

    public static <E extends Event> List<E> events(List<Recorded<E>> history) {
        return history.stream().map(Recorded::event).toList();
    }
}
