package nl.kiem.initiative.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.ViewTables;
import nl.kiem.initiative.signal.view.Foresight.Ahead;
import nl.kiem.initiative.signal.view.Foresight.Happened;
import nl.kiem.initiative.signal.view.PressurePoint.TakenUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statements of production on a real PostgreSQL. */
class ForesightTest {

    private static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    private static final Sight GOVERNMENT = new Sight(new OrganisationId("tooi:mnre1045"), true, false);
    private static final String INITIATIVES = "initiative_overview_v3";

    private ViewTables tables;

    @BeforeEach
    void empty() throws SQLException {
        tables = ViewTables.empty();
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void what_presses_on_most_people_comes_first_with_what_takes_it_up_or_visibly_nothing() throws SQLException {
        initiative("i-1", "Letters", "GOVERNMENT");
        initiative("i-2", "Counters", "PARTICIPANTS");
        signal("few", 10, "REGISTERED", Map.of());
        signal("most", 900, "WATCHED", Map.of());
        signal("many", 300, "LINKED", Map.of("linked", true, "initiatives", List.of("i-1", "i-2")));
        signal("gone", 5_000, "DISMISSED", Map.of());
        signal("there", 4_000, "MATERIALISED", Map.of("prepared", false));

        List<PressurePoint> found = pressing(GOVERNMENT, null, 10);
        assertThat(found).extracting(PressurePoint::id).containsExactly("most", "many", "few");
        assertThat(found).extracting(PressurePoint::rank).containsExactly(1L, 2L, 3L);
        assertThat(found).extracting(PressurePoint::taken).containsExactly(false, true, false);
        assertThat(found.get(0).initiatives()).isEmpty();
        assertThat(found.get(1).initiatives()).containsExactly(new TakenUp("i-1", "Letters", Stage.EXPLORING));
        assertThat(pressing(GOVERNMENT, null, 1)).extracting(PressurePoint::id).containsExactly("most");
    }

    @Test
    void one_chain_is_ranked_by_itself_and_nobody_sees_what_they_may_not_know_of() throws SQLException {
        signal("rents", 10, "REGISTERED", Map.of("service_chain", "rents"));
        signal("fines", 900, "REGISTERED", Map.of("service_chain", "fines"));
        assertThat(pressing(GOVERNMENT, "rents", 10))
                .extracting(PressurePoint::id)
                .containsExactly("rents");
        assertThat(pressing(Sight.PUBLIC, null, 10)).isEmpty();
        assertThat(ahead(Sight.PUBLIC, null)).isEmpty();
        assertThat(happened(Sight.PUBLIC).happened()).isZero();
    }

    @Test
    void what_has_not_happened_is_counted_by_horizon() throws SQLException {
        signal("a", 10, "ASSESSED", Map.of("horizon", Horizon.values()[0].name()));
        signal("b", 20, "LINKED", Map.of("horizon", Horizon.values()[0].name(), "linked", true));
        signal("c", 5, "REGISTERED", Map.of());
        signal("d", 7, "DISMISSED", Map.of());
        signal("e", 7, "MATERIALISED", Map.of("prepared", true));
        assertThat(ahead(GOVERNMENT, AGENCY))
                .containsExactly(new Ahead(Horizon.values()[0], 2, 1, 30), new Ahead(null, 1, 0, 5));
        assertThat(ahead(GOVERNMENT, new OrganisationId("tooi:mnre1034"))).isEmpty();
    }

    @Test
    void of_what_happened_the_median_is_that_of_those_that_were_prepared() throws SQLException {
        happened("a", 10L);
        happened("b", 40L);
        happened("c", 100L);
        happened("d", 31L);
        happened("e", null);
        assertThat(happened(GOVERNMENT)).isEqualTo(new Happened(5, 4, new BigDecimal("35.5")));
    }

    @Test
    void few_happenings_make_no_figure() {
        assertThat(Foresight.of(List.of(), new Happened(8, 5, new BigDecimal("35.5")), 5))
                .isEqualTo(new Foresight(List.of(), 8, 5, new BigDecimal("0.63"), new BigDecimal("35.5"), 5));
        assertThat(Foresight.of(List.of(), new Happened(5, 4, new BigDecimal("35.5")), 5))
                .isEqualTo(new Foresight(List.of(), 5, 4, new BigDecimal("0.80"), null, 5));
        assertThat(Foresight.of(List.of(), new Happened(4, 4, new BigDecimal("35.5")), 5)
                        .preparedShare())
                .isNull();
        assertThat(Foresight.of(List.of(), new Happened(0, 0, null), 0).preparedShare())
                .isNull();
    }

    private List<PressurePoint> pressing(Sight sight, @Nullable String chain, int limit) throws SQLException {
        ForesightQueries.Asked asked = ForesightQueries.pressing(sight, null, chain, limit, INITIATIVES);
        return tables.list(PressurePoint.class, asked.sql(), asked.values());
    }

    private List<Ahead> ahead(Sight sight, @Nullable OrganisationId organisation) throws SQLException {
        ForesightQueries.Asked asked = ForesightQueries.ahead(sight, organisation);
        return tables.list(Ahead.class, asked.sql(), asked.values());
    }

    private Happened happened(Sight sight) throws SQLException {
        ForesightQueries.Asked asked = ForesightQueries.happened(sight, null);
        return tables.list(Happened.class, asked.sql(), asked.values()).getFirst();
    }

    private void happened(String id, @Nullable Long leadDays) throws SQLException {
        Map<String, Object> columns = new HashMap<>(Map.of("prepared", leadDays != null));
        if (leadDays != null) columns.put("lead_time_days", leadDays);
        signal(id, 10, "MATERIALISED", columns);
    }

    private void signal(String id, long people, String state, Map<String, Object> columns) throws SQLException {
        tables.insert("signal_overview_v1", """
                {"id": "%s", "version": 1, "title": "%s", "organisation": "%s", "state": "%s", "people": %d,
                 "initiatives": [], "linked": false, "overdue": 0,
                 "custody": {"owner": null, "participants": [], "visibility": "GOVERNMENT"}}""".formatted(id, id, AGENCY, state, people), columns);
    }

    private void initiative(String id, String title, String visibility) throws SQLException {
        tables.insert(INITIATIVES, """
                {"id": "%s", "version": 1, "title": "%s", "organisation": "%s", "stage": "EXPLORING",
                 "stage_since": "2026-01-05T09:00:00Z", "waits": [], "overdue": false,
                 "custody": {"owner": null, "participants": [], "visibility": "%s"}}""".formatted(id, title, AGENCY, visibility), Map.of());
    }
}
