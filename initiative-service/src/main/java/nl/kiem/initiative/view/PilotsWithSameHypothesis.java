package nl.kiem.initiative.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.PilotId;
import nl.kiem.initiative.domain.Hypotheses;
import nl.kiem.initiative.pilot.SameHypothesis;

/** Looks in the list of pilots, which is a moment behind: a pilot that was designed just now may be missed. */
@Singleton
class PilotsWithSameHypothesis implements SameHypothesis {

    private static final String FIND = "SELECT id FROM " + PilotOverviewView.NAME
            + " WHERE hypothesis_keys ?| $1 AND state NOT IN ('PROVEN', 'NOT_PROVEN', 'INCONCLUSIVE', 'WITHDRAWN')"
            + " ORDER BY id LIMIT " + FOUND_MAX;

    private final Pool pool;

    PilotsWithSameHypothesis(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<PilotId>> pilotsWith(List<String> hypotheses) {
        String[] keys = hypotheses.stream().map(Hypotheses::key).distinct().toArray(String[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of(keys)).map(rows -> {
            List<PilotId> found = new ArrayList<>();
            rows.forEach(row -> found.add(PilotId.fromString(row.getString(0))));
            return found;
        });
    }
}
