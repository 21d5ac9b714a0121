package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeMergeTest.SURVIVOR;
import static nl.kiem.initiative.domain.InitiativeMergeTest.THIRD;
import static nl.kiem.initiative.domain.InitiativeMergeTest.state;
import static nl.kiem.initiative.domain.InitiativeMergeTest.survivor;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import org.junit.jupiter.api.Test;

class MergePathTest {

    @Test
    void what_was_merged_goes_on_in_its_survivor_and_in_what_that_one_goes_on_in() {
        MergePath once = MergePath.from(ID).onwards(mergedInto(SURVIVOR)).orElseThrow();
        assertThat(once.passed()).containsExactly(ID, SURVIVOR);
        assertThat(once.last()).isEqualTo(SURVIVOR);
        assertThat(once.onwards(mergedInto(THIRD)).orElseThrow().passed()).containsExactly(ID, SURVIVOR, THIRD);
    }

    @Test
    void the_way_ends_at_what_stands_by_itself() {
        assertThat(MergePath.from(ID).onwards(state(survivor(Visibility.GOVERNMENT))))
                .isEmpty();
        assertThat(MergePath.from(ID).onwards(new Initiative.Absent())).isEmpty();
    }

    @Test
    void two_that_went_on_in_each_other_are_passed_once() {
        assertThat(new MergePath(List.of(ID, SURVIVOR)).onwards(mergedInto(ID))).isEmpty();
        assertThat(new MergePath(List.of(ID, SURVIVOR, THIRD)).onwards(mergedInto(SURVIVOR)))
                .isEmpty();
    }

    @Test
    void no_more_steps_are_followed_than_can_be_listed() {
        MergePath way = MergePath.from(ID);
        for (int step = 1; step <= MergePath.STEPS_MAX; step++) {
            way = way.onwards(mergedInto(new InitiativeId(new UUID(1, step)))).orElseThrow();
        }
        assertThat(way.passed()).hasSize(MergePath.STEPS_MAX + 1);
        assertThat(way.onwards(mergedInto(SURVIVOR))).isEmpty();
    }

    private static Initiative mergedInto(InitiativeId survivor) {
        return state(survivor(Visibility.GOVERNMENT), new InitiativeMerged(THIRD, survivor, List.of(), AT));
    }
}
