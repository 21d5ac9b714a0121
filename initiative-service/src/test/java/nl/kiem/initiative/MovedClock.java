package nl.kiem.initiative;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves instead of waiting. */
@Singleton
public class MovedClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    public void forward(Duration time) {
        ahead = ahead.plus(time);
    }
}
