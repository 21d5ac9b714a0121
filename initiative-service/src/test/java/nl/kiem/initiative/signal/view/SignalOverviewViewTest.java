package nl.kiem.initiative.signal.view;

import static nl.kiem.initiative.signal.domain.SignalSample.ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ASSESS_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.AT;
import static nl.kiem.initiative.signal.domain.SignalSample.DAY;
import static nl.kiem.initiative.signal.domain.SignalSample.DECIDE_BY;
import static nl.kiem.initiative.signal.domain.SignalSample.DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalSample.ID;
import static nl.kiem.initiative.signal.domain.SignalSample.LINKED;
import static nl.kiem.initiative.signal.domain.SignalSample.MINISTRY;
import static nl.kiem.initiative.signal.domain.SignalSample.REGISTERED;
import static nl.kiem.initiative.signal.domain.SignalSample.WATCHED;

import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Horizon;
import nl.kiem.events.contract.initiative.Impact;
import nl.kiem.events.contract.initiative.Likelihood;
import nl.kiem.events.contract.initiative.SignalEvent.SignalLinked;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.signal.domain.SignalDecider;
import org.junit.jupiter.api.Test;

class SignalOverviewViewTest {

    static final StreamId STREAM = SignalDecider.stream(ID);
    static final String THREAD = new UUID(0, 1).toString();
    static final Custody CUSTODY = Custody.of(MINISTRY, Visibility.GOVERNMENT);

    final ViewSpec<SignalOverview> signals = ViewSpec.of(new SignalOverviewView());

    @Test
    void a_signal_waits_for_its_assessment_with_the_people_whom_it_may_reach() {
        signals.given(STREAM, REGISTERED)
                .then(new SignalOverview(
                        ID.toString(),
                        1,
                        "Rents that rise faster than the allowance",
                        MINISTRY.value(),
                        "rent allowance",
                        SignalState.REGISTERED,
                        20_000,
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        Role.TL,
                        ASSESS_BY,
                        0,
                        null,
                        null,
                        null,
                        CUSTODY));
    }

    @Test
    void the_assessment_says_whom_it_reaches_from_then_on() {
        signals.given(STREAM, REGISTERED, ASSESSED)
                .then(assessed(2, SignalState.ASSESSED)
                        .waiting(Role.PB, DECIDE_BY)
                        .at(2, CUSTODY));
    }

    @Test
    void a_term_that_passed_shows() {
        signals.given(STREAM, REGISTERED, ASSESSED, new SignalTermExceeded(ID, Role.PB, DAY, DECIDE_BY, 2, AT))
                .then(assessed(3, SignalState.ASSESSED)
                        .waiting(Role.PB, DECIDE_BY)
                        .told(2)
                        .at(3, CUSTODY));
    }

    @Test
    void what_is_watched_or_dismissed_waits_for_nobody_and_after_a_watch_for_the_board() {
        signals.given(STREAM, REGISTERED, ASSESSED, WATCHED)
                .then(assessed(3, SignalState.WATCHED).at(3, CUSTODY));
        signals.given(STREAM, REGISTERED, ASSESSED, DISMISSED)
                .then(assessed(3, SignalState.DISMISSED).at(3, CUSTODY));
        signals.given(STREAM, REGISTERED, ASSESSED, WATCHED, new SignalWatchEnded(ID, DAY, DECIDE_BY, AT))
                .then(assessed(4, SignalState.ASSESSED)
                        .waiting(Role.PB, DECIDE_BY)
                        .at(4, CUSTODY));
    }

    @Test
    void what_is_taken_up_shows_by_which_initiatives() {
        signals.given(STREAM, REGISTERED, ASSESSED, LINKED)
                .then(assessed(3, SignalState.ASSESSED).linkedTo(THREAD).at(3, CUSTODY));
        signals.given(STREAM, REGISTERED, new SignalLinked(ID, ThreadId.fromString(THREAD), AT), ASSESSED)
                .then(assessed(3, SignalState.ASSESSED)
                        .linkedTo(THREAD)
                        .waiting(Role.PB, DECIDE_BY)
                        .at(3, CUSTODY));
    }

    @Test
    void what_has_happened_shows_how_many_it_reached_and_whether_anything_was_ready() {
        SignalMaterialised happened = new SignalMaterialised(ID, AT, 9_000, List.of(), List.of(), true, 12L, AT);
        signals.given(STREAM, REGISTERED, ASSESSED, happened, LINKED)
                .then(assessed(4, SignalState.MATERIALISED)
                        .happened(happened)
                        .linkedTo(THREAD)
                        .at(4, CUSTODY));
    }

    private static SignalOverview.Draft assessed(long version, SignalState state) {
        return new SignalOverview(
                        ID.toString(),
                        version,
                        "Rents that rise faster than the allowance",
                        MINISTRY.value(),
                        "rent allowance",
                        state,
                        30_000,
                        Horizon.WITHIN_A_YEAR,
                        Likelihood.LIKELY,
                        Impact.SEVERE,
                        List.of(),
                        false,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        CUSTODY)
                .draft();
    }
}
