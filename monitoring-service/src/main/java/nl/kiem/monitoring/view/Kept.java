package nl.kiem.monitoring.view;

import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.Event;

/** Whose something is, by what arrived here of it. */
final class Kept {

    private Kept() {}

    /**
     * Who may see it comes from what the event was published with: an event seldom says so itself, and the one that does
     * may be one that is not published.
     */
    static Custody after(Custody before, Recorded<? extends Event> recorded) {
        Custody said = before.after(recorded.event());
        return new Custody(
                said.owner(), said.participants(), recorded.metadata().visibility());
    }
}
