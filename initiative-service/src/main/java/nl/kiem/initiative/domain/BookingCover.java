package nl.kiem.initiative.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.initiative.domain.Reservation.Awaiting;
import nl.kiem.initiative.domain.Reservation.Lapsed;
import nl.kiem.initiative.domain.Reservation.Standing;
import nl.kiem.initiative.domain.SafetyRules.Obstacle;

/** Whether the facilities that a pilot needs are there on all of its days. */
final class BookingCover {

    private BookingCover() {}

    /** The days that count are those of the pilot that are not past. */
    static List<Missing> missing(PilotDesigned plan, List<Reservation> reservations, LocalDate today) {
        List<Missing> missing = new ArrayList<>(absent(reservations));
        missing.addAll(uncovered(plan, reservations, today));
        return missing;
    }

    /** The same, each with the reason for which it alone keeps the pilot from beginning. */
    static List<Obstacle> obstacles(PilotDesigned plan, List<Reservation> reservations, LocalDate today) {
        List<Obstacle> obstacles = new ArrayList<>();
        absent(reservations)
                .forEach(missing -> obstacles.add(new Obstacle(
                        PilotReason.BOOKING_LAPSED,
                        "a facility that the pilot needs is not booked any more",
                        missing)));
        uncovered(plan, reservations, today)
                .forEach(missing -> obstacles.add(new Obstacle(
                        PilotReason.BOOKING_SHORTER_THAN_PILOT,
                        "a facility that the pilot needs is not booked for all of its days",
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

    /** One booking may follow another of the same facility: a booking is shorter than many a pilot. */
    private static List<Missing> uncovered(PilotDesigned plan, List<Reservation> reservations, LocalDate today) {
        LocalDate first = today.isAfter(plan.start()) ? today : plan.start();
        List<Missing> uncovered = new ArrayList<>();
        reservations.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .sorted(Comparator.comparing(Standing::from).thenComparing(Standing::to))
                .collect(groupingBy(Standing::facility, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(booked -> {
                    LocalDate open = firstUncovered(first, booked);
                    if (!open.isAfter(plan.end())) uncovered.add(gap(plan, booked, open));
                });
        return uncovered;
    }

    private static LocalDate firstUncovered(LocalDate first, List<Standing> inOrder) {
        LocalDate open = first;
        for (Standing one : inOrder) {
            if (one.from().isAfter(open)) return open;
            if (!one.to().isBefore(open)) open = one.to().plusDays(1);
        }
        return open;
    }

    private static Missing gap(PilotDesigned plan, List<Standing> booked, LocalDate open) {
        String days = booked.stream()
                .map(one -> "from %s to %s".formatted(one.from(), one.to()))
                .collect(joining(" and "));
        return new Missing(
                item(booked.getLast().booking()),
                "it is booked %s, the pilot runs from %s to %s: book it for %s too"
                        .formatted(days, plan.start(), plan.end(), open),
                Role.TL);
    }

    private static String item(BookingId booking) {
        return "bookings." + booking;
    }
}
