package nl.kiem.initiative.biotope.domain;

import static nl.kiem.initiative.biotope.domain.BiotopeSample.all;
import static nl.kiem.initiative.biotope.domain.BiotopeSample.sheets;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Withheld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    static final List<String> GROUPS = List.of("a", "b", "c");

    @Test
    void ten_answers_are_shown_and_nine_are_not() {
        assertThat(time(sheets(0, 10, 3))).containsExactly(score(null, "3.0", 10), score("a", "3.0", 10));
        assertThat(time(sheets(0, 9, 3))).isEmpty();
        assertThat(withheld(sheets(0, 9, 3))).containsExactly(hidden(null), hidden("a"), hidden("b"), hidden("c"));
    }

    @Test
    void what_nobody_answered_is_withheld_and_not_called_zero() {
        Tally tally = Tally.of(sheets(0, 10, 3), GROUPS, 10);
        assertThat(tally.answers()).isEqualTo(10);
        assertThat(tally.withheld())
                .contains(new Withheld(BiotopeDimension.MONEY, null), new Withheld(BiotopeDimension.MONEY, "a"))
                .hasSize(9 * 4 + 2);
        assertThat(tally.scores()).hasSize(2);
    }

    @Test
    void enough_people_in_each_group_show_every_group() {
        assertThat(time(all(List.of(sheets(0, 10, 2), sheets(1, 11, 3), sheets(2, 12, 4)))))
                .containsExactly(
                        score(null, "3.1", 33), score("a", "2.0", 10), score("b", "3.0", 11), score("c", "4.0", 12));
    }

    @Test
    void a_small_group_cannot_be_had_by_subtracting_the_others_from_the_whole() {
        List<Sheet> answers = all(List.of(sheets(0, 20, 2), sheets(1, 11, 4), sheets(2, 3, 5)));
        assertThat(time(answers)).containsExactly(score(null, "2.9", 34), score("a", "2.0", 20));
        assertThat(withheld(answers)).containsExactly(hidden("b"), hidden("c"));
    }

    @Test
    void small_groups_that_are_enough_people_together_hide_each_other() {
        List<Sheet> answers = all(List.of(sheets(0, 10, 2), sheets(1, 4, 4), sheets(2, 6, 4)));
        assertThat(time(answers)).containsExactly(score(null, "3.0", 20), score("a", "2.0", 10));
    }

    @Test
    void one_person_fewer_and_the_last_group_is_hidden_too() {
        List<Sheet> answers = all(List.of(sheets(0, 10, 2), sheets(1, 4, 4), sheets(2, 5, 4)));
        assertThat(time(answers)).containsExactly(score(null, "2.9", 19));
        assertThat(withheld(answers)).containsExactly(hidden("a"), hidden("b"), hidden("c"));
    }

    @Test
    void whoever_leaves_a_dimension_out_is_not_counted_for_it() {
        List<Sheet> answers = all(List.of(sheets(0, 9, 3), List.of(new Sheet(0, Map.of(BiotopeDimension.MONEY, 3)))));
        assertThat(time(answers)).isEmpty();
    }

    @Test
    void a_mean_never_says_that_all_said_the_same() {
        assertThat(time(sheets(0, 10, 1))).first().isEqualTo(score(null, "1.2", 10));
        assertThat(time(sheets(0, 10, 5))).first().isEqualTo(score(null, "4.8", 10));
    }

    @Test
    void a_mean_has_one_decimal() {
        assertThat(time(all(List.of(sheets(0, 11, 3), sheets(0, 1, 4)))))
                .first()
                .isEqualTo(score(null, "3.1", 12));
    }

    @Test
    void what_is_below_the_floor_is_said_of_the_whole_organisation_only() {
        List<Sheet> answers = all(List.of(sheets(0, 10, 2), sheets(1, 30, 4)));
        assertThat(Tally.of(answers, GROUPS, 10).below(new BigDecimal("3.0"))).isEmpty();
        assertThat(Tally.of(answers, GROUPS, 10).below(new BigDecimal("3.5"))).isEmpty();
        assertThat(Tally.of(answers, GROUPS, 10).below(new BigDecimal("3.6"))).containsExactly(BiotopeDimension.TIME);
    }

    @Test
    void a_sheet_is_as_long_as_any_other_and_reads_back() {
        Sheet full = new Sheet(2, Map.of(BiotopeDimension.LEADERSHIP, 1, BiotopeDimension.WILLINGNESS, 5));
        assertThat(full.bytes()).hasSize(11).hasSameSizeAs(new Sheet(0, Map.of()).bytes());
        assertThat(Sheet.of(full.bytes())).isEqualTo(full);
        assertThat(Sheet.of(new Sheet(0, Map.of()).bytes())).isEqualTo(new Sheet(0, Map.of()));
    }

    private static List<Score> time(List<Sheet> sheets) {
        return Tally.of(sheets, GROUPS, 10).scores().stream()
                .filter(score -> score.dimension() == BiotopeDimension.TIME)
                .toList();
    }

    private static List<Withheld> withheld(List<Sheet> sheets) {
        return Tally.of(sheets, GROUPS, 10).withheld().stream()
                .filter(one -> one.dimension() == BiotopeDimension.TIME)
                .toList();
    }

    private static Score score(@Nullable String group, String mean, int answers) {
        return new Score(BiotopeDimension.TIME, group, new BigDecimal(mean), answers);
    }

    private static Withheld hidden(@Nullable String group) {
        return new Withheld(BiotopeDimension.TIME, group);
    }
}
