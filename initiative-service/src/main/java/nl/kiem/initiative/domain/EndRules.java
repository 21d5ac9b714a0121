package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.REASON_MISSING;

import java.time.Instant;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotAwaited;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.Pilot.Judged;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.Pilot.Withdrawn;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotCommand.Withdraw;

/** How a pilot ends without a verdict. */
final class EndRules {

    private EndRules() {}

    /** Only before anybody took part: what people took part in is concluded and judged. */
    static List<PilotEvent> withdraw(Known state, Withdraw c) {
        if (c.reason() == null || c.reason().isBlank()) {
            throw new Rejection(
                    REASON_MISSING,
                    "giving up needs a reason",
                    List.of(new Missing("reason", "why nobody will take part in it", Role.TL)));
        }
        return List.of(withdrawn(state, c.reason(), c.at()));
    }

    /** What did not begin is given up, what is under way ends at once, and no verdict is awaited any more. */
    static List<PilotEvent> endWithInitiative(Known state, EndWithInitiative c) {
        PilotDesigned plan = state.file().plan();
        String reason = "its initiative is over: " + c.stage();
        var closed = new PilotClosed(plan.pilotId(), plan.threadId(), c.stage(), c.at());
        return switch (state) {
            case Designed s -> List.of(withdrawn(s, reason, c.at()));
            case Cleared s -> List.of(withdrawn(s, reason, c.at()));
            case UnderWay _ -> List.of(new PilotConcluded(plan.pilotId(), plan.threadId(), reason, c.at()), closed);
            case Concluded s -> s.file().terms().containsKey(PilotAwaited.VERDICT) ? List.of(closed) : List.of();
            case Withdrawn _, Judged _ -> List.of();
        };
    }

    private static PilotWithdrawn withdrawn(Known state, String reason, Instant at) {
        PilotDesigned plan = state.file().plan();
        return new PilotWithdrawn(plan.pilotId(), plan.threadId(), reason, at);
    }
}
