package nl.kiem.initiative.biotope.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.flow.Sessions;
import nl.kiem.events.runtime.view.SightSql;
import org.jspecify.annotations.Nullable;

/** Adds up what organisations do with their initiatives, over those that the reader may know of. */
@Singleton
class Behaviour {

    private static final String SUM = """
            SELECT count(*) FILTER (WHERE t.open), count(*) FILTER (WHERE t.open AND t.executive),
                   count(*) FILTER (WHERE t.open AND t.owner), coalesce(sum(t.decisions), 0),
                   coalesce(sum(t.decision_days), 0), count(*) FILTER (WHERE t.stopped)
            FROM initiative_behaviour_v1 t WHERE t.organisation = :organisation AND %s
            """;

    private final Sessions sessions;

    Behaviour(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What an organisation does.
     *
     * @param underWay initiatives that are open
     * @param withExecutive share of them that has an accountable executive, 0 to 1; null without any
     * @param withOwner share of them that has an owner in the line; likewise
     * @param gateDecisions how many were taken
     * @param gateDays days from asking for a decision to taking it, on average; null before the first
     * @param stoppedWithLesson initiatives that were stopped, each with a lesson
     */
    public record Measured(
            long underWay,
            @Nullable BigDecimal withExecutive,
            @Nullable BigDecimal withOwner,
            long gateDecisions,
            @Nullable BigDecimal gateDays,
            long stoppedWithLesson) {

        static Measured of(Object[] row) {
            return new Measured(
                    number(row, 0),
                    ratio(row, 1, 0, 2),
                    ratio(row, 2, 0, 2),
                    number(row, 3),
                    ratio(row, 4, 3, 1),
                    number(row, 5));
        }

        private static long number(Object[] row, int column) {
            return ((Number) row[column]).longValue();
        }

        private static @Nullable BigDecimal ratio(Object[] row, int part, int whole, int decimals) {
            long of = number(row, whole);
            if (of == 0) return null;
            return BigDecimal.valueOf(number(row, part)).divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
        }
    }

    Uni<Measured> of(OrganisationId organisation, Sight sight) {
        SightSql shown = SightSql.of(sight, "t");
        Map<String, Object> values = new HashMap<>(shown.parameters());
        values.put("organisation", organisation.value());
        return sessions.inSession(session -> {
                    var query = session.createNativeQuery(SUM.formatted(shown.condition()), Object[].class);
                    values.forEach(query::setParameter);
                    return query.getSingleResult();
                })
                .map(Measured::of);
    }
}
