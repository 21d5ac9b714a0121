package nl.kiem.monitoring.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.view.Page;
import org.jspecify.annotations.Nullable;

/**
 * The whole chain of one initiative, over all services, in the order in which things became true.
 *
 * @param title null when the initiative's own events have not arrived yet or are not for the reader, as are
 *     organisation and stage
 * @param organisations names of the organisations that the facts speak of, by id
 * @param next value for {@code ?after=} that gives the following entries; null when these are the last
 */
public record Story(
        String threadId,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String organisationName,
        @Nullable Stage stage,
        @Nullable Boolean executive,
        Map<String, String> organisations,
        List<Entry> entries,
        @Nullable String next) {

    private static final BigDecimal DAY_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /**
     * @param id of the event
     * @param stream aggregate that recorded it
     * @param at when it became true
     * @param recordedAt when it was recorded
     * @param causedBy id of the entry that it answers; null when a person or system asked, or when that entry is not for
     *     the reader
     * @param leadsTo ids of the entries that answer it, as far as they are in this part
     * @param daysSincePrevious null for the first entry
     */
    public record Entry(
            String id,
            String type,
            String service,
            String stream,
            long version,
            Instant at,
            Instant recordedAt,
            @Nullable String causedBy,
            List<String> leadsTo,
            @Nullable BigDecimal daysSincePrevious,
            @Nullable String organisation,
            @Nullable Milestone milestone,
            List<Fact> facts) {}

    /** @param item null when the initiative's own row is not there, or not for the reader */
    static Story of(
            String thread,
            @Nullable ThreadItem item,
            Map<String, String> names,
            Page<ThreadEntry> page,
            @Nullable Instant before) {
        return new Story(
                thread,
                item == null ? null : item.title(),
                item == null ? null : item.organisation(),
                item == null ? null : item.organisationName(),
                item == null ? null : item.stage(),
                item == null ? null : item.executive(),
                names,
                entries(page.items(), before),
                page.next());
    }

    /** @param sorted by time; where times are the same, what caused something goes before it */
    static List<Entry> entries(List<ThreadEntry> sorted, @Nullable Instant previousAt) {
        List<ThreadEntry> rows = causesFirst(sorted);
        Map<String, List<String>> effects = new HashMap<>();
        for (ThreadEntry row : rows) {
            if (row.causationId() != null) {
                effects.computeIfAbsent(row.causationId(), _ -> new ArrayList<>())
                        .add(row.id());
            }
        }
        List<Entry> entries = new ArrayList<>();
        Instant previous = previousAt;
        for (ThreadEntry row : rows) {
            List<String> leadsTo = effects.getOrDefault(row.id(), List.of());
            entries.add(entry(row, List.copyOf(leadsTo), previous == null ? null : days(previous, row.at())));
            previous = row.at();
        }
        return List.copyOf(entries);
    }

    /** Services' clocks differ a little: an answer must not stand before what it answers. */
    private static List<ThreadEntry> causesFirst(List<ThreadEntry> sorted) {
        List<ThreadEntry> waiting = new LinkedList<>(sorted);
        List<ThreadEntry> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Instant at = waiting.getFirst().at();
            ThreadEntry next = waiting.stream()
                    .takeWhile(row -> row.at().equals(at))
                    .filter(row -> waiting.stream()
                            .takeWhile(other -> other.at().equals(at))
                            .noneMatch(other -> other.id().equals(row.causationId())))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Every organisation that the entries name. */
    static List<String> organisations(List<ThreadEntry> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.organisation()),
                        row.facts().stream()
                                .filter(fact -> fact.kind() == Fact.Kind.ORGANISATION)
                                .flatMap(fact -> fact.values().stream())))
                .distinct()
                .toList();
    }

    private static Entry entry(ThreadEntry row, List<String> leadsTo, @Nullable BigDecimal days) {
        return new Entry(
                row.id(),
                row.type(),
                row.service(),
                row.stream(),
                row.version(),
                row.at(),
                row.recordedAt(),
                row.causationId(),
                leadsTo,
                days,
                row.organisation(),
                row.milestone(),
                row.facts());
    }

    private static BigDecimal days(Instant from, Instant to) {
        BigDecimal seconds = BigDecimal.valueOf(Duration.between(from, to).toSeconds());
        return seconds.divide(DAY_SECONDS, 1, RoundingMode.HALF_UP);
    }
}
