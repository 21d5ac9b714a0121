package nl.kiem.monitoring.view;

import java.time.Instant;
import java.util.EnumSet;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;

/** Events as they arrive, for tests. */
final class Events {

    private static final Actor ACTOR =
            new Actor(new PersonRef("tester"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.SYS));

    private Events() {}

    static <E extends Event> Recorded<E> recorded(StreamId stream, long version, E event, Instant recordedAt) {
        Metadata metadata = new Metadata(Ids.derive(stream.toString(), "" + version), "", ACTOR, null);
        return new Recorded<>(stream, version, Position.START, event, metadata, recordedAt);
    }
}
