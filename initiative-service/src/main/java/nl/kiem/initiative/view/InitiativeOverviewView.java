package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.BookingLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.CollaborationLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingReleased;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSpent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateConditionMet;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateVoteCast;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAbsorbed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeResumed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.InterestDeclared;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.InitiativeRules;
import nl.kiem.initiative.domain.TermChange;
import nl.kiem.initiative.domain.Waiting.Told;
import nl.kiem.initiative.view.InitiativeOverview.About;
import nl.kiem.initiative.view.InitiativeOverview.People;

/** Which initiatives there are, in which stage, and who answers for them. */
@Singleton
public class InitiativeOverviewView implements View<InitiativeOverview> {

    private final InitiativeRules rules;

    InitiativeOverviewView(InitiativeRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "initiative_overview_v3";
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
        InitiativeEvent event = (InitiativeEvent) recorded.event();
        return awaiting(next(row, event), event)
                .heldBy(row.custody().after(event))
                .at(recorded.version());
    }

    private static InitiativeOverview next(InitiativeOverview row, InitiativeEvent event) {
        return switch (event) {
            case InitiativeProposed e -> row.with(about(e)).in(Stage.PROPOSED, e.at());
            case InitiativeImported e -> imported(row, e);
            case InitiativeAdmitted e -> row.in(Stage.EXPLORING, e.at());
            case InitiativeRejected e -> row.in(Stage.REJECTED, e.at());
            case AccountableExecutiveAssigned e ->
                row.with(new People(e.executive().value(), null, row.owner()));
            case AccountabilityLapsed e -> row.with(new People(null, e.graceUntil(), row.owner()));
            case ImplementingOwnerNamed e ->
                row.with(new People(row.executive(), row.graceUntil(), e.owner().value()));
            case GateDecided e -> row.in(e.nextStage(), e.at());
            case InitiativeStopped e -> row.in(Stage.STOPPED, e.at()).paused(null);
            case InitiativeMerged e ->
                row.mergedInto(e.survivorId().toString(), e.at()).paused(null);
            case StageEntered e -> row.in(e.stage(), e.at());
            case InitiativePaused e -> row.paused(e.until());
            case InitiativeResumed _ -> row.paused(null);
            case StageDeadlineExceeded _,
                    GateReviewRequested _,
                    FundingSecured _,
                    FundingSpent _,
                    FundingReleased _,
                    BookingLinked _,
                    CollaborationLinked _,
                    ForeignEvidenceAccepted _,
                    PilotLinked _,
                    MergeProposed _,
                    VoiceGiven _,
                    GateVoteCast _,
                    InterestDeclared _,
                    GateConditionMet _,
                    InitiativeAbsorbed _ -> row;
        };
    }

    /** Whoever accepted before the admission is not waited for after it. */
    private InitiativeOverview awaiting(InitiativeOverview row, InitiativeEvent event) {
        if (event instanceof StageDeadlineExceeded e) {
            return row.awaiting(AwaitedEntry.told(row.waits(), Told.of(e).telling()));
        }
        List<AwaitedEntry> waits = AwaitedEntry.after(row.waits(), TermChange.of(event, rules));
        return row.awaiting(row.executive() == null ? waits : AwaitedEntry.without(waits, Awaited.EXECUTIVE));
    }

    private static About about(InitiativeProposed e) {
        return new About(e.title(), e.organisation().value(), null, e.facet(), e.obligation());
    }

    /** Said again, it comes with its own dates; what was decided here meanwhile is the same or the word is refused. */
    private static InitiativeOverview imported(InitiativeOverview row, InitiativeImported e) {
        About about = new About(e.title(), e.organisation().value(), e.source(), null, null);
        InitiativeOverview named = row.with(about);
        return row.stage() == e.stage() && row.version() > 0 ? named : named.in(e.stage(), e.at());
    }
}
