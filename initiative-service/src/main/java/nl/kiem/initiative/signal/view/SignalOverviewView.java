package nl.kiem.initiative.signal.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalDismissed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinkEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatched;
import nl.kiem.initiative.signal.view.SignalOverview.Draft;

/** Which signals there are, whom they reach, and whether anything is ready for them. */
@Singleton
public class SignalOverviewView implements View<SignalOverview> {

    @Override
    public String name() {
        return "signal_overview_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(SignalEvent.class);
    }

    @Override
    public Class<SignalOverview> rowType() {
        return SignalOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public SignalOverview blank(String key) {
        return SignalOverview.blank(key);
    }

    @Override
    public long version(SignalOverview row) {
        return row.version();
    }

    @Override
    public SignalOverview fold(SignalOverview row, Recorded<? extends Event> recorded) {
        return next(row.draft(), (SignalEvent) recorded.event())
                .at(recorded.version(), row.custody().after(recorded.event()));
    }

    private static Draft next(Draft row, SignalEvent event) {
        return switch (event) {
            case SignalRegistered e -> row.registered(e);
            case SignalAssessed e -> row.assessed(e);
            case SignalLinked e -> row.linkedTo(e.threadId().toString());
            case SignalLinkEnded e -> row.linkEnded(e);
            case SignalWatched _ -> row.in(SignalState.WATCHED).waiting(null, null);
            case SignalWatchEnded e -> row.in(SignalState.ASSESSED).waiting(Role.PB, e.decideBy());
            case SignalDismissed _ -> row.in(SignalState.DISMISSED).waiting(null, null);
            case SignalMaterialised e -> row.happened(e);
            case SignalTermExceeded e -> row.told(e.times());
        };
    }
}
