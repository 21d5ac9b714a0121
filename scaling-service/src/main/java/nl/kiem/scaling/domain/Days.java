package nl.kiem.scaling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days as the law and the board count them. */
final class Days {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, AMSTERDAM);
    }
}
