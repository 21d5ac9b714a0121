package nl.kiem.events;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalLong;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;
import nl.kiem.events.contract.Visibility;

/**
 * Load, fold, decide, append: the only way in which a command changes anything.
 *
 * <p>Refuses with {@link KernelReason#VISIBILITY_FIXED} what would carry a stream over the border between the topics
 * that others may read and the restricted ones, after its first published fact.
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
                    S state = state(history);
                    if (expectedVersion.isPresent() && expectedVersion.getAsLong() != version) {
                        // of what does not exist that is said, and not that it has another version
                        if (version == 0) decider.decide(command, state);
                        throw new StaleVersion(stream, expectedVersion.getAsLong(), version);
                    }
                    List<E> decided = decider.decide(command, state);
                    if (decided.isEmpty()) {
                        return Uni.createFrom().item(new Outcome<>(version, state, 0));
                    }
                    return store.append(
                                    stream, Head.of(history), decided, metadata.seenBy(visibility(history, decided)))
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

    /** The facts themselves, for an answer that tells more than the state holds; none when there is none for the caller. */
    public Uni<List<Recorded<Event>>> history(StreamId stream, Admission admission) {
        return read(stream, admission);
    }

    private Uni<List<Recorded<Event>>> read(StreamId stream, Admission admission) {
        return store.read(stream).map(history -> {
            Custody custody = Custody.of(Recorded.events(history));
            if (history.isEmpty() || !admission.sees(custody)) return List.of();
            admission.check(custody);
            return history;
        });
    }

    /** Facts of one stream must keep their order on their way out, so they all take the same topic. */
    private Visibility visibility(List<Recorded<Event>> history, List<E> decided) {
        Custody before = Custody.of(Recorded.events(history));
        Custody after = before;
        for (E event : decided) {
            after = after.after(event);
        }
        boolean crosses =
                before.visibility().isRestricted() != after.visibility().isRestricted();
        if (crosses && history.stream().anyMatch(CommandHandler::published)) {
            throw new Rejection(
                    KernelReason.VISIBILITY_FIXED,
                    "facts about it were published for %s; it cannot become %s any more"
                            .formatted(before.visibility(), after.visibility()));
        }
        return after.visibility();
    }

    private static boolean published(Recorded<Event> recorded) {
        return Families.type(recorded.event().getClass()).published();
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
