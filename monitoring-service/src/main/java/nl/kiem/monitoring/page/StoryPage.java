package nl.kiem.monitoring.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kiem.monitoring.view.Fact;
import nl.kiem.monitoring.view.Milestone;
import nl.kiem.monitoring.view.Story;
import nl.kiem.monitoring.view.Story.Entry;
import org.jspecify.annotations.Nullable;

/** A story as a timeline: who is linked to whom, and how far the chain came. */
public final class StoryPage {

    private static final int FACTS_IN_SIGHT = 3;

    private final Story story;
    private final Map<String, Entry> byId = new HashMap<>();

    public StoryPage(Story story) {
        this.story = story;
        story.entries().forEach(entry -> byId.put(entry.id(), entry));
    }

    /** @param at null when the thread did not come so far */
    public record Step(Milestone milestone, @Nullable Instant at) {}

    public Story story() {
        return story;
    }

    public List<Step> chain() {
        return Milestone.CHAIN.stream()
                .map(milestone -> new Step(milestone, reached(milestone)))
                .toList();
    }

    public @Nullable String organisation(Entry entry) {
        String id = entry.organisation();
        return id == null ? null : story.organisations().getOrDefault(id, id);
    }

    /** The facts that stand in sight; the others open on demand. */
    public List<Fact> first(Entry entry) {
        return news(entry).limit(FACTS_IN_SIGHT).toList();
    }

    public List<Fact> others(Entry entry) {
        return news(entry).skip(FACTS_IN_SIGHT).toList();
    }

    /** What the page does not say already above it. */
    private Stream<Fact> news(Entry entry) {
        return entry.facts().stream()
                .filter(fact -> !fact.name().equals("title") || !fact.values().contains(story.title()))
                .filter(fact ->
                        !fact.name().equals("organisation") || !fact.values().contains(entry.organisation()));
    }

    /** Place of an entry on the page. */
    public String anchor(String entryId) {
        return entryId.replace('/', '-');
    }

    /** The entry that caused it; null when none did or it is on another page. */
    public @Nullable Entry cause(Entry entry) {
        return entry.causedBy() == null ? null : byId.get(entry.causedBy());
    }

    public List<Entry> effects(Entry entry) {
        return entry.leadsTo().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
    }

    /** Whether the event crossed from one service to another, which no person had to ask for. */
    public boolean handedOver(Entry entry) {
        Entry cause = cause(entry);
        return cause != null && !cause.service().equals(entry.service());
    }

    private @Nullable Instant reached(Milestone milestone) {
        return story.entries().stream()
                .filter(entry -> entry.milestone() == milestone)
                .map(Entry::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
