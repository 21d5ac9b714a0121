package nl.kiem.events.testkit;

import java.util.List;
import nl.kiem.events.EventStore;
import nl.kiem.events.StreamId;
import nl.kiem.events.proof.ChainedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PgEventStoreConformanceTest implements EventStoreConformance {

    static OrchardStore orchard;

    @BeforeAll
    static void open() {
        orchard = OrchardStore.open();
    }

    @AfterAll
    static void close() throws Exception {
        orchard.close();
    }

    @Override
    public EventStore store() {
        return orchard.store;
    }

    @Override
    public Begun begin(StreamId stream, long version, String type, String payload) {
        return orchard.begin(stream, version, type, payload);
    }

    @Override
    public List<ChainedEvent> stored(StreamId stream) {
        return orchard.stored(stream);
    }
}
