package nl.kiem.initiative.facility.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** A facility (voorziening) in each of the states that it can be in. */
public sealed interface Facility {

    /** Nobody offers it. */
    record Absent() implements Facility {}

    /** Offered, still or until a day. */
    sealed interface Known extends Facility {

        FacilityOffered terms();

        /** What bookings hold; those of days gone by are left out. */
        Map<BookingId, Period> taken();

        /** Last day on which it can be used; null when no end is known. */
        @Nullable
        LocalDate lastDay();

        Known with(Map<BookingId, Period> now);
    }

    record Offered(FacilityOffered terms, Map<BookingId, Period> taken) implements Known {

        @Override
        public @Nullable LocalDate lastDay() {
            return null;
        }

        @Override
        public Offered with(Map<BookingId, Period> now) {
            return new Offered(terms, now);
        }
    }

    record Retired(FacilityOffered terms, Map<BookingId, Period> taken, LocalDate lastDay) implements Known {

        @Override
        public Retired with(Map<BookingId, Period> now) {
            return new Retired(terms, now, lastDay);
        }
    }

    /** Days before the one on which a place is taken are never asked for again. */
    static Map<BookingId, Period> plus(Map<BookingId, Period> taken, CapacityTaken e) {
        LocalDate today = CivilDate.of(e.at());
        Map<BookingId, Period> now = new HashMap<>(taken);
        now.values().removeIf(period -> period.to().isBefore(today));
        now.put(e.bookingId(), new Period(e.from(), e.to(), e.part()));
        return Map.copyOf(now);
    }

    static Map<BookingId, Period> minus(Map<BookingId, Period> taken, BookingId booking) {
        Map<BookingId, Period> now = new HashMap<>(taken);
        now.remove(booking);
        return Map.copyOf(now);
    }
}
