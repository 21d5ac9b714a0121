package nl.kiem.initiative.alike.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import nl.kiem.events.Sight;
import nl.kiem.events.runtime.flow.Sessions;
import nl.kiem.events.runtime.store.StoreUnavailable;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.alike.domain.Glossary;
import nl.kiem.initiative.alike.domain.Question;

/** Finds what looks alike among everything that the asker may know of. */
@Singleton
public class Lookalikes {

    /** Less in common is chance. */
    public static final double LEAST = 0.08;

    /** So much in common that it may be the same plan. */
    public static final double DUPLICATE = 0.30;

    /** The database gives up by itself: nobody waits longer for advice. */
    private static final Duration WITHIN = Duration.ofMillis(1_500);

    private static final String TOO_LONG = "57014";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sessions sessions;
    private final Glossary glossary;

    Lookalikes(Sessions sessions) {
        this.sessions = sessions;
        this.glossary = AlikeSql.glossary();
    }

    /**
     * The most alike first.
     *
     * @param self initiative that is not to be found; empty for none
     * @param least 0 to 1: what is less alike is left out
     * @param limit 1 to 50
     */
    public Uni<List<Lookalike>> find(Question question, Sight sight, String self, double least, int limit) {
        if (limit < 1 || limit > AlikeSql.LIMIT_MAX) throw new IllegalArgumentException("limit is 1 to 50");
        if (question.isEmpty()) return Uni.createFrom().item(List.of());
        SightSql shown = SightSql.of(sight, "t");
        return sessions.inTransaction(session -> session.createNativeQuery(
                                "SELECT set_config('statement_timeout', :millis, true)", String.class)
                        .setParameter("millis", Long.toString(WITHIN.toMillis()))
                        .getSingleResult()
                        .chain(set -> {
                            var query = session.createNativeQuery(AlikeSql.find(shown), String.class)
                                    .setParameter("self", self)
                                    .setParameter("least", least)
                                    .setParameter("limit", limit);
                            AlikeSql.asked(question, glossary).forEach(query::setParameter);
                            shown.parameters().forEach(query::setParameter);
                            return query.getResultList();
                        }))
                .onFailure(failure -> TOO_LONG.equals(Sessions.sqlState(failure)))
                .transform(failure -> new StoreUnavailable("the search took too long", failure))
                .map(rows -> rows.stream().map(Lookalikes::read).toList());
    }

    static Lookalike read(String row) {
        try {
            return Found.of(JSON.readTree(row), JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a row: " + row, e);
        }
    }
}
