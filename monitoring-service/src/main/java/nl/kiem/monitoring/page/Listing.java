package nl.kiem.monitoring.page;

import java.util.List;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.monitoring.view.InitiativeItem;
import nl.kiem.monitoring.view.ThreadItem;
import org.jspecify.annotations.Nullable;

/**
 * A list of initiatives or of threads on a page.
 *
 * @param filters in words, as they apply
 * @param clear path without them
 * @param next value for {@code after}; null when this is the last part
 */
public record Listing(
        List<Line> lines,
        List<String> filters,
        String clear,
        @Nullable String next) {

    /** @param detail since when, how far, or without whom, in words */
    public record Line(String id, String title, String organisation, String stage, String detail, boolean orphan) {}

    static Listing ofInitiatives(Page<InitiativeItem> page, List<String> filters, Texts t) {
        List<Line> lines = page.items().stream()
                .map(item -> new Line(
                        item.id(),
                        item.title(),
                        item.organisationName(),
                        t.stage(item.stage()),
                        t.date(item.since()),
                        !item.executive()))
                .toList();
        return new Listing(lines, filters, "/initiatives", page.next());
    }

    static Listing ofThreads(Page<ThreadItem> page, List<String> filters, Texts t) {
        List<Line> lines = page.items().stream()
                .map(item -> new Line(
                        item.id(),
                        item.title(),
                        item.organisationName(),
                        t.stage(item.stage()),
                        item.lastReached() == null ? t.get("list.noReached") : t.milestone(item.lastReached()),
                        !item.executive()))
                .toList();
        return new Listing(lines, filters, "/threads", page.next());
    }
}
