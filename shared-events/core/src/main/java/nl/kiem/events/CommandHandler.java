package nl.kiem.events;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.contract.Event;

/**
 * Load, fold, decide, append: the only way in which a command changes anything.
 *
 * @param family the sealed interface of the aggregate's events
 */
public record CommandHandler<C, S, E extends Event>(
        String category, Decider<C, S, E> decider, Class<E> family, EventStore store) {

    /** How often a command that lost a race is decided anew. */
    public static final int CONFLICT_RETRIES_MAX = 3;

    /**
     * What came of a command.
     *
     * @param version of the stream after the command, or at its first time when it is a repeat
     * @param state the aggregate as of now
     * @param recorded how many events this call added; 0 for a repeat and for a command that already held
     */
    public record Outcome<S>(long version, S state, int recorded) {}

    /** For the service itself: a reaction or a deadline. */
    public Uni<Outcome<S>> handle(StreamId stream, C command, Metadata metadata, OptionalLong expectedVersion) {
        return handle(stream, command, metadata, expectedVersion, Admission.SYSTEM);
    }

    /**
     * @param expectedVersion the version on which the caller decided; empty to decide on whatever is there
     * @param admission judged on what is there; what is about to be made is for the caller of this to judge
     */
    public Uni<Outcome<S>> handle(
            StreamId stream, C command, Metadata metadata, OptionalLong expectedVersion, Admission admission) {
        return Uni.createFrom()
                .deferred(() -> read(stream, admission).chain(history -> {
                    var repeat = firstOutcome(history, metadata);
                    if (repeat.isPresent()) {
                        return Uni.createFrom().item(new Outcome<>(repeat.getAsLong(), state(history), 0));
                    }
                    long version = history.size();
                    if (expectedVersion.isPresent() && expectedVersion.getAsLong() != version) {
                        throw new StaleVersion(stream, expectedVersion.getAsLong(), version);
                    }
                    S state = state(history);
                    List<E> decided = decider.decide(command, state);
                    if (decided.isEmpty()) {
                        return Uni.createFrom().item(new Outcome<>(version, state, 0));
                    }
                    Custody custody = Custody.of(Recorded.events(history));
                    for (E event : decided) {
                        custody = custody.after(event);
                    }
                    return store.append(stream, Head.of(history), decided, metadata.seenBy(custody.visibility()))
                            .map(after -> new Outcome<>(after.version(), decider.fold(state, decided), decided.size()));
                }))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(CONFLICT_RETRIES_MAX);
    }

    /** For the service itself: what another aggregate's rule needs to know. */
    public Uni<Outcome<S>> load(StreamId stream) {
        return load(stream, Admission.SYSTEM);
    }

    /** The aggregate as it stands; {@link Decider#initial()} with version 0 when there is none for the caller. */
    public Uni<Outcome<S>> load(StreamId stream, Admission admission) {
        return read(stream, admission).map(history -> new Outcome<>(history.size(), state(history), 0));
    }

    private Uni<List<Recorded<Event>>> read(StreamId stream, Admission admission) {
        return store.read(stream).map(history -> {
            Custody custody = Custody.of(Recorded.events(history));
            if (history.isEmpty() || !admission.sees(custody)) return List.of();
            admission.check(custody);
            return history;
        });
    }

    private S state(List<Recorded<Event>> history) {
        return decider.fold(
                decider.initial(),
                history.stream().map(Recorded::event).map(family::cast).toList());
    }

    private static OptionalLong firstOutcome(List<Recorded<Event>> history, Metadata metadata) {
        OptionalLong version = OptionalLong.empty();
        for (Recorded<Event> recorded : history) {
            Metadata earlier = recorded.metadata();
            if (!earlier.commandId().equals(metadata.commandId())) continue;
            if (!earlier.fingerprint().equals(metadata.fingerprint())) {
                throw new Rejection(
                        KernelReason.IDEMPOTENCY_KEY_REUSED,
                        "this Idempotency-Key was used for another request; send a new key with a new request");
            }
            version = OptionalLong.of(recorded.version());
        }
        return version;
    }
}
