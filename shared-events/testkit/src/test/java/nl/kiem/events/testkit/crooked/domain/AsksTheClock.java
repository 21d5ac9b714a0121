package nl.kiem.events.testkit.crooked.domain;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Breaks the house rules on purpose: a clock and a framework in the domain, in a package without @NullMarked. */
final class AsksTheClock {

    Uni<Instant> now() {
        return Uni.createFrom().item(Instant.now());
    }
}
