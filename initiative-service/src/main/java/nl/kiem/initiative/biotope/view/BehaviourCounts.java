package nl.kiem.initiative.biotope.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.biotope.view.Figure.Counted;

/**
 * What was counted of an organisation over a period, out of what the reader may know of.
 *
 * @param promises behind the hours
 * @param reviewsDue gates whose last day is in the period and that were decided or are late
 */
public record BehaviourCounts(
        long hoursOpen,
        long hoursGiven,
        long promises,
        long reviewsDue,
        long reviewsInTerm,
        long decisions,
        long decisionDays,
        long underWay,
        long stopped,
        long stoppedInTime,
        long atEnd,
        long withExecutive,
        long withOwner) {

    static final String SQL = """
            SELECT h.hours_open, h.hours_given, h.promises, i.*
            FROM (
                SELECT coalesce(sum(p.open_hours), 0) AS hours_open, coalesce(sum(p.given), 0) AS hours_given,
                       count(*) FILTER (WHERE p.open_hours > 0) AS promises
                FROM (
                    SELECT t.hours - coalesce(sum(u.hours) FILTER (WHERE u.day < CAST(:from AS date)
                               OR u.kind = 'NOT_NEEDED' AND u.day <= CAST(:to AS date)), 0) AS open_hours,
                           coalesce(sum(u.hours) FILTER (WHERE u.kind = 'GIVEN'
                               AND u.day BETWEEN CAST(:from AS date) AND CAST(:to AS date)), 0) AS given
                    FROM promised_hours_v1 t
                    LEFT JOIN LATERAL jsonb_to_recordset(t.turns) AS u(day date, hours bigint, kind text) ON true
                    WHERE t.organisation = :organisation AND t.promised_on <= CAST(:to AS date) AND %1$s
                    GROUP BY t.id
                ) p
            ) h, (
                SELECT coalesce(sum(b.due), 0) AS reviews_due, coalesce(sum(b.in_term), 0) AS reviews_in_term,
                       coalesce(sum(b.decided), 0) AS decisions, coalesce(sum(b.days), 0) AS decision_days,
                       count(*) FILTER (WHERE b.seen) AS under_way,
                       count(*) FILTER (WHERE b.over AND b.stopped <> 'NO') AS stopped,
                       count(*) FILTER (WHERE b.over AND b.stopped = 'IN_TIME') AS stopped_in_time,
                       count(*) FILTER (WHERE b.going) AS at_end,
                       count(*) FILTER (WHERE b.going AND b.led) AS with_executive,
                       count(*) FILTER (WHERE b.going AND b.owned) AS with_owner
                FROM (
                    SELECT r.*, t.stopped,
                           coalesce(t.began <= CAST(:to AS date), false)
                               AND (t.ended IS NULL OR t.ended >= CAST(:from AS date)) AS seen,
                           coalesce(t.began <= CAST(:to AS date), false)
                               AND (t.ended IS NULL OR t.ended > CAST(:to AS date)) AS going,
                           coalesce(t.ended BETWEEN CAST(:from AS date) AND CAST(:to AS date), false) AS over,
                           coalesce(t.owned_since <= CAST(:to AS date), false) AS owned,
                           EXISTS (SELECT 1 FROM jsonb_to_recordset(t.executives) AS s(since date, until date)
                               WHERE s.since <= CAST(:to AS date)
                                 AND (s.until IS NULL OR s.until > CAST(:to AS date))) AS led
                    FROM initiative_behaviour_v2 t, LATERAL (
                        SELECT count(*) FILTER (WHERE v.told) AS due,
                               count(*) FILTER (WHERE v.told AND v.decided <= v.due) AS in_term,
                               count(*) FILTER (WHERE v.taken) AS decided,
                               sum(v.decided - v.asked) FILTER (WHERE v.taken) AS days
                        FROM (
                            SELECT w.*, w.due BETWEEN CAST(:from AS date) AND CAST(:to AS date)
                                       AND (w.decided IS NOT NULL OR w.due < CAST(:today AS date)) AS told,
                                   w.decided BETWEEN CAST(:from AS date) AND CAST(:to AS date) AS taken
                            FROM jsonb_to_recordset(t.reviews) AS w(asked date, due date, decided date)
                        ) v
                    ) r
                    WHERE t.organisation = :organisation AND %1$s
                ) b
            ) i
            """;

    /**
     * What is not known yet is not counted: of a period that goes on, days until today.
     *
     * @param to last day
     */
    public record Period(LocalDate from, LocalDate to) {

        static Period until(LocalDate day, int days) {
            return new Period(day.minusDays(days - 1L), day);
        }

        Period before(int days) {
            return until(from.minusDays(1), days);
        }
    }

    static String sql(SightSql shown) {
        return SQL.formatted(shown.condition());
    }

    static Map<String, Object> parameters(OrganisationId organisation, Period period, LocalDate today, SightSql shown) {
        Map<String, Object> values = new HashMap<>(shown.parameters());
        values.put("organisation", organisation.value());
        values.put("from", period.from());
        values.put("to", period.to().isAfter(today) ? today : period.to());
        values.put("today", today);
        return values;
    }

    static SightSql shown(Sight sight) {
        return SightSql.of(sight, "t");
    }

    Counted of(Measure measure) {
        return switch (measure) {
            case HOURS_GIVEN -> new Counted(hoursGiven, hoursOpen, promises);
            case GATES_IN_TERM -> of(reviewsInTerm, reviewsDue);
            case GATE_DAYS -> of(decisionDays, decisions);
            case STOPPED_WITH_LESSON -> of(stopped, underWay);
            case STOPPED_IN_TIME -> of(stoppedInTime, stopped);
            case EXECUTIVE_NAMED -> of(withExecutive, atEnd);
            case OWNER_NAMED -> of(withOwner, atEnd);
        };
    }

    private static Counted of(long numerator, long denominator) {
        return new Counted(numerator, denominator, denominator);
    }
}
