package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Position;
import nl.kiem.events.Recorded;
import nl.kiem.events.StreamId;
import nl.kiem.events.View;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;

/** Folds a history into the rows of a view, without a database; folding it twice must change nothing. */
public final class ViewSpec<R> {

    private static final Actor ACTOR =
            new Actor(new PersonRef("tester"), new OrganisationId("tooi:mnre1034"), EnumSet.of(Role.SYS));

    private final View<R> view;

    private ViewSpec(View<R> view) {
        this.view = view;
    }

    public static <R> ViewSpec<R> of(View<R> view) {
        return new ViewSpec<>(view);
    }

    /** The events of one stream, numbered from 1. */
    public Rows given(StreamId stream, Event... history) {
        return new Rows(new ArrayList<>()).and(stream, history);
    }

    /** Rows after everything given so far. */
    public final class Rows {

        private final List<Recorded<Event>> all;

        private Rows(List<Recorded<Event>> all) {
            this.all = all;
        }

        public Rows and(StreamId stream, Event... history) {
            List<Recorded<Event>> more = new ArrayList<>(all);
            long version = all.stream().filter(r -> r.stream().equals(stream)).count();
            for (Event event : history) {
                version++;
                Metadata metadata = new Metadata(Ids.derive("spec", "" + version), "", ACTOR, null);
                Instant recordedAt = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(more.size());
                more.add(
                        new Recorded<>(stream, version, new Position(1, more.size() + 1), event, metadata, recordedAt));
            }
            return new Rows(more);
        }

        @SafeVarargs
        public final void then(R... expected) {
            Map<String, R> once = new HashMap<>();
            apply(once);
            assertThat(once.values()).containsExactlyInAnyOrder(expected);
            apply(once);
            assertThat(once.values()).as("folded a second time").containsExactlyInAnyOrder(expected);
        }

        private void apply(Map<String, R> rows) {
            for (Recorded<Event> recorded : all) {
                String key = view.key(recorded);
                if (key == null) continue;
                R row = rows.computeIfAbsent(key, view::blank);
                if (recorded.version() > view.version(row)) rows.put(key, view.fold(row, recorded));
            }
        }
    }
}
