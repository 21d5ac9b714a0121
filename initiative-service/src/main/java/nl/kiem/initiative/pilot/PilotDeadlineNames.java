package nl.kiem.initiative.pilot;

import java.util.Locale;
import nl.kiem.events.contract.initiative.PilotAwaited;

/** How the deadlines of a pilot are called. */
public final class PilotDeadlineNames {

    /** The last day of its proof is over. */
    public static final String PROOF_EXPIRED = "proof-expired";

    private static final String LATE = "-late";

    private PilotDeadlineNames() {}

    public static String of(PilotAwaited awaited) {
        return awaited.name().toLowerCase(Locale.ROOT) + LATE;
    }

    /** @throws IllegalArgumentException when no deadline of a pilot has that name */
    public static PilotAwaited awaited(String name) {
        if (!name.endsWith(LATE)) throw new IllegalArgumentException("no deadline of a pilot: " + name);
        return PilotAwaited.valueOf(
                name.substring(0, name.length() - LATE.length()).toUpperCase(Locale.ROOT));
    }
}
