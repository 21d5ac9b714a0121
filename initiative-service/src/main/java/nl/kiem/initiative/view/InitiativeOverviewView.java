package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.InitiativeRules;

/** Which initiatives there are, in which stage, and who answers for them. */
@Singleton
public class InitiativeOverviewView implements View<InitiativeOverview> {

    private final InitiativeRules rules;

    InitiativeOverviewView(InitiativeRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "initiative_overview_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(InitiativeEvent.class);
    }

    @Override
    public Class<InitiativeOverview> rowType() {
        return InitiativeOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public InitiativeOverview blank(String key) {
        return InitiativeOverview.blank(key);
    }

    @Override
    public long version(InitiativeOverview row) {
        return row.version();
    }

    @Override
    public InitiativeOverview fold(InitiativeOverview row, Recorded<? extends Event> recorded) {
        return next(row, (InitiativeEvent) recorded.event())
                .heldBy(row.custody().after(recorded.event()))
                .at(recorded.version());
    }

    private InitiativeOverview next(InitiativeOverview row, InitiativeEvent event) {
        return switch (event) {
            case InitiativeProposed e ->
                row.named(e.title(), e.organisation().value(), null)
                        .in(Stage.PROPOSED, e.at(), rules.due(Stage.PROPOSED, CivilDate.of(e.at())));
            case InitiativeImported e -> imported(row, e);
            case InitiativeAdmitted e -> row.in(Stage.EXPLORING, e.at(), e.stageDue());
            case InitiativeRejected e -> row.in(Stage.REJECTED, e.at(), null);
            case AccountableExecutiveAssigned e -> row.answeredBy(e.executive().value());
            case ImplementingOwnerNamed e -> row.ownedBy(e.owner().value());
            case GateReviewRequested e -> row.due(e.dueBy());
            case GateDecided e -> row.in(e.nextStage(), e.at(), e.nextDue());
            case StageDeadlineExceeded _ -> row.late();
            case InitiativeStopped e -> row.in(Stage.STOPPED, e.at(), null);
            case StageEntered e -> row.in(e.stage(), e.at(), rules.due(e.stage(), CivilDate.of(e.at())));
            case FundingSecured _, PilotLinked _ -> row;
        };
    }

    /** Said again, it comes with its own dates; what was decided here meanwhile is the same or the word is refused. */
    private static InitiativeOverview imported(InitiativeOverview row, InitiativeImported e) {
        InitiativeOverview named = row.named(e.title(), e.organisation().value(), e.source());
        return row.stage() == e.stage() && row.version() > 0 ? named : named.in(e.stage(), e.at(), null);
    }
}
