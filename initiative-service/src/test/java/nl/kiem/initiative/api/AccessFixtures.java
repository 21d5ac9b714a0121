package nl.kiem.initiative.api;

import java.util.List;
import nl.kiem.events.testkit.AccessFixture;

/** What the operations of one kind of aggregate are called with when everybody is tried on them. */
public interface AccessFixtures {

    /** @param operation such as {@code GET /funds/{id}} */
    boolean serves(String operation);

    List<AccessFixture> fixtures(String operation);
}
