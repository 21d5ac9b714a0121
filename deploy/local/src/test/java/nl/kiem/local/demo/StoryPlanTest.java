package nl.kiem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPlanTest {

    final List<Step> steps = Narrator.steps();

    @Test
    void time_never_runs_backwards() {
        assertThat(steps).extracting(Step::day).isSorted();
    }

    @Test
    void the_platform_does_the_hand_overs_by_itself() {
        assertThat(steps.stream().filter(Step::isByItself).map(Step::line))
                .containsExactly(
                        "the fund's decision secures money and time for the initiative",
                        "PilotProven opens a scaling case at scaling-service",
                        "the initiative moves to SCALING",
                        "ScaleUpApproved raises a procurement need at procurement-service",
                        "the rollout is planned and waits for a contract",
                        "ContractAwarded releases the rollout at scaling-service");
    }

    @Test
    void the_clock_is_moved_a_few_times_only_because_each_move_takes_time() {
        assertThat(steps.stream().mapToInt(Step::day).distinct().count()).isLessThanOrEqualTo(12);
    }

    @Test
    void the_chain_takes_less_than_nine_months() {
        assertThat(steps.getLast().day()).isLessThan(270);
    }

    @Test
    void every_organisation_that_has_a_parent_is_registered_after_it() {
        List<String> ids = Cast.PARTIES.stream().map(Cast.Party::id).toList();
        assertThat(Cast.PARTIES)
                .filteredOn(party -> party.parent() != null)
                .allSatisfy(party -> assertThat(ids.indexOf(party.parent())).isLessThan(ids.indexOf(party.id())));
    }
}
