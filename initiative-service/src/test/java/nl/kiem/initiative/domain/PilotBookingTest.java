package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.END;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.START;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.days;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.facts;
import static nl.kiem.initiative.domain.Sample.piloting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.FacilityId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Start;
import nl.kiem.initiative.domain.Reservation.Awaiting;
import nl.kiem.initiative.domain.Reservation.Lapsed;
import nl.kiem.initiative.domain.Reservation.Standing;
import org.junit.jupiter.api.Test;

class PilotBookingTest {

    static final BookingId FIRST = new BookingId(new UUID(0, 8));
    static final BookingId SECOND = new BookingId(new UUID(0, 9));
    static final FacilityId LAB = new FacilityId(new UUID(0, 80));
    static final FacilityId ROOM = new FacilityId(new UUID(0, 81));
    static final Reservation LAPSED = new Lapsed(FIRST);
    static final Reservation AFTER = at(FIRST, LAB, END.plusDays(1), END.plusDays(2));

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void a_pilot_starts_when_its_facility_is_booked_for_some_of_its_days() {
        pilot.given(PLANNED, CLEARED)
                .when(start(at(FIRST, LAB, START.minusDays(3), END.plusDays(3))))
                .then(STARTED);
        pilot.given(PLANNED, CLEARED)
                .when(start(at(FIRST, LAB, START.minusDays(3), START), at(SECOND, ROOM, END, END.plusDays(3))))
                .then(STARTED);
    }

    @Test
    void a_pilot_whose_facility_is_not_booked_any_more_does_not_start() {
        pilot.given(PLANNED, CLEARED)
                .when(start(LAPSED, at(SECOND, LAB, END.plusDays(1), END.plusDays(2))))
                .thenRejected(PilotReason.BOOKING_LAPSED)
                .missing("bookings." + FIRST, "bookings." + SECOND);
    }

    @Test
    void a_pilot_whose_booking_the_provider_has_not_confirmed_does_not_start() {
        pilot.given(PLANNED, CLEARED)
                .when(start(new Awaiting(SECOND)))
                .thenRejected(PilotReason.BOOKING_LAPSED)
                .missing("bookings." + SECOND);
    }

    @Test
    void a_pilot_does_not_start_when_its_facility_is_booked_only_before_its_first_or_after_its_last_day() {
        pilot.given(PLANNED, CLEARED)
                .when(start(at(FIRST, LAB, START.minusDays(3), START.minusDays(1))))
                .thenRejected(PilotReason.BOOKING_OUTSIDE_PILOT)
                .missing("bookings." + FIRST);
        pilot.given(PLANNED, CLEARED)
                .when(start(until(END), at(SECOND, LAB, END.plusDays(1), END.plusDays(3))))
                .thenRejected(PilotReason.BOOKING_OUTSIDE_PILOT)
                .missing("bookings." + SECOND);
    }

    @Test
    void what_lacks_names_the_booking_its_days_and_those_of_the_pilot() {
        assertThat(lacking(at(SECOND, LAB, START.minusDays(12), START.minusDays(10))))
                .containsExactly(new Missing(
                        "bookings." + SECOND,
                        "it is booked from %s to %s, the pilot runs from %s to %s: book it for days of the pilot"
                                .formatted(START.minusDays(12), START.minusDays(10), START, END),
                        Role.TL,
                        START));
        assertThat(lacking(new Awaiting(SECOND)))
                .containsExactly(
                        new Missing("bookings." + SECOND, "the provider confirms the booking", Role.FAC, START));
        assertThat(lacking(LAPSED))
                .containsExactly(new Missing("bookings." + FIRST, "a confirmed booking", Role.TL, START));
    }

    @Test
    void a_facility_that_is_not_booked_for_the_pilot_is_missing_when_it_is_cleared() {
        pilot.given(PLANNED)
                .when(clear(at(FIRST, LAB, END.plusDays(1), END.plusDays(2)), new Awaiting(SECOND)))
                .thenRejected(PilotReason.CLEARANCE_INCOMPLETE)
                .missing("bookings." + SECOND, "bookings." + FIRST);
        pilot.given(PLANNED).when(clear(until(END))).then(CLEARED);
    }

    @Test
    void what_a_design_lacks_names_its_facilities_too() {
        PilotDecider decider = new PilotDecider(RULES);
        Pilot.Designed designed = (Pilot.Designed) decider.evolve(decider.initial(), PLANNED);
        assertThat(decider.lacking(designed, facts(piloting()), List.of(LAPSED), START))
                .extracting(Missing::item)
                .containsExactly("bookings." + FIRST);
    }

    /** The facility is there from the first day of the pilot. */
    static Reservation until(LocalDate to) {
        return at(FIRST, LAB, START, to);
    }

    private static Reservation at(BookingId booking, FacilityId facility, LocalDate from, LocalDate to) {
        return new Standing(booking, facility, from, to);
    }

    private static Start start(Reservation... reservations) {
        return new Start(facts(piloting()), List.of(reservations), TEAM_LEAD, days(7));
    }

    private static Clear clear(Reservation... reservations) {
        return new Clear(facts(piloting()), List.of(reservations), true, "dpia-7", EXECUTIVE, AT);
    }

    private static List<Missing> lacking(Reservation... reservations) {
        PilotDecider decider = new PilotDecider(RULES);
        Pilot.Cleared cleared = (Pilot.Cleared) decider.evolve(decider.evolve(decider.initial(), PLANNED), CLEARED);
        return decider.lacking(cleared, facts(piloting()), List.of(reservations), START);
    }
}
