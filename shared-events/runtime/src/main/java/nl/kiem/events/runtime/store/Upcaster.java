package nl.kiem.events.runtime.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns an event as it was once written into the shape that is read today. A pure function: no clock, no lookup.
 * Stored events are never changed.
 */
public interface Upcaster {

    /** The type name as stored. */
    String fromType();

    /**
     * The type name that comes out: another one when the old type is gone, the same one when only its shape grew. In the
     * second case the function also meets payloads that already have the new shape, and leaves those alone.
     */
    String toType();

    ObjectNode upcast(ObjectNode payload);
}
