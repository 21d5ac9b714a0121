package nl.kiem.initiative.biotope.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.ViewTables;
import nl.kiem.initiative.biotope.view.BehaviourCounts.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement of production on a real PostgreSQL: what counts in which period, through whose eyes. */
class BehaviourCountsTest {

    private static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    private static final Sight GOVERNMENT = new Sight(new OrganisationId("tooi:mnre1045"), true, false);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Period SPRING = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

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
    void where_nothing_happened_all_is_zero() throws SQLException {
        assertThat(count(SPRING)).isEqualTo(new BehaviourCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void hours_count_against_those_that_were_promised_and_not_given_before() throws SQLException {
        promised(
                1,
                1_000,
                "2026-01-10",
                turn("2026-03-31", 100, "GIVEN"),
                turn("2026-04-01", 50, "GIVEN"),
                turn("2026-06-30", 250, "GIVEN"));
        promised(2, 200, "2026-06-30", turn("2026-07-01", 200, "GIVEN"));
        promised(3, 400, "2026-07-01");
        BehaviourCounts counts = count(SPRING);
        assertThat(counts.hoursOpen()).isEqualTo(900 + 200);
        assertThat(counts.hoursGiven()).isEqualTo(300);
        assertThat(counts.promises()).isEqualTo(2);
    }

    @Test
    void hours_that_an_initiative_no_longer_needs_were_not_withheld_and_those_that_were_withdrawn_were()
            throws SQLException {
        promised(1, 500, "2026-01-10", turn("2026-05-01", 500, "NOT_NEEDED"));
        promised(2, 300, "2026-01-10", turn("2026-05-01", 300, "WITHDRAWN"));
        promised(3, 300, "2026-01-10", turn("2026-03-31", 300, "WITHDRAWN"));
        BehaviourCounts counts = count(SPRING);
        assertThat(counts.hoursOpen()).isEqualTo(300);
        assertThat(counts.promises()).isEqualTo(1);
    }

    @Test
    void a_gate_counts_by_its_last_day_and_its_days_by_the_decision() throws SQLException {
        initiative(
                1,
                Map.of(
                        "began",
                        "2026-01-01",
                        "reviews",
                        List.of(
                                review("2026-03-01", "2026-04-01", "2026-04-02"),
                                review("2026-06-01", "2026-06-30", "2026-06-30"),
                                review("2026-06-20", "2026-07-10", "2026-06-30"))));
        BehaviourCounts counts = count(SPRING);
        assertThat(counts.reviewsDue()).isEqualTo(2);
        assertThat(counts.reviewsInTerm()).isEqualTo(1);
        assertThat(counts.decisions()).isEqualTo(3);
        assertThat(counts.decisionDays()).isEqualTo(32 + 29 + 10);
    }

    @Test
    void a_gate_that_nobody_decided_is_late_from_the_day_after_its_last_day() throws SQLException {
        initiative(
                1,
                Map.of(
                        "began",
                        "2026-01-01",
                        "reviews",
                        List.of(review("2026-11-01", "2026-11-19", null), review("2026-11-01", "2026-11-20", null))));
        BehaviourCounts counts = count(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)));
        assertThat(counts.reviewsDue()).isEqualTo(1);
        assertThat(counts.reviewsInTerm()).isZero();
        assertThat(counts.decisions()).isZero();
    }

    @Test
    void roles_are_looked_at_on_the_last_day_of_the_period() throws SQLException {
        initiative(
                1,
                Map.of(
                        "began",
                        "2026-06-30",
                        "owned_since",
                        "2026-06-30",
                        "executives",
                        List.of(span("2026-06-30", null))));
        initiative(
                2,
                Map.of(
                        "began",
                        "2026-01-01",
                        "owned_since",
                        "2026-07-01",
                        "executives",
                        List.of(span("2026-01-05", "2026-06-30"), span("2026-07-01", null))));
        initiative(3, Map.of("began", "2026-07-01", "executives", List.of(span("2026-06-01", null))));
        initiative(4, Map.of("began", "2026-01-01", "ended", "2026-06-30"));
        initiative(5, Map.of());
        BehaviourCounts counts = count(SPRING);
        assertThat(counts.atEnd()).isEqualTo(2);
        assertThat(counts.withExecutive()).isEqualTo(1);
        assertThat(counts.withOwner()).isEqualTo(1);
        assertThat(counts.underWay()).isEqualTo(3);
    }

    @Test
    void stops_count_in_the_period_in_which_they_were() throws SQLException {
        initiative(1, Map.of("began", "2026-01-01", "ended", "2026-04-01", "stopped", "IN_TIME"));
        initiative(2, Map.of("began", "2026-01-01", "ended", "2026-06-30", "stopped", "LATE"));
        initiative(3, Map.of("began", "2026-01-01", "ended", "2026-05-01", "stopped", "NO"));
        initiative(4, Map.of("began", "2026-01-01", "ended", "2026-03-31", "stopped", "IN_TIME"));
        initiative(5, Map.of("began", "2026-01-01", "ended", "2026-07-01", "stopped", "IN_TIME"));
        BehaviourCounts counts = count(SPRING);
        assertThat(counts.stopped()).isEqualTo(2);
        assertThat(counts.stoppedInTime()).isEqualTo(1);
        assertThat(counts.underWay()).isEqualTo(4);
    }

    @Test
    void what_the_reader_may_not_know_of_is_in_no_count() throws SQLException {
        initiative(1, Map.of("began", "2026-01-01"));
        promised(2, 1_000, "2026-01-10");
        assertThat(count(SPRING, GOVERNMENT).underWay()).isEqualTo(1);
        assertThat(count(SPRING, Sight.PUBLIC).underWay()).isZero();
        assertThat(count(SPRING, Sight.PUBLIC).hoursOpen()).isZero();
    }

    private BehaviourCounts count(Period period) throws SQLException {
        return count(period, GOVERNMENT);
    }

    private BehaviourCounts count(Period period, Sight sight) throws SQLException {
        SightSql shown = BehaviourCounts.shown(sight);
        return tables.list(
                        BehaviourCounts.class,
                        BehaviourCounts.sql(shown),
                        BehaviourCounts.parameters(AGENCY, period, TODAY, shown))
                .getFirst();
    }

    private void initiative(int number, Map<String, Object> columns) throws SQLException {
        tables.insert("initiative_behaviour_v2", """
                {"id": "%d", "version": 1, "organisation": "%s", "executives": [], "reviews": [], "late": false,
                 "stopped": "NO", "custody": {"owner": null, "participants": [], "visibility": "GOVERNMENT"}}""".formatted(number, AGENCY), columns);
    }

    private void promised(int number, long hours, String day, Map<?, ?>... turns) throws SQLException {
        tables.insert("promised_hours_v1", """
                {"id": "%d", "version": 1, "organisation": "%s", "hours": %d, "promised_on": "%s",
                 "custody": {"owner": null, "participants": [], "visibility": "GOVERNMENT"}}""".formatted(number, AGENCY, hours, day), Map.of("turns", List.of(turns)));
    }

    private static Map<String, Object> turn(String day, long hours, String kind) {
        return Map.of("day", day, "hours", hours, "kind", kind);
    }

    private static Map<String, Object> review(String asked, String due, @Nullable String decided) {
        Map<String, Object> review = new HashMap<>(Map.of("asked", asked, "due", due));
        if (decided != null) review.put("decided", decided);
        return review;
    }

    private static Map<String, Object> span(String since, @Nullable String until) {
        Map<String, Object> span = new HashMap<>(Map.of("since", since));
        if (until != null) span.put("until", until);
        return span;
    }
}
