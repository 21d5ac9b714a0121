package nl.kiem.events.runtime.clock;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one clock. */
class ClockModule {

    /** Refuses to start a service with a moved clock anywhere but on a developer's machine. */
    @Produces
    @Singleton
    @Startup
    @DefaultBean
    InstantSource clock(
            @ConfigProperty(name = "kiem.profile") String profile,
            @ConfigProperty(name = "kiem.clock.offset-file") Optional<Path> offsetFile) {
        if (offsetFile.isEmpty()) return Clock.systemUTC();
        if (!profile.equals("local")) {
            throw new IllegalStateException(
                    "kiem.clock.offset-file moves the clock: only for kiem.profile=local, not " + profile);
        }
        return new OffsetClock(Clock.systemUTC(), offsetFile.get());
    }
}
