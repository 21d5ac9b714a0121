package nl.kiem.initiative.api;

import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.Metadata;
import nl.kiem.events.runtime.http.Caller;

/**
 * How something is asked of what is there.
 *
 * @param expected the version that the caller looked at; empty for whatever is there
 * @param admission what the caller may do with it
 */
public record Asked(Metadata metadata, OptionalLong expected, Admission admission) {

    public static Asked of(Caller caller, Object request) {
        return new Asked(caller.metadata(request), caller.ifMatch(), caller.admission());
    }

    /** For what is true whatever the caller looked at: the version that the caller names is not asked for. */
    public static Asked onAnyVersion(Caller caller, Object request) {
        return new Asked(caller.metadata(request), OptionalLong.empty(), caller.admission());
    }

    /** For decisions, which say on which version they rest. */
    public static Asked onVersion(Caller caller, Object request) {
        OptionalLong expected = caller.requireIfMatch();
        return new Asked(caller.metadata(request), expected, caller.admission());
    }

    /** The same for another aggregate that hears of it first; the caller was judged on the one that was asked. */
    public Asked bySystem() {
        return new Asked(metadata, OptionalLong.empty(), Admission.SYSTEM);
    }
}
