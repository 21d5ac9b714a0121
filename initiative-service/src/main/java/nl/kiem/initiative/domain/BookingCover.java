package nl.kiem.initiative.domain;

import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.initiative.domain.Reservation.Awaiting;
import nl.kiem.initiative.domain.Reservation.Lapsed;
import nl.kiem.initiative.domain.Reservation.Standing;
import nl.kiem.initiative.domain.SafetyRules.Obstacle;

/** Whether the facilities that a pilot needs are there for it. */
final class BookingCover {

    private BookingCover() {}

    /** All of it, not the first only. */
    static List<Missing> missing(PilotDesigned plan, List<Reservation> reservations) {
        List<Missing> missing = new ArrayList<>(absent(reservations));
        missing.addAll(beside(plan, reservations));
        return missing;
    }

    /** The same, each with the reason for which it alone keeps the pilot from beginning. */
    static List<Obstacle> obstacles(PilotDesigned plan, List<Reservation> reservations) {
        List<Obstacle> obstacles = new ArrayList<>();
        absent(reservations)
                .forEach(missing -> obstacles.add(new Obstacle(
                        PilotReason.BOOKING_LAPSED,
                        "a facility that the pilot needs is not booked any more",
                        missing)));
        beside(plan, reservations)
                .forEach(missing -> obstacles.add(new Obstacle(
                        PilotReason.BOOKING_OUTSIDE_PILOT,
                        "a facility that the pilot needs is not booked for any of its days",
                        missing)));
        return obstacles;
    }

    private static List<Missing> absent(List<Reservation> reservations) {
        List<Missing> absent = new ArrayList<>();
        for (Reservation one : reservations) {
            switch (one) {
                case Standing _ -> {}
                case Awaiting _ ->
                    absent.add(new Missing(item(one.booking()), "the provider confirms the booking", Role.FAC));
                case Lapsed _ -> absent.add(new Missing(item(one.booking()), "a confirmed booking", Role.TL));
            }
        }
        return absent;
    }

    /** A panel may be needed on one day of a pilot of months; booked for none of its days it is no use at all. */
    private static List<Missing> beside(PilotDesigned plan, List<Reservation> reservations) {
        return reservations.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .filter(booked ->
                        booked.to().isBefore(plan.start()) || booked.from().isAfter(plan.end()))
                .map(booked -> beside(plan, booked))
                .toList();
    }

    private static Missing beside(PilotDesigned plan, Standing booked) {
        return new Missing(
                item(booked.booking()),
                "it is booked from %s to %s, the pilot runs from %s to %s: book it for days of the pilot"
                        .formatted(booked.from(), booked.to(), plan.start(), plan.end()),
                Role.TL);
    }

    private static String item(BookingId booking) {
        return "bookings." + booking;
    }
}
