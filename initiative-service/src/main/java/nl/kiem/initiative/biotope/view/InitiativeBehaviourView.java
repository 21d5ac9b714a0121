package nl.kiem.initiative.biotope.view;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.initiative.biotope.view.InitiativeBehaviour.Stop;
import nl.kiem.initiative.domain.CivilDate;

/** What organisations do with their initiatives, out of the facts themselves: the other half of a scorecard. */
@Singleton
public class InitiativeBehaviourView implements View<InitiativeBehaviour> {

    private static final Set<Stage> UNDER_WAY =
            Set.of(Stage.EXPLORING, Stage.DEVELOPING, Stage.PILOTING, Stage.PROVEN, Stage.SCALING);

    @Override
    public String name() {
        return "initiative_behaviour_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(InitiativeEvent.class);
    }

    @Override
    public Class<InitiativeBehaviour> rowType() {
        return InitiativeBehaviour.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public InitiativeBehaviour blank(String key) {
        return InitiativeBehaviour.blank(key);
    }

    @Override
    public long version(InitiativeBehaviour row) {
        return row.version();
    }

    @Override
    public InitiativeBehaviour fold(InitiativeBehaviour row, Recorded<? extends Event> recorded) {
        return next(row, recorded.event()).at(recorded.version(), row.custody().after(recorded.event()));
    }

    /** Few kinds of facts say something about behaviour; any other leaves the row as it was. */
    private static InitiativeBehaviour next(InitiativeBehaviour row, Event event) {
        return switch (event) {
            case InitiativeProposed e -> row.of(e.organisation().value());
            case InitiativeImported e -> imported(row.of(e.organisation().value()), e);
            case InitiativeAdmitted e -> row.lasting(CivilDate.of(e.at()), null);
            case AccountableExecutiveAssigned e -> row.answered(CivilDate.of(e.at()));
            case AccountabilityLapsed e -> row.lapsed(CivilDate.of(e.at()));
            case ImplementingOwnerNamed e -> row.owned(CivilDate.of(e.at()));
            case GateReviewRequested e -> row.asked(CivilDate.of(e.at()), e.dueBy());
            case GateDecided e -> row.decided(CivilDate.of(e.at())).late(row.late() && !onwards(e.outcome()));
            case StageDeadlineExceeded e -> row.late(row.late() || ofStage(e));
            case StageEntered e when e.stage() == Stage.EMBEDDED -> row.ending(CivilDate.of(e.at()), Stop.NO);
            case StageEntered _ -> row.late(false);
            case InitiativeStopped e -> row.ending(CivilDate.of(e.at()), row.late() ? Stop.LATE : Stop.IN_TIME);
            case InitiativeMerged e -> row.ending(CivilDate.of(e.at()), Stop.NO);
            default -> row;
        };
    }

    /** A portfolio that says of an initiative that it was stopped tells no lesson: it counts as over, not as stopped. */
    private static InitiativeBehaviour imported(InitiativeBehaviour row, InitiativeImported e) {
        LocalDate since = CivilDate.of(e.at());
        LocalDate first = e.stageDates().stream()
                .filter(entered -> UNDER_WAY.contains(entered.stage()))
                .map(StageDate::since)
                .min(LocalDate::compareTo)
                .orElse(since);
        LocalDate began = first.isBefore(since) ? first : since;
        if (UNDER_WAY.contains(e.stage())) return row.lasting(began, null);
        return e.stage() == Stage.PROPOSED ? row.lasting(null, null) : row.lasting(began, since);
    }

    private static boolean onwards(GateOutcome outcome) {
        return outcome == GateOutcome.PASS || outcome == GateOutcome.CONDITIONAL;
    }

    /** Facts from before it was said what is awaited are about the work of the stage. */
    private static boolean ofStage(StageDeadlineExceeded e) {
        return e.awaited() == null || e.awaited() == Awaited.STAGE;
    }
}
