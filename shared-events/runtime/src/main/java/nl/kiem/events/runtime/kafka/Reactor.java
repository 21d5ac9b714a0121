package nl.kiem.events.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.runtime.flow.FailedEvent;
import nl.kiem.events.runtime.flow.FailedEvents;
import nl.kiem.events.runtime.flow.Redriver;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands one record to the reactions that wait for its type. Whatever they cannot take is set aside, and the rest goes on. */
@Singleton
class Reactor implements Redriver {

    /** In place of a reaction's name, where there was no event to react to. */
    static final String DECODING = "decoding";

    private static final Logger LOG = Logger.getLogger(Reactor.class);

    private static final int ATTEMPTS_MAX = 6;
    private static final Duration REACT_WITHIN = Duration.ofSeconds(15);
    private static final Duration RETRY_FIRST = Duration.ofMillis(100);
    private static final Duration RETRY_MOST = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE_MOST = Duration.ofSeconds(20);
    private static final double JITTER = 0.5;

    private final List<Reaction<?>> reactions;
    private final CloudEvents cloudEvents;
    private final FailedEvents failedEvents;
    private final MeterRegistry meters;

    Reactor(
            @Any Instance<Reaction<?>> reactions,
            CloudEvents cloudEvents,
            FailedEvents failedEvents,
            MeterRegistry meters) {
        this.reactions =
                reactions.stream().<Reaction<?>>map(reaction -> reaction).toList();
        this.cloudEvents = cloudEvents;
        this.failedEvents = failedEvents;
        this.meters = meters;
    }

    /** The topics on which the awaited types travel. */
    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        for (Class<? extends Event> family : Families.ALL) {
            boolean awaited = Families.types(family)
                    .anyMatch(type -> reactions.stream().anyMatch(reaction -> reaction.on() == type));
            if (awaited) topics.addAll(Families.topics(family));
        }
        return topics;
    }

    /** Completes when every reaction has taken the event or it is set aside for the ones that could not; never fails. */
    Uni<Void> handle(Received received) {
        return Uni.createFrom()
                .deferred(() -> take(received))
                .onFailure()
                .invoke(e -> LOG.warnf("%s waits, its failure cannot be written down: %s", received.eventId(), e))
                .onFailure()
                .retry()
                .withBackOff(RETRY_FIRST, UNREACHABLE_MOST)
                .withJitter(JITTER)
                .indefinitely();
    }

    private Uni<Void> take(Received received) {
        String type = received.type();
        if (type != null && !awaited(type)) return Uni.createFrom().voidItem();
        Recorded<Event> recorded;
        try {
            recorded = cloudEvents.decode(received.headers(), received.value());
        } catch (RuntimeException e) {
            return setAside(received, DECODING, e, 1);
        }
        return Multi.createFrom()
                .iterable(reactions)
                .filter(reaction -> reaction.on().isInstance(recorded.event()))
                .onItem()
                .transformToUniAndConcatenate(reaction -> patiently(reaction, recorded)
                        .onFailure()
                        .recoverWithUni(e -> setAside(received, SystemMetadata.name(reaction), e, ATTEMPTS_MAX)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Types that are known and that nobody here waits for need not even be read; unknown ones are for the operator. */
    private boolean awaited(String type) {
        return cloudEvents
                .known(type)
                .map(known -> reactions.stream().anyMatch(reaction -> reaction.on() == known))
                .orElse(true);
    }

    private static Uni<Void> patiently(Reaction<?> reaction, Recorded<Event> recorded) {
        return once(reaction, recorded)
                .onFailure(e -> !(e instanceof Rejection))
                .retry()
                .withBackOff(RETRY_FIRST, RETRY_MOST)
                .withJitter(JITTER)
                .atMost(ATTEMPTS_MAX - 1);
    }

    @SuppressWarnings("unchecked") // only called for events that are instances of what the reaction waits for
    private static <E extends Event> Uni<Void> once(Reaction<E> reaction, Recorded<Event> recorded) {
        return Uni.createFrom()
                .deferred(() -> reaction.react((Recorded<E>) (Recorded<?>) recorded))
                .ifNoItem()
                .after(REACT_WITHIN)
                .fail();
    }

    private Uni<Void> setAside(Received received, String consumer, Throwable why, int attempts) {
        Throwable cause = why instanceof IllegalStateException && why.getCause() != null ? why.getCause() : why;
        return failedEvents
                .setAside(new FailedEvents.Failure(
                        consumer,
                        received.eventId(),
                        received.type(),
                        received.origin(),
                        received.headersAsJson(),
                        received.value(),
                        reason(cause),
                        why instanceof Rejection ? 1 : attempts))
                .invoke(() -> {
                    meters.counter("kiem.events.failed", "consumer", consumer).increment();
                    LOG.errorf("%s is set aside, %s cannot take it: %s", received.eventId(), consumer, reason(cause));
                });
    }

    static String reason(Throwable e) {
        return e instanceof Rejection rejection
                ? rejection.reason().name() + ": " + rejection.getMessage()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    @Override
    public boolean knows(FailedEvent failed) {
        return failed.consumer.equals(DECODING) || named(failed.consumer) != null;
    }

    @Override
    public Uni<Void> redrive(FailedEvent failed) {
        Received received = Received.of(failed.origin, failed.headers, failed.payload);
        return Uni.createFrom().deferred(() -> {
            Recorded<Event> recorded = cloudEvents.decode(received.headers(), received.value());
            Reaction<?> one = named(failed.consumer);
            return Multi.createFrom()
                    .iterable(one == null ? reactions : List.of(one))
                    .filter(reaction -> reaction.on().isInstance(recorded.event()))
                    .onItem()
                    .transformToUniAndConcatenate(reaction -> once(reaction, recorded))
                    .collect()
                    .asList()
                    .replaceWithVoid();
        });
    }

    private @Nullable Reaction<?> named(String consumer) {
        return reactions.stream()
                .filter(reaction -> SystemMetadata.name(reaction).equals(consumer))
                .findFirst()
                .orElse(null);
    }
}
