package nl.kiem.initiative.alike.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.Stage;

/** What every initiative and pilot is about, how it ended and what was learnt. */
@Singleton
public class AlikeView implements View<AlikeEntry> {

    static final String NAME = "alike_v2";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(InitiativeEvent.class, PilotEvent.class);
    }

    @Override
    public Class<AlikeEntry> rowType() {
        return AlikeEntry.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public AlikeEntry blank(String key) {
        return AlikeEntry.blank(key);
    }

    @Override
    public long version(AlikeEntry row) {
        return row.version();
    }

    @Override
    public AlikeEntry fold(AlikeEntry row, Recorded<? extends Event> recorded) {
        AlikeEntry next = switch (recorded.event()) {
            case InitiativeEvent e -> next(row, e);
            case PilotEvent e -> next(row, e);
            default -> row;
        };
        return next.after(recorded.version(), row.custody().after(recorded.event()));
    }

    /** Most facts say nothing of what it is about. */
    private static AlikeEntry next(AlikeEntry row, InitiativeEvent event) {
        return switch (event) {
            case InitiativeProposed e ->
                row.told(e.title(), e.problem(), e.targetGroups(), e.types()).in(Stage.PROPOSED);
            case InitiativeImported e ->
                row.told(e.title(), e.problem() == null ? "" : e.problem(), List.of(), List.of())
                        .in(e.stage());
            case InitiativeAdmitted _ -> row.in(Stage.EXPLORING);
            case GateDecided e -> row.in(e.nextStage());
            case StageEntered e -> row.in(e.stage());
            case InitiativeMerged e -> row.mergedInto(e.survivorId().toString());
            case InitiativeRejected e -> row.over(Stage.REJECTED, e.reason(), null);
            case InitiativeStopped e -> row.over(Stage.STOPPED, e.reason(), e.lesson());
            default -> row;
        };
    }

    private static AlikeEntry next(AlikeEntry row, PilotEvent event) {
        return switch (event) {
            case PilotDesigned e -> row.piloted(e.threadId().value().toString(), String.join("\n", e.hypotheses()));
            case PilotNotProven e -> row.judged(e.verdict(), e.lesson());
            case PilotProven _ -> row.judged(null, null);
            default -> row;
        };
    }
}
