package nl.kiem.events.runtime.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Families;

/** Picks out of what a feed brought the events that a view is about. */
final class Batches {

    private Batches() {}

    /** @throws PoisonEvent when one of a family that the view follows cannot be read: nothing is skipped in silence */
    static List<Projector.Batched> pick(View<?> view, List<Incoming> incoming) {
        Set<String> categories = categories(view);
        List<Projector.Batched> picked = new ArrayList<>(incoming.size());
        for (int index = 0; index < incoming.size(); index++) {
            Incoming next = incoming.get(index);
            if (!categories.contains(next.category())) continue;
            try {
                Recorded<Event> recorded = next.reader().get();
                String key = view.key(recorded);
                if (key != null) picked.add(new Projector.Batched(key, recorded, index));
            } catch (RuntimeException e) {
                throw new PoisonEvent(next.id(), index, e);
            }
        }
        return picked;
    }

    private static Set<String> categories(View<?> view) {
        return view.families().stream()
                .map(family -> Families.category(Families.topic(family).value()))
                .collect(Collectors.toSet());
    }
}
