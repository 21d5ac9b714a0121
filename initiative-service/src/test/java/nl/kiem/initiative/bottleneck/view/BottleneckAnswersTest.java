package nl.kiem.initiative.bottleneck.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.SightSql;
import nl.kiem.initiative.ViewTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement of production on a real PostgreSQL. */
class BottleneckAnswersTest {

    private static final Sight GOVERNMENT = new Sight(new OrganisationId("tooi:mnre1045"), true, false);
    private static final String INTERIOR = "tooi:mnre1034";
    private static final String JUSTICE = "tooi:mnre1058";

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
    void each_bottleneck_is_answered_or_waits_in_its_term_or_is_told_upwards() throws SQLException {
        bottleneck(1, INTERIOR, "ASSIGNED", 0, null);
        bottleneck(2, INTERIOR, "ASSIGNED", 1, null);
        bottleneck(3, INTERIOR, "ASSIGNED", 2, null);
        bottleneck(4, INTERIOR, "ANSWERED", 0, "NO_CHANGE");
        bottleneck(5, INTERIOR, "RESOLVED", 0, "LAW_CHANGE");
        bottleneck(6, INTERIOR, "WITHDRAWN", 3, null);
        bottleneck(7, JUSTICE, "ANSWERED", 0, "GUIDANCE");
        bottleneck(8, JUSTICE, "ANSWERED", 0, "EXPERIMENT_CLAUSE");
        bottleneck(9, null, "REGISTERED", 1, null);

        assertThat(answers(GOVERNMENT, null, 10).items())
                .containsExactly(
                        new MinistryAnswers(INTERIOR, 5, 2, 1, 1, 0, 0, 1, 1, 2, 1, 50),
                        new MinistryAnswers(JUSTICE, 2, 2, 0, 0, 1, 1, 0, 0, 0, 0, 20),
                        new MinistryAnswers(null, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10));
    }

    @Test
    void ministries_come_page_by_page_and_none_out_of_what_nobody_may_know_of() throws SQLException {
        bottleneck(1, INTERIOR, "ASSIGNED", 0, null);
        bottleneck(2, JUSTICE, "ASSIGNED", 0, null);
        bottleneck(3, null, "REGISTERED", 0, null);

        Page<MinistryAnswers> first = answers(GOVERNMENT, null, 2);
        assertThat(first.items()).extracting(MinistryAnswers::policyMinistry).containsExactly(INTERIOR, JUSTICE);
        assertThat(first.next()).isEqualTo(JUSTICE);
        Page<MinistryAnswers> second = answers(GOVERNMENT, first.next(), 2);
        assertThat(second.items()).extracting(MinistryAnswers::bottlenecks).containsExactly(1L);
        assertThat(second.items().getFirst().policyMinistry()).isNull();
        assertThat(second.next()).isNull();
        assertThat(answers(Sight.PUBLIC, null, 2).items()).isEmpty();
    }

    private Page<MinistryAnswers> answers(Sight sight, @Nullable String after, int limit) throws SQLException {
        SightSql shown = SightSql.of(sight, "t");
        List<MinistryAnswers> found = tables.list(
                MinistryAnswers.class,
                BottleneckAnswersResource.sql(shown),
                BottleneckAnswersResource.values(shown, after, limit));
        return BottleneckAnswersResource.page(found, limit);
    }

    private void bottleneck(int number, @Nullable String ministry, String state, int overdue, @Nullable String outcome)
            throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        if (ministry != null) columns.put("policy_ministry", ministry);
        if (outcome != null) columns.put("outcome", outcome);
        tables.insert("legal_bottleneck_v1", """
                {"id": "%d", "version": 1, "title": "A signature", "services": [], "organisation": "tooi:oorg10148",
                 "state": "%s", "people": 10, "overdue": %d,
                 "custody": {"owner": null, "participants": [], "visibility": "GOVERNMENT"}}""".formatted(number, state, overdue), columns);
    }
}
