package nl.kiem.initiative.collaboration.view;

import static nl.kiem.initiative.collaboration.domain.Collaboration.PERIOD_OVER;
import static nl.kiem.initiative.collaboration.domain.Collaboration.TERM_OVER;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.AGREEMENT;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DECLINED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DRAFTED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.DUE;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ENDED;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.ID;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAD;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.LEAVING;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.WITHDRAWN;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.active;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amended;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.amending;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.dropped;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.late;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.revised;
import static nl.kiem.initiative.collaboration.domain.CollaborationSample.signed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.CollaborationEvent;
import nl.kiem.events.contract.initiative.CollaborationEvent.AmendmentDropped.AmendmentEnd;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineView;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.collaboration.domain.CollaborationDecider;
import org.junit.jupiter.api.Test;

class CollaborationTermsTest {

    static final StreamId STREAM = CollaborationDecider.stream(ID);

    /** Midnight in Amsterdam at the end of the day, in winter. */
    static final Instant DUE_OVER = Instant.parse("2026-02-02T23:00:00Z");

    static final Instant TWICE_OVER = Instant.parse("2026-03-02T23:00:00Z");
    static final Instant YEAR_OVER = Instant.parse("2026-12-31T23:00:00Z");
    static final Map<String, Instant> TERM = Map.of(TERM_OVER, DUE_OVER);
    static final Map<String, Instant> PERIOD = Map.of(PERIOD_OVER, YEAR_OVER);
    static final Map<String, Instant> BOTH = Map.of(TERM_OVER, DUE_OVER, PERIOD_OVER, YEAR_OVER);

    final ViewSpec<Deadline> deadlines = ViewSpec.of(new DeadlineView(List.of(new CollaborationTerms())));

    @Test
    void a_draft_waits_for_its_signatures_and_then_for_another_draft() {
        then(TERM, DRAFTED);
        then(TERM, DRAFTED, signed(1, LEAD));
        then(TERM, DRAFTED, DECLINED);
        then(TERM, DRAFTED, DECLINED, revised(2, AGREEMENT));
        then(Map.of(), DRAFTED, WITHDRAWN);
    }

    @Test
    void what_is_late_is_told_again_at_twice_and_four_times_the_term_and_then_no_more() {
        CollaborationEvent once = late(Role.EXE, 1, LEAD);
        then(Map.of(TERM_OVER, TWICE_OVER), DRAFTED, once);
        then(Map.of(TERM_OVER, Instant.parse("2026-04-27T22:00:00Z")), DRAFTED, once, late(Role.EXE, 2, LEAD));
        then(Map.of(), DRAFTED, once, late(Role.EXE, 2, LEAD), late(Role.EXE, 3, LEAD));
    }

    @Test
    void what_holds_waits_for_the_end_of_its_period() {
        then(PERIOD, active());
        then(Map.of(), active(ENDED));
    }

    @Test
    void a_change_waits_for_its_signatures_until_it_holds_or_is_dropped() {
        CollaborationEvent change = amending(2, AGREEMENT, LEAD);
        then(BOTH, active(change));
        then(PERIOD, active(change, signed(2, LEAD), amended(2, AGREEMENT, null)));
        then(PERIOD, active(change, dropped(2, AmendmentEnd.WITHDRAWN, LEAD, null)));
    }

    @Test
    void the_share_of_who_leaves_waits_to_be_redistributed() {
        then(BOTH, active(LEAVING));
        then(BOTH, active(LEAVING, amending(2, AGREEMENT, LEAD), dropped(2, AmendmentEnd.DECLINED, LEAD, DUE)));
    }

    private void then(Map<String, Instant> waiting, CollaborationEvent... history) {
        Instant first = waiting.values().stream().min(Instant::compareTo).orElse(null);
        deadlines
                .given(STREAM, history)
                .then(new Deadline(STREAM.toString(), history.length, first, new TreeMap<>(waiting)));
    }
}
