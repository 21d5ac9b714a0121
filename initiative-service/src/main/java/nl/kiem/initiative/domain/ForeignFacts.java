package nl.kiem.initiative.domain;

import java.util.List;
import java.util.Set;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;

/**
 * Which stage follows from a fact elsewhere. Facts of different aggregates may arrive in another order than they
 * happened; a later stage is not undone by an earlier fact.
 */
final class ForeignFacts {

    private static final Set<Stage> BEFORE_PROOF =
            Set.of(Stage.PROPOSED, Stage.EXPLORING, Stage.DEVELOPING, Stage.PILOTING);

    private ForeignFacts() {}

    static List<InitiativeEvent> follow(Known state, EnterStage c) {
        Stage now = state.stage();
        boolean applies = switch (c.cause()) {
            case PILOT_PROVEN -> BEFORE_PROOF.contains(now);
            case PILOT_NOT_PROVEN -> now == Stage.PILOTING;
            case SCALING_CASE_OPENED -> BEFORE_PROOF.contains(now) || now == Stage.PROVEN;
            case SCALE_UP_REJECTED -> now == Stage.SCALING;
        };
        if (!applies) return List.of();
        return List.of(new StageEntered(state.file().id(), leadsTo(c.cause()), c.because(), c.at()));
    }

    private static Stage leadsTo(EnterStage.Cause cause) {
        return switch (cause) {
            case PILOT_PROVEN, SCALE_UP_REJECTED -> Stage.PROVEN;
            case PILOT_NOT_PROVEN -> Stage.DEVELOPING;
            case SCALING_CASE_OPENED -> Stage.SCALING;
        };
    }
}
