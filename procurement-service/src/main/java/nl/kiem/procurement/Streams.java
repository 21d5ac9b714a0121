package nl.kiem.procurement;

import java.util.UUID;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.TenderId;

/** Names of this service's streams. */
public final class Streams {

    private Streams() {}

    public static StreamId need(NeedId need) {
        return need(need.value());
    }

    public static StreamId need(UUID id) {
        return new StreamId("need", id);
    }

    public static StreamId tender(TenderId tender) {
        return tender(tender.value());
    }

    public static StreamId tender(UUID id) {
        return new StreamId("tender", id);
    }
}
