package nl.kiem.events.runtime.deadline;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;

/** The one view of a service's deadlines, put together from its {@link DeadlineTerms}. Its table is the kernel's. */
@Singleton
public class DeadlineView implements View<Deadline> {

    static final String TABLE = "deadline_v2";

    private final Map<Class<? extends Event>, DeadlineTerms<?>> terms;

    @Inject
    DeadlineView(@Any Instance<DeadlineTerms<?>> terms) {
        this(terms.stream().<DeadlineTerms<?>>map(one -> one).toList());
    }

    /** @throws IllegalStateException when two terms are of one family: one would never be asked */
    public DeadlineView(Collection<? extends DeadlineTerms<?>> terms) {
        this.terms = terms.stream().collect(Collectors.toUnmodifiableMap(DeadlineTerms::family, Function.identity()));
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return terms.keySet();
    }

    @Override
    public Class<Deadline> rowType() {
        return Deadline.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().toString();
    }

    @Override
    public Deadline blank(String key) {
        return Deadline.none(key);
    }

    @Override
    public Deadline fold(Deadline row, Recorded<? extends Event> recorded) {
        for (DeadlineTerms<?> one : terms.values()) {
            if (one.family().isInstance(recorded.event()))
                return next(one, row, recorded).at(recorded.version());
        }
        throw new IllegalStateException("nobody knows the terms of " + recorded.stream());
    }

    @Override
    public long version(Deadline row) {
        return row.version();
    }

    private static <E extends Event> Deadline next(
            DeadlineTerms<E> terms, Deadline row, Recorded<? extends Event> recorded) {
        return terms.next(row, terms.family().cast(recorded.event()));
    }
}
