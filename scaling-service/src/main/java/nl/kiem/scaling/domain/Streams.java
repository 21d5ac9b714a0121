package nl.kiem.scaling.domain;

import java.util.UUID;
import nl.kiem.events.Ids;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;

/** Names of histories, and the ids that follow from what led to them. */
public final class Streams {

    public static final String SCALING_CASE = "scaling-case";
    public static final String ROLLOUT = "rollout";

    private Streams() {}

    public static StreamId scalingCase(UUID id) {
        return new StreamId(SCALING_CASE, id);
    }

    public static StreamId rollout(UUID id) {
        return new StreamId(ROLLOUT, id);
    }

    public static ScalingCaseId caseOf(PilotId pilot) {
        return new ScalingCaseId(Ids.derive(SCALING_CASE, pilot.toString()));
    }

    public static RolloutId rolloutOf(ScalingCaseId scalingCase) {
        return new RolloutId(Ids.derive(ROLLOUT, scalingCase.toString()));
    }
}
