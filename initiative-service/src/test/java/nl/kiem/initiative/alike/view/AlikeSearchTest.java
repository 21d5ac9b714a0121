package nl.kiem.initiative.alike.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.Lookalike.Outcome;
import nl.kiem.initiative.alike.view.Lookalike.Survivor;
import nl.kiem.initiative.alike.view.Lookalike.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the search finds, through whose eyes, and what it costs at most. */
class AlikeSearchTest {

    private static final String OWNER = "tooi:mnre1034";
    private static final Sight TAKES_PART = new Sight(new OrganisationId(OWNER), true, false);
    private static final Sight GOVERNMENT = new Sight(new OrganisationId("tooi:mnre1045"), true, false);
    private static final Question DEBT = Question.of("schulden van huishoudens");

    private AlikeTable table;

    @BeforeEach
    void empty() throws SQLException {
        table = AlikeTable.empty();
    }

    @AfterEach
    void close() throws SQLException {
        table.close();
    }

    @Test
    void what_one_may_not_know_of_is_not_found_and_moves_no_rank_of_what_is() throws SQLException {
        table.insert(List.of(
                told(1, "Schulden vroeg zien", "huishoudens betalen niet", "PUBLIC"),
                told(2, "Huishoudens en energie", "schulden bij de energieleverancier", "PUBLIC")));
        List<Lookalike> before = table.find(DEBT, Sight.PUBLIC, 10);
        assertThat(before).extracting(Lookalike::id).containsExactly(id(1), id(2));

        List<Map<String, Object>> hidden = new ArrayList<>();
        for (int i = 10; i < 60; i++) hidden.add(told(i, "Schulden " + i, "schulden", "PARTICIPANTS"));
        hidden.add(told(90, "Huishoudens met schulden", "schulden van huishoudens", "GOVERNMENT"));
        table.insert(hidden);
        assertThat(table.find(DEBT, Sight.PUBLIC, 10)).isEqualTo(before);
        assertThat(table.find(DEBT, GOVERNMENT, 10)).extracting(Lookalike::id).containsExactly(id(90), id(1), id(2));
        assertThat(table.find(DEBT, TAKES_PART, 50)).hasSize(50);
    }

    @Test
    void a_pilot_teaches_those_who_may_know_of_it() throws SQLException {
        Map<String, Object> pilot = told(7, "", "", "PARTICIPANTS");
        pilot.put("thread", id(1).toString());
        pilot.put("hypotheses", "wie gebeld wordt opent de brief");
        pilot.put("verdict", "NOT_PROVEN");
        pilot.put("lesson", Map.of("assumption", "a", "finding", "f", "reusable", "r", "advice", "bel eerder"));
        table.insert(List.of(told(1, "Schulden vroeg zien", "te laat", "PUBLIC"), pilot));

        Question question = Question.of("wie belt over een brief");
        assertThat(table.find(question, Sight.PUBLIC, 10)).isEmpty();
        Lookalike found = table.find(question, TAKES_PART, 10).getFirst();
        assertThat(found.id()).isEqualTo(id(1));
        assertThat(found.outcome()).isEqualTo(Outcome.NOT_PROVEN);
        assertThat(found.lessons()).singleElement().satisfies(learnt -> {
            assertThat(learnt.pilot()).isEqualTo(id(7));
            assertThat(learnt.verdict()).isEqualTo(Verdict.NOT_PROVEN);
            assertThat(learnt.lesson().advice()).isEqualTo("bel eerder");
        });
        Lookalike openly = table.find(DEBT, Sight.PUBLIC, 10).getFirst();
        assertThat(openly.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(openly.lessons()).isEmpty();
    }

    @Test
    void it_says_why_in_the_words_that_were_asked() throws SQLException {
        Map<String, Object> one = told(1, "Debts of families", "arrears", "PUBLIC");
        one.put("target_groups", List.of("Families ", "children"));
        one.put("types", List.of("SERVICE", "PROCESS"));
        Map<String, Object> other = told(2, "Debts of families", "arrears", "PUBLIC");
        table.insert(List.of(other, one));

        Question question = Question.of(
                "Schulden",
                "van gezinnen",
                List.of("families"),
                List.of(InnovationType.PROCESS, InnovationType.PRODUCT));
        List<Lookalike> found = table.find(question, Sight.PUBLIC, 10);
        assertThat(found)
                .extracting(Lookalike::id)
                .as("the shared group tips it")
                .containsExactly(id(1), id(2));
        assertThat(found.getFirst().why())
                .isEqualTo(new Why(
                        List.of("schulden", "gezinnen"), List.of("Families "), List.of(InnovationType.PROCESS)));
        assertThat(found.getLast().why().targetGroups()).isEmpty();
    }

    @Test
    void how_it_ended_is_told() throws SQLException {
        Map<String, Object> rejected = told(1, "Schulden vroeg zien", "te laat", "PUBLIC");
        rejected.put("stage", "REJECTED");
        rejected.put("ended", "dit loopt al");
        Map<String, Object> proven = told(2, "Schulden vroeg zien", "te laat", "PUBLIC");
        proven.put("stage", "SCALING");
        table.insert(List.of(rejected, proven));
        assertThat(table.find(DEBT, Sight.PUBLIC, 10))
                .extracting(Lookalike::outcome, Lookalike::ended)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.REJECTED, "dit loopt al"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.PROVEN, null));
    }

    @Test
    void what_was_merged_names_its_survivor_to_those_who_may_know_of_that_one() throws SQLException {
        Map<String, Object> merged = told(1, "Schulden vroeg zien", "te laat", "PUBLIC");
        merged.put("stage", "MERGED");
        merged.put("merged_into", id(2).toString());
        table.insert(List.of(merged, told(2, "Eerder bellen", "niemand belt", "GOVERNMENT")));

        Lookalike known = table.find(DEBT, GOVERNMENT, 10).getFirst();
        assertThat(known.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(known.survivor()).isEqualTo(new Survivor(id(2), "Eerder bellen"));
        assertThat(table.find(DEBT, Sight.PUBLIC, 10).getFirst().survivor()).isNull();
    }

    @Test
    void what_stands_by_itself_names_no_survivor() throws SQLException {
        table.insert(List.of(told(1, "Schulden vroeg zien", "te laat", "PUBLIC")));
        assertThat(table.find(DEBT, Sight.PUBLIC, 10).getFirst().survivor()).isNull();
    }

    @Test
    void a_word_that_is_everywhere_costs_no_more_and_hides_no_rare_one() throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < AlikeSql.ROWS_PER_TERM_MAX + 100; i++) rows.add(told(i, "Burgers " + i, "", "PUBLIC"));
        rows.add(told(9_999, "Burgers en zeldzaamheden", "", "PUBLIC"));
        table.insert(rows);
        assertThat(table.find(Question.of("burgers zeldzaamheden"), Sight.PUBLIC, 50))
                .extracting(Lookalike::id)
                .containsExactly(id(9_999));
        assertThat(table.find(Question.of("burgers"), Sight.PUBLIC, 50)).hasSize(50);
    }

    @Test
    void nothing_that_is_typed_is_a_command() throws SQLException {
        table.insert(List.of(told(1, "Schulden", "it's \\ a 'quoted' :* word & more | less ! <->", "PUBLIC")));
        for (String typed : List.of(
                "'",
                "\\",
                "a & | !",
                ":*",
                "schuld:* & !x",
                "'; DROP TABLE alike_v2; --",
                "$1 :asked ?",
                "\"<->\"",
                "ſchuld ﬁ ﷽ 漢字 😀",
                "%s %1$s {}",
                "-".repeat(900),
                "é".repeat(900),
                "<script>",
                "a'b''c\\'d",
                "   ")) {
            assertThat(table.find(Question.of(typed), Sight.PUBLIC, 10))
                    .as(typed)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(table.find(Question.of("schuld:* & !x"), Sight.PUBLIC, 10)).hasSize(1);
    }

    private static Map<String, Object> told(int number, String title, String problem, String visibility) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id(number).toString());
        row.put("title", title);
        row.put("problem", problem);
        row.put("stage", "EXPLORING");
        row.put("custody", Map.of("owner", OWNER, "participants", List.of(OWNER), "visibility", visibility));
        return row;
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
