package nl.kiem.events.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.EventType;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Topic;
import org.jspecify.annotations.Nullable;

/** A family that belongs to nobody, to try the kernel with. */
@Topic(value = "kiem.orchard", service = "orchard-service")
public sealed interface OrchardEvent extends Event {

    List<Class<? extends Event>> FAMILIES = List.of(OrchardEvent.class);

    @Override
    default @Nullable ThreadId threadId() {
        return null;
    }

    @EventType("nl.kiem.orchard.planted.v2")
    record Planted(UUID tree, String species, long count, Instant at) implements OrchardEvent {}

    @EventType("nl.kiem.orchard.grown")
    record Grown(UUID tree, BigDecimal metres, @Nullable String remark, Instant at) implements OrchardEvent {}

    @EventType(value = "nl.kiem.orchard.pruned", published = false)
    record Pruned(UUID tree, List<Cut> cuts, Instant at) implements OrchardEvent {

        /** One branch less. */
        public record Cut(String branch, int centimetres) {}
    }
}
