package nl.kiem.scaling.view;

import jakarta.inject.Singleton;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.DecisionDeadlineExceeded;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpDeferred;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpRejected;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.scaling.domain.DecisionDay;

/** Which cases wait for the board, and until when. */
@Singleton
public final class ScalingTerms implements DeadlineTerms<ScalingCaseEvent> {

    @Override
    public Class<ScalingCaseEvent> family() {
        return ScalingCaseEvent.class;
    }

    @Override
    public Deadline next(Deadline row, ScalingCaseEvent event) {
        return switch (event) {
            case ScalingCaseOpened e -> row.only(DecisionDay.NAME, DecisionDay.endOf(e.decisionDue()));
            case ScaleUpDeferred e -> row.only(DecisionDay.NAME, DecisionDay.endOf(e.until()));
            case ScaleUpApproved _, ScaleUpRejected _, DecisionDeadlineExceeded _ -> row.cleared();
            case ReadinessAssessed _, AdoptionPledged _, SubmittedForDecision _, VotesRecorded _ -> row;
        };
    }
}
