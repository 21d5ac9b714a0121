package nl.kiem.initiative.bottleneck.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAnswered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckAssigned;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckHandedOn;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckRegistered;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckResolved;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckTermExceeded;
import nl.kiem.events.contract.initiative.LegalBottleneckEvent.LegalBottleneckWithdrawn;
import nl.kiem.initiative.bottleneck.domain.BottleneckDecider;

/** Which articles stand in the way of what, and who has to answer. */
@Singleton
public class BottleneckOverviewView implements View<BottleneckOverview> {

    @Override
    public String name() {
        return "legal_bottleneck_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(LegalBottleneckEvent.class);
    }

    @Override
    public Class<BottleneckOverview> rowType() {
        return BottleneckOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public BottleneckOverview blank(String key) {
        return BottleneckOverview.blank(key);
    }

    @Override
    public long version(BottleneckOverview row) {
        return row.version();
    }

    @Override
    public BottleneckOverview fold(BottleneckOverview row, Recorded<? extends Event> recorded) {
        return next(row, (LegalBottleneckEvent) recorded.event())
                .at(recorded.version(), row.custody().after(recorded.event()));
    }

    private static BottleneckOverview next(BottleneckOverview row, LegalBottleneckEvent event) {
        return switch (event) {
            case LegalBottleneckRegistered e -> registered(row, e);
            case LegalBottleneckAssigned e ->
                row.cited(e.lawRef(), e.article())
                        .of(e.policyMinistry().value(), null, null)
                        .in(BottleneckState.ASSIGNED, Role.POL, e.dueBy());
            case LegalBottleneckHandedOn e -> row.of(e.policyMinistry().value(), null, null);
            case LegalBottleneckAnswered e ->
                row.of(e.policyMinistry().value(), e.outcome(), e.plannedDate())
                        .in(
                                BottleneckState.ANSWERED,
                                BottleneckDecider.settling(e).waitingFor(),
                                e.settleBy());
            case LegalBottleneckResolved _ -> row.in(BottleneckState.RESOLVED, null, null);
            case LegalBottleneckWithdrawn _ -> row.in(BottleneckState.WITHDRAWN, null, null);
            case LegalBottleneckTermExceeded e -> row.told(e.times());
        };
    }

    private static BottleneckOverview registered(BottleneckOverview row, LegalBottleneckRegistered e) {
        ThreadId thread = e.threadId();
        return row.about(
                        thread == null ? null : thread.toString(),
                        e.title(),
                        e.services(),
                        e.organisation().value(),
                        e.affectedEstimate())
                .cited(e.lawRef(), e.article())
                .in(BottleneckState.REGISTERED, Role.TL, e.assignBy());
    }
}
