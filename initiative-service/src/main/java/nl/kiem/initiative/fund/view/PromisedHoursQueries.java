package nl.kiem.initiative.fund.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.events.runtime.view.SightSql;
import org.jspecify.annotations.Nullable;

/** Adds up promised and given hours, over the allocations that the reader may know of. */
@Singleton
class PromisedHoursQueries {

    /** Gap and id, as {@link Page#next} carries them. */
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})~(.{1,80})");

    /** A promise without a last day of its own ends with its fund. */
    private static final String RANKED = """
            SELECT s.* FROM (
                SELECT p.id, count(*) AS allocations, sum(p.hours) AS promised, sum(p.drawn_hours) AS given,
                       sum(p.returned_hours) AS returned, sum(p.due) AS due,
                       sum(greatest(0, p.due - p.drawn_hours)) AS gap,
                       min(p.from_day) AS "from", max(p.to_day) AS "to",
                       CAST(floor(100 * sum(p.due) / sum(p.hours)) AS int) AS percent_over
                FROM (
                    SELECT d.*, CAST(floor(d.hours * CAST(greatest(0, least(d.days_over, d.days)) AS numeric) / d.days)
                                     AS bigint) AS due
                    FROM (
                        SELECT a.%s AS id, a.hours, a.drawn_hours, a.returned_hours, a.from_day,
                               coalesce(a.to_day, f.to_day) AS to_day,
                               coalesce(a.to_day, f.to_day) - a.from_day + 1 AS days,
                               least(CAST(:today AS date), a.released_on) - a.from_day AS days_over
                        FROM allocation_v1 a JOIN fund_v1 f ON f.id = a.fund
                        WHERE %s AND a.hours > 0 AND (:fund = '' OR a.fund = :fund)
                          AND (:initiative = '' OR a.thread = :initiative)
                          AND (:organisation = '' OR a.organisation = :organisation)
                    ) d WHERE d.days > 0
                ) p GROUP BY p.id
            ) s WHERE :first OR s.gap < :gap OR s.gap = :gap AND s.id > :after
            ORDER BY s.gap DESC, s.id LIMIT :limit
            """;

    private final Rows rows;

    PromisedHoursQueries(Rows rows) {
        this.rows = rows;
    }

    /** Over what is added up. */
    enum By {
        INITIATIVE("thread"),
        ORGANISATION("organisation");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Which promises.
     *
     * @param fund id; null for all, as are the others
     */
    record Wanted(
            By by,
            @Nullable String fund,
            @Nullable String initiative,
            @Nullable String organisation) {}

    /** The largest gap first. */
    Uni<Page<PromisedHours>> ranked(Sight sight, Wanted wanted, LocalDate today, @Nullable String after, int limit) {
        SightSql shown = SightSql.of(sight, "a");
        Map<String, Object> parameters = new LinkedHashMap<>(shown.parameters());
        parameters.put("today", today);
        parameters.put("fund", wanted.fund() == null ? "" : wanted.fund());
        parameters.put("initiative", wanted.initiative() == null ? "" : wanted.initiative());
        parameters.put("organisation", wanted.organisation() == null ? "" : wanted.organisation());
        parameters.putAll(place(after));
        parameters.put("limit", limit + 1);
        return rows.list(PromisedHours.class, RANKED.formatted(wanted.by().column, shown.condition()), parameters)
                .map(found -> cut(found, limit));
    }

    private static Map<String, Object> place(@Nullable String after) {
        if (after == null) return Map.of("first", true, "gap", 0L, "after", "");
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) throw new InvalidInput("after", "must be the next of an earlier page");
        return Map.of("first", false, "gap", Long.parseLong(place.group(1)), "after", place.group(2));
    }

    private static Page<PromisedHours> cut(List<PromisedHours> found, int limit) {
        List<PromisedHours> items = found.subList(0, Math.min(limit, found.size()));
        if (found.size() <= limit) return new Page<>(items, null);
        return new Page<>(items, items.getLast().gap() + "~" + items.getLast().id());
    }
}
