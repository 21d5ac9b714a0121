package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalSample.AT;
import static nl.kiem.initiative.signal.domain.SignalSample.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import org.junit.jupiter.api.Test;

class ProofsTest {

    static final InitiativeId ID = new InitiativeId(new UUID(0, 7));

    @Test
    void a_solution_stands_ready_from_the_first_proof_on() {
        assertThat(Proofs.provenAt(
                        List.of(entered(Stage.PILOTING, 1), entered(Stage.PROVEN, 2), entered(Stage.SCALING, 3))))
                .contains(later(2));
    }

    @Test
    void what_a_portfolio_says_is_scaling_or_embedded_stood_ready() {
        assertThat(Proofs.provenAt(List.of(imported(Stage.SCALING)))).contains(AT);
        assertThat(Proofs.provenAt(List.of(imported(Stage.EMBEDDED)))).contains(AT);
        assertThat(Proofs.provenAt(List.of(imported(Stage.PILOTING)))).isEmpty();
    }

    @Test
    void what_was_never_proven_stands_not_ready() {
        assertThat(Proofs.provenAt(List.of(entered(Stage.DEVELOPING, 1)))).isEmpty();
        assertThat(Proofs.provenAt(List.of())).isEmpty();
    }

    private static InitiativeEvent entered(Stage stage, int hours) {
        return new StageEntered(ID, stage, "pilot-x/9", later(hours));
    }

    private static InitiativeEvent imported(Stage stage) {
        return new InitiativeImported(
                ID, "list", "row 1", "Chat", null, MINISTRY, null, stage, List.of(), List.of(), null, AT);
    }

    private static Instant later(int hours) {
        return AT.plusSeconds(3_600L * hours);
    }
}
