package nl.kiem.events.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.kiem.events.runtime.store.Upcaster;

/** Trees used to be planted one by one, and the species was a member named {@code kind}. */
public final class PlantedOneByOne implements Upcaster {

    @Override
    public String fromType() {
        return "nl.kiem.orchard.planted";
    }

    @Override
    public String toType() {
        return "nl.kiem.orchard.planted.v2";
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        payload.set("species", payload.remove("kind"));
        payload.put("count", 1);
        return payload;
    }
}
