package nl.kiem.events.runtime.view;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;

/**
 * {@link Sight#sees} as a condition on the column {@code custody}: the only place where that rule is written in SQL. Two
 * arms, each served by an index that every table with that column has.
 *
 * <pre>{@code
 * var shown = SightSql.of(sight, "t");
 * var query = session.createNativeQuery("SELECT ... FROM entry_v1 t WHERE " + shown.condition() + " AND ...");
 * shown.parameters().forEach(query::setParameter);
 * }</pre>
 *
 * @param condition in brackets
 * @param parameters by the names that the condition has for them
 */
public record SightSql(String condition, Map<String, Object> parameters) {

    /** @param alias of the table in the statement */
    public static SightSql of(Sight sight, String alias) {
        String visibility = alias + ".custody ->> 'visibility'";
        String anyway = "%s IN (%s)".formatted(visibility, seenAnyway(sight));
        OrganisationId organisation = sight.organisation();
        if (organisation == null) return new SightSql("(" + anyway + ")", Map.of());
        String me = alias + "_me";
        String takesPart = "%s.custody -> 'participants' @> to_jsonb(CAST(:%s AS text))".formatted(alias, me);
        String unsealed = "(%s <> 'SEALED' OR %s.custody ->> 'owner' = :%s)".formatted(visibility, alias, me);
        return new SightSql(
                "(%s OR %s AND %s)".formatted(anyway, takesPart, unsealed), Map.of(me, organisation.value()));
    }

    /** What this sight sees whoever takes part in it: asked of {@link Sight} itself, about something of nobody's. */
    private static String seenAnyway(Sight sight) {
        return Stream.of(Visibility.values())
                .filter(one -> sight.sees(new Custody(null, Custody.NONE.participants(), one)))
                .map(one -> "'" + one + "'")
                .collect(Collectors.joining(", "));
    }
}
