package nl.kiem.initiative.facility.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.Rows;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.domain.WorkingDays;
import nl.kiem.initiative.facility.domain.Period;
import org.jspecify.annotations.Nullable;

/** Which facility fits, which is missing, and how much each is used; everything only as far as the asker may see. */
@Singleton
public class FacilityQueries {

    private static final String MATCHES = """
            SELECT m.* FROM (
                SELECT f.id, f.name, f.kind, f.provider, f.classification, f.minimum_stage, f.region, f.slot,
                       f.answers_at_once, f.capacity,
                       f.capacity - coalesce((
                           SELECT max(CAST(t.value AS int)) FROM jsonb_each_text(f.taken) t
                           WHERE t.key COLLATE "C" >= :from AND t.key COLLATE "C" <= :to AND t.key NOT LIKE :other
                       ), 0) AS free
                FROM facility_v1 f
                WHERE %s AND f.id > :after AND (:kind = '' OR f.kind = :kind)
                  AND f.classification IN (%s) AND f.minimum_stage IN (%s)
                  AND (f.last_day IS NULL OR f.last_day >= CAST(:last AS date))
                  AND (f.weekends OR :worked) AND (:part = '' OR f.slot = 'HALF_DAY')
                  AND (:region = '' OR f.region IS NULL OR f.region = :region)
            ) m WHERE m.free > 0 ORDER BY m.id LIMIT :limit
            """;

    /** A place in the list stands for how delicate the data are. */
    private static final String RANK =
            "array_position(ARRAY[" + names(DataClassification.class, one -> true) + "], %s)";

    private static final String GAPS = """
            SELECT w.id, w.thread, w.organisation, w.kind, w.classification, w.stage, w.region,
                   w.from_day AS "from", w.to_day AS "to", w.purpose, w.at
            FROM facility_wish_v1 w
            WHERE %s AND w.id > :after AND (:kind = '' OR w.kind = :kind) AND NOT EXISTS (
                SELECT 1 FROM facility_v1 f
                WHERE %s AND f.kind = w.kind AND %s >= %s AND %s <= %s
                  AND (f.last_day IS NULL OR f.last_day >= w.to_day)
                  AND (w.region IS NULL OR f.region IS NULL OR f.region = w.region))
            ORDER BY w.id LIMIT :limit
            """;

    private static final String STAGE_RANK = "array_position(ARRAY[" + names(Stage.class, one -> true) + "], %s)";

    private static final String DOUBLES = """
            SELECT f.kind || '/' || coalesce(f.region, '') AS id, f.kind, f.region,
                   count(DISTINCT f.provider) AS providers, count(*) AS facilities, sum(f.capacity) AS capacity,
                   jsonb_path_query_array(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name,
                       'provider', f.provider, 'capacity', f.capacity, 'classification', f.classification,
                       'minimum_stage', f.minimum_stage, 'slots_taken', f.slots_taken) ORDER BY f.id),
                       '$[0 to 19]') AS offers
            FROM facility_v1 f
            WHERE %s AND f.last_day IS NULL AND (:kind = '' OR f.kind = :kind)
              AND (f.kind || '/' || coalesce(f.region, '')) COLLATE "C" > :after
            GROUP BY f.kind, f.region HAVING count(DISTINCT f.provider) > 1
            ORDER BY (f.kind || '/' || coalesce(f.region, '')) COLLATE "C" LIMIT :limit
            """;

    private static final String USE = """
            SELECT f.id, f.name, f.kind, f.provider, f.capacity, f.slot, f.weekends, f.last_day, f.slots_taken,
                   coalesce((SELECT sum(CAST(t.value AS int)) FROM jsonb_each_text(f.taken) t
                       WHERE t.key COLLATE "C" >= :from AND t.key COLLATE "C" <= :to), 0) AS taken_ahead,
                   count(b.id) FILTER (WHERE b.state = 'REQUESTED') AS requested,
                   count(b.id) FILTER (WHERE b.state = 'CONFIRMED') AS confirmed,
                   count(b.id) FILTER (WHERE b.state = 'USED') AS used,
                   count(b.id) FILTER (WHERE b.state = 'LAPSED') AS lapsed,
                   count(b.id) FILTER (WHERE b.state = 'CANCELLED') AS cancelled,
                   count(b.id) FILTER (WHERE b.state = 'DECLINED') AS declined
            FROM facility_v1 f LEFT JOIN booking_v1 b ON b.facility = f.id AND %s
            WHERE %s AND f.id > :after
            GROUP BY f.id ORDER BY f.id LIMIT :limit
            """;

    private final Rows rows;

    FacilityQueries(Rows rows) {
        this.rows = rows;
    }

    /**
     * What an initiative needs.
     *
     * @param kind null for any
     * @param region null for anywhere; what is online fits everywhere
     */
    public record Need(
            @Nullable String kind,
            Stage stage,
            DataClassification classification,
            @Nullable String region,
            Period period) {}

    public Uni<Page<FacilityMatch>> matches(Sight sight, Need need, @Nullable String after, int limit) {
        SightSql shown = SightSql.of(sight, "f");
        DayPart part = need.period().part();
        Map<String, Object> parameters = page(after, limit, shown);
        parameters.put("from", need.period().from().toString());
        parameters.put("to", need.period().to() + "/9");
        parameters.put("other", part == null ? "-" : "%/" + (2 - part.ordinal()));
        parameters.put("last", need.period().to());
        parameters.put(
                "worked",
                need.period().from().datesUntil(need.period().to().plusDays(1)).anyMatch(WorkingDays::worked));
        parameters.put("part", part == null ? "" : part.name());
        parameters.put("kind", need.kind() == null ? "" : need.kind());
        parameters.put("region", need.region() == null ? "" : need.region());
        String sql = MATCHES.formatted(
                shown.condition(),
                names(DataClassification.class, one -> one.compareTo(need.classification()) >= 0),
                names(Stage.class, one -> one.compareTo(need.stage()) <= 0));
        return rows.list(FacilityMatch.class, sql, parameters).map(found -> cut(found, limit, FacilityMatch::id));
    }

    /** Asked for, and offered by nobody up to now. */
    public Uni<Page<FacilityGap>> gaps(Sight sight, @Nullable String kind, @Nullable String after, int limit) {
        SightSql wishes = SightSql.of(sight, "w");
        SightSql offers = SightSql.of(sight, "f");
        Map<String, Object> parameters = page(after, limit, wishes, offers);
        parameters.put("kind", kind == null ? "" : kind);
        String sql = GAPS.formatted(
                wishes.condition(),
                offers.condition(),
                RANK.formatted("f.classification"),
                RANK.formatted("w.classification"),
                STAGE_RANK.formatted("f.minimum_stage"),
                STAGE_RANK.formatted("w.stage"));
        return rows.list(FacilityGap.class, sql, parameters).map(found -> cut(found, limit, FacilityGap::id));
    }

    /** The same kind in the same place by several organisations. */
    public Uni<Page<FacilityDouble>> doubles(Sight sight, @Nullable String kind, @Nullable String after, int limit) {
        SightSql offers = SightSql.of(sight, "f");
        Map<String, Object> parameters = page(after, limit, offers);
        parameters.put("kind", kind == null ? "" : kind);
        return rows.list(FacilityDouble.class, DOUBLES.formatted(offers.condition()), parameters)
                .map(found -> cut(found, limit, FacilityDouble::id));
    }

    /** @param ahead days that what is taken is counted over; days gone by are not known any more */
    public Uni<Page<FacilityUse>> use(Sight sight, Period ahead, @Nullable String after, int limit) {
        SightSql bookings = SightSql.of(sight, "b");
        SightSql offers = SightSql.of(sight, "f");
        Map<String, Object> parameters = page(after, limit, bookings, offers);
        parameters.put("from", ahead.from().toString());
        parameters.put("to", ahead.to() + "/9");
        return rows.list(FacilityUse.Counted.class, USE.formatted(bookings.condition(), offers.condition()), parameters)
                .map(found -> found.stream()
                        .map(counted -> counted.over(ahead.from(), ahead.to()))
                        .toList())
                .map(found -> cut(found, limit, FacilityUse::id));
    }

    private static Map<String, Object> page(@Nullable String after, int limit, SightSql... shown) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (SightSql one : shown) parameters.putAll(one.parameters());
        parameters.put("after", after == null ? "" : after);
        parameters.put("limit", limit + 1);
        return parameters;
    }

    private static <T> Page<T> cut(List<T> found, int limit, Function<T, String> id) {
        List<T> items = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        return new Page<>(items, found.size() > limit ? id.apply(items.getLast()) : null);
    }

    /** Names of an enum are letters and underscores: they can stand in a statement as they are. */
    private static <T extends Enum<T>> String names(Class<T> type, Predicate<T> wanted) {
        return Arrays.stream(type.getEnumConstants())
                .filter(wanted)
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
