package nl.kiem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.kiem.local.register.RegisterFile;
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
    void every_public_body_of_the_story_stands_in_the_register_that_ships() {
        RegisterFile list = RegisterFile.read(Path.of("../register/dutch-government.yaml"));
        assertThat(list.organisations()).extracting(RegisterFile.Entry::id).containsAll(Cast.PUBLIC_BODIES);
    }
}
