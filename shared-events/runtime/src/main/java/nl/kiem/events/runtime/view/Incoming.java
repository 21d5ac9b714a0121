package nl.kiem.events.runtime.view;

import java.util.function.Supplier;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;

/**
 * What a feed brought: an event, or something that should be one.
 *
 * @param id of the event; its place when it has none
 * @param category of the stream; where that cannot be told, of the topic
 * @param place where it stands in the feed
 * @param reader reads the event; throws when it cannot be read
 */
record Incoming(String id, String category, String place, Supplier<Recorded<Event>> reader) {}
