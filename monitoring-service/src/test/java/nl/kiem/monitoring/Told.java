package nl.kiem.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import org.jspecify.annotations.Nullable;

/** Events as the other services would record them, for tests. */
public final class Told {

    private static final Actor ACTOR =
            new Actor(new PersonRef("tester"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.SYS));
    private static final Duration TO_RECORD = Duration.ofSeconds(1);

    private final Visibility visibility;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final List<Recorded<Event>> all = new ArrayList<>();

    /** @param visibility of every aggregate that is told of */
    public Told(Visibility visibility) {
        this.visibility = visibility;
    }

    public static <E extends Event> Recorded<E> recorded(
            StreamId stream, long version, E event, Instant recordedAt, @Nullable String causationId) {
        return recorded(stream, version, event, recordedAt, causationId, Visibility.GOVERNMENT);
    }

    private static <E extends Event> Recorded<E> recorded(
            StreamId stream,
            long version,
            E event,
            Instant recordedAt,
            @Nullable String causationId,
            Visibility visibility) {
        UUID command = Ids.derive(stream.toString(), "" + version);
        Metadata metadata = new Metadata(command, "", ACTOR, causationId, visibility);
        return new Recorded<>(stream, version, Position.START, event, metadata, recordedAt);
    }

    public static StreamId stream(Event event, UUID id) {
        return Families.ALL.stream()
                .filter(family -> family.isInstance(event))
                .map(family -> Families.topic(family).value().substring("kiem.".length()))
                .map(category -> new StreamId(category, id))
                .findFirst()
                .orElseThrow();
    }

    /** @return id of the event */
    public String tell(UUID id, Event event, @Nullable String because) {
        StreamId stream = stream(event, id);
        long version = versions.merge(stream, 1L, Long::sum);
        Recorded<Event> recorded = recorded(stream, version, event, event.at().plus(TO_RECORD), because, seenBy(event));
        all.add(recorded);
        return recorded.id();
    }

    private Visibility seenBy(Event event) {
        return event.threadId() == null ? Visibility.PUBLIC : visibility;
    }

    public List<Recorded<Event>> all() {
        return List.copyOf(all);
    }
}
