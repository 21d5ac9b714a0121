package nl.kiem.monitoring.view;

import java.util.List;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.TenderEvent.ContractAwarded;
import nl.kiem.events.contract.procurement.TenderEvent.TenderPublished;
import nl.kiem.events.contract.scaling.RolloutEvent.AdoptionRecorded;
import nl.kiem.events.contract.scaling.RolloutEvent.RolloutReleased;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import org.jspecify.annotations.Nullable;

/** The hand-overs from idea to use, in their order; a thread passes each at most once, at its first such event. */
public enum Milestone {
    PROPOSED,
    ADMITTED,
    PILOT_ALLOWED,
    PILOT_STARTED,
    PROVEN,
    CASE_OPENED,
    SCALE_UP_APPROVED,
    NEED_RAISED,
    TENDER_PUBLISHED,
    CONTRACT_AWARDED,
    ROLLOUT_RELEASED,
    ADOPTED,
    /** Not a hand-over: the thread ended on purpose, with a lesson. */
    STOPPED;

    /** All hand-overs, without the stop. */
    public static final List<Milestone> CHAIN = List.of(values()).subList(0, STOPPED.ordinal());

    /** What the event means for the chain; null when it is no hand-over. */
    static @Nullable Milestone of(Event event) {
        return switch (event) {
            case InitiativeProposed _ -> PROPOSED;
            case InitiativeAdmitted _ -> ADMITTED;
            case GateDecided e -> opensPilot(e) ? PILOT_ALLOWED : null;
            case PilotStarted _ -> PILOT_STARTED;
            case PilotProven _ -> PROVEN;
            case ScalingCaseOpened _ -> CASE_OPENED;
            case ScaleUpApproved _ -> SCALE_UP_APPROVED;
            case ProcurementNeedRaised e -> e.caseId() == null ? null : NEED_RAISED; // a pilot purchase is no hand-over
            case TenderPublished _ -> TENDER_PUBLISHED;
            case ContractAwarded _ -> CONTRACT_AWARDED;
            case RolloutReleased _ -> ROLLOUT_RELEASED;
            case AdoptionRecorded _ -> ADOPTED;
            case InitiativeStopped _ -> STOPPED;
            default -> null;
        };
    }

    private static boolean opensPilot(GateDecided decision) {
        boolean passed = decision.outcome() == GateOutcome.PASS || decision.outcome() == GateOutcome.CONDITIONAL;
        return decision.gate() == Gate.G2 && passed;
    }
}
