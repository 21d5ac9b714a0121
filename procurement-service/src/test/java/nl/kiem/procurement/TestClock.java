package nl.kiem.procurement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.kiem.procurement.domain.Tenders;

/** The service's clock in tests: stands still until it is moved. */
@Singleton
public class TestClock implements InstantSource {

    private volatile Instant now = Tenders.on(LocalDate.of(2026, 1, 2));

    @Override
    public Instant instant() {
        return now;
    }

    /** Ten in the morning of that day, Amsterdam. */
    void moveTo(LocalDate day) {
        now = Tenders.on(day);
    }
}
