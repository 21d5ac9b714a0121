package nl.kiem.events.runtime.operations;

import jakarta.inject.Singleton;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may look at the operation of the service, and who may act on it. */
@Singleton
class OperationsAccess {

    private final Caller caller;
    private final boolean open;

    OperationsAccess(Caller caller, @ConfigProperty(name = "kiem.profile") String profile) {
        this.caller = caller;
        this.open = profile.equals("local");
    }

    /** Everybody on a developer's machine; operators elsewhere. */
    void look() {
        if (open) return;
        caller.enter(Role.OPS);
    }

    /** Operators. Repeating changes nothing here; the Idempotency-Key is asked for as of every POST. */
    void act() {
        var unused = caller.newId("operation of " + caller.actor().person());
    }
}
