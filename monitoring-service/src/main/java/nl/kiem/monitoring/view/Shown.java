package nl.kiem.monitoring.view;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.SightSql;

/** What somebody is shown, as conditions for SQL. Every statement over initiatives or facts has one of these. */
record Shown(Sight sight) {

    private static final String TAKES_PART = """
            %1$s.custody ->> 'visibility' <> 'SEALED' AND %1$s.%2$s IN
                (SELECT mine.%2$s FROM thread_entry_v2 mine
                 WHERE mine.custody -> 'participants' @> to_jsonb(CAST(:%3$s AS text)))""";

    /** @param alias of {@code portfolio_v2} in the statement */
    SightSql initiatives(String alias) {
        return SightSql.of(sight, alias);
    }

    /**
     * A public body that any fact of a thread names sees all of that thread: whoever takes over must know what went
     * before. A company sees only the parts that name it: what the government is about to spend or to buy is not for one
     * of those who may sell it.
     *
     * @param alias of {@code thread_entry_v2} in the statement
     */
    SightSql facts(String alias) {
        SightSql own = SightSql.of(sight, alias);
        OrganisationId organisation = sight.organisation();
        if (organisation == null) return own;
        String me = alias + "_who";
        String takesPart = TAKES_PART.formatted(alias, sight.government() ? "thread" : "stream", me);
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.put(me, organisation.value());
        return new SightSql("(%s OR %s)".formatted(own.condition(), takesPart), parameters);
    }
}
