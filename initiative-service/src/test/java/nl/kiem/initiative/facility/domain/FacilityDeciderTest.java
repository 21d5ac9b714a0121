package nl.kiem.initiative.facility.domain;

import static nl.kiem.initiative.facility.domain.FacilityReason.BOOKED_BEYOND_LAST_DAY;
import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_FULL;
import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_RETIRED;
import static nl.kiem.initiative.facility.domain.FacilityReason.FACILITY_UNKNOWN;
import static nl.kiem.initiative.facility.domain.FacilityReason.LAST_DAY_PASSED;
import static nl.kiem.initiative.facility.domain.FacilityReason.MINIMUM_STAGE_IS_AN_END;
import static nl.kiem.initiative.facility.domain.FacilityReason.NO_CAPACITY;
import static nl.kiem.initiative.facility.domain.FacilityReason.NO_SLOT_IN_PERIOD;
import static nl.kiem.initiative.facility.domain.FacilityReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.facility.domain.FacilityReason.REASON_MISSING;
import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.KEEPER;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.OFFERED;
import static nl.kiem.initiative.facility.domain.FacilitySample.RETIRED;
import static nl.kiem.initiative.facility.domain.FacilitySample.SECOND;
import static nl.kiem.initiative.facility.domain.FacilitySample.THIRD;
import static nl.kiem.initiative.facility.domain.FacilitySample.days;
import static nl.kiem.initiative.facility.domain.FacilitySample.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.DayPart;
import nl.kiem.events.contract.initiative.FacilityEvent;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityFreed;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.facility.domain.FacilityCommand.Free;
import nl.kiem.initiative.facility.domain.FacilityCommand.Offer;
import nl.kiem.initiative.facility.domain.FacilityCommand.Retire;
import nl.kiem.initiative.facility.domain.FacilityCommand.Take;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacilityDeciderTest {

    final DeciderSpec<FacilityCommand, Facility, FacilityEvent> facility = DeciderSpec.of(new FacilityDecider());

    @Test
    void a_provider_offers_a_facility() {
        facility.given().when(offer(true, 2, Stage.EXPLORING)).then(OFFERED);
    }

    @Test
    void a_facility_is_offered_once() {
        facility.given(OFFERED).when(offer(true, 9, Stage.EXPLORING)).then();
    }

    @Test
    void the_provider_is_registered() {
        facility.given().when(offer(false, 2, Stage.EXPLORING)).thenRejected(ORGANISATION_UNKNOWN);
    }

    @Test
    void a_slot_has_room_for_one_at_least() {
        facility.given().when(offer(true, 0, Stage.EXPLORING)).thenRejected(NO_CAPACITY);
        facility.given().when(offer(true, 1, Stage.EXPLORING)).then(offered(SlotLength.DAY, false, 1, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"REJECTED", "STOPPED", "MERGED"})
    void nobody_books_in_a_stage_that_is_an_end(Stage end) {
        facility.given().when(offer(true, 2, end)).thenRejected(MINIMUM_STAGE_IS_AN_END);
    }

    @Test
    void nothing_is_asked_of_a_facility_that_nobody_offers() {
        facility.given().when(retire(DAY)).thenRejected(FACILITY_UNKNOWN);
        facility.given().when(take(FIRST, days(0, 0))).thenRejected(FACILITY_UNKNOWN);
        facility.given().when(free(FIRST)).thenRejected(FACILITY_UNKNOWN);
        assertThatThrownBy(() -> FacilityFacts.of(new Facility.Absent())).hasMessageContaining("no such facility");
    }

    @Test
    void a_booking_takes_one_place_in_every_slot_of_its_period() {
        facility.given(OFFERED).when(take(FIRST, days(0, 4))).then(taken(FIRST, days(0, 4)));
    }

    @Test
    void the_last_place_of_a_slot_can_be_had_and_one_more_is_refused() {
        facility.given(OFFERED, taken(FIRST, days(0, 4)))
                .when(take(SECOND, days(4, 4)))
                .then(taken(SECOND, days(4, 4)));
        facility.given(OFFERED, taken(FIRST, days(0, 4)), taken(SECOND, days(4, 4)))
                .when(take(THIRD, days(4, 4)))
                .thenRejected(FACILITY_FULL)
                .because("all 2 places are taken in slot 2026-01-09");
    }

    @Test
    void one_full_day_in_a_period_refuses_all_of_it_and_the_days_around_it_can_be_had() {
        FacilityEvent[] fullOnWednesday = {OFFERED, taken(FIRST, days(2, 2)), taken(SECOND, days(2, 2))};
        facility.given(fullOnWednesday).when(take(THIRD, days(0, 4))).thenRejected(FACILITY_FULL);
        facility.given(fullOnWednesday).when(take(THIRD, days(0, 1))).then(taken(THIRD, days(0, 1)));
        facility.given(fullOnWednesday).when(take(THIRD, days(3, 4))).then(taken(THIRD, days(3, 4)));
    }

    @Test
    void a_booking_that_has_its_place_takes_no_second() {
        facility.given(OFFERED, taken(FIRST, days(0, 0)))
                .when(take(FIRST, days(0, 0)))
                .then();
    }

    @Test
    void mornings_and_afternoons_are_lent_out_apart() {
        FacilityEvent halves = offered(SlotLength.HALF_DAY, false, 1, false);
        Period morning = new Period(DAY, DAY, DayPart.MORNING);
        Period afternoon = new Period(DAY, DAY, DayPart.AFTERNOON);
        facility.given(halves, taken(FIRST, morning))
                .when(take(SECOND, afternoon))
                .then(taken(SECOND, afternoon));
        facility.given(halves, taken(FIRST, morning))
                .when(take(SECOND, morning))
                .thenRejected(FACILITY_FULL)
                .because("2026-01-05/1");
        facility.given(halves, taken(FIRST, afternoon))
                .when(take(SECOND, days(0, 0)))
                .thenRejected(FACILITY_FULL)
                .because("2026-01-05/2");
    }

    @Test
    void there_is_nothing_to_take_at_the_weekend_unless_the_facility_is_open_then() {
        facility.given(OFFERED).when(take(FIRST, days(5, 6))).thenRejected(NO_SLOT_IN_PERIOD);
        facility.given(offered(SlotLength.DAY, true, 2, false))
                .when(take(FIRST, days(5, 6)))
                .then(taken(FIRST, days(5, 6)));
    }

    @Test
    void what_is_given_back_can_be_had_again() {
        FacilityEvent freed = new CapacityFreed(LAB, FIRST, DAY, DAY, null, AT);
        facility.given(OFFERED, taken(FIRST, days(0, 0)), taken(SECOND, days(0, 0)))
                .when(free(FIRST))
                .then(freed);
        facility.given(OFFERED, taken(FIRST, days(0, 0)), taken(SECOND, days(0, 0)), freed)
                .when(take(THIRD, days(0, 0)))
                .then(taken(THIRD, days(0, 0)));
    }

    @Test
    void giving_back_what_was_not_held_changes_nothing() {
        facility.given(OFFERED).when(free(FIRST)).then();
    }

    @Test
    void an_offer_ends_after_a_last_day() {
        facility.given(OFFERED).when(retire(DAY.plusDays(4))).then(RETIRED);
        facility.given(OFFERED, RETIRED).when(retire(DAY)).then();
    }

    @Test
    void an_end_has_a_reason_and_does_not_lie_in_the_past() {
        facility.given(OFFERED).when(new Retire(DAY, " ", KEEPER, AT)).thenRejected(REASON_MISSING);
        facility.given(OFFERED).when(new Retire(DAY, null, KEEPER, AT)).thenRejected(REASON_MISSING);
        facility.given(OFFERED).when(retire(DAY.minusDays(1))).thenRejected(LAST_DAY_PASSED);
        facility.given(OFFERED)
                .when(retire(DAY))
                .then(new FacilityEvent.FacilityRetired(LAB, DAY, "the lease ends", AT));
    }

    @Test
    void a_facility_does_not_end_under_the_feet_of_those_who_booked_it() {
        facility.given(OFFERED, taken(FIRST, days(3, 7)))
                .when(retire(DAY.plusDays(4)))
                .thenRejected(BOOKED_BEYOND_LAST_DAY)
                .because("1 bookings");
        facility.given(OFFERED, taken(FIRST, days(3, 4)))
                .when(retire(DAY.plusDays(4)))
                .then(RETIRED);
    }

    @Test
    void a_retired_facility_is_lent_out_until_its_last_day() {
        facility.given(OFFERED, RETIRED).when(take(FIRST, days(4, 4))).then(taken(FIRST, days(4, 4)));
        facility.given(OFFERED, RETIRED)
                .when(take(FIRST, days(4, 7)))
                .thenRejected(FACILITY_RETIRED)
                .because("2026-01-09");
        facility.given(OFFERED, taken(FIRST, days(0, 0)), RETIRED)
                .when(free(FIRST))
                .then(new CapacityFreed(LAB, FIRST, DAY, DAY, null, AT));
    }

    @Test
    void what_others_know_of_it_is_what_was_offered_and_until_when() {
        FacilityDecider decider = new FacilityDecider();
        assertThat(FacilityFacts.of(decider.fold(decider.initial(), List.of(OFFERED))))
                .isEqualTo(new FacilityFacts(OFFERED, null));
        assertThat(FacilityFacts.of(decider.fold(decider.initial(), List.of(OFFERED, RETIRED))))
                .isEqualTo(new FacilityFacts(OFFERED, DAY.plusDays(4)));
    }

    @Test
    void days_gone_by_are_not_remembered_and_the_day_itself_is() {
        FacilityDecider decider = new FacilityDecider();
        Instant friday = AT.plus(Duration.ofDays(4));
        Facility after = decider.fold(
                decider.initial(),
                List.of(
                        OFFERED,
                        taken(FIRST, days(0, 3)),
                        taken(SECOND, days(0, 4)),
                        new CapacityTaken(LAB, THIRD, DAY.plusDays(4), DAY.plusDays(4), null, friday)));
        assertThat(((Facility.Known) after).taken()).containsOnlyKeys(SECOND, THIRD);
    }

    @Test
    void a_history_that_cannot_have_happened_stops_the_service() {
        FacilityDecider decider = new FacilityDecider();
        assertThatThrownBy(() -> decider.evolve(decider.initial(), RETIRED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corrupt history");
    }

    private static Offer offer(boolean known, int capacity, Stage stage) {
        return new Offer(
                LAB,
                "Letter lab",
                "a room with readers",
                FacilityKind.LAB,
                known,
                capacity,
                SlotLength.DAY,
                false,
                DataClassification.CONFIDENTIAL,
                stage,
                "Den Haag",
                false,
                Visibility.GOVERNMENT,
                KEEPER,
                AT);
    }

    private static Retire retire(LocalDate lastDay) {
        return new Retire(lastDay, "the lease ends", KEEPER, AT);
    }

    private static Take take(BookingId booking, Period period) {
        return new Take(booking, period, KEEPER, AT);
    }

    private static Free free(BookingId booking) {
        return new Free(booking, KEEPER, AT);
    }

    private static CapacityTaken taken(BookingId booking, Period period) {
        return new CapacityTaken(LAB, booking, period.from(), period.to(), period.part(), AT);
    }
}
