package nl.kiem.initiative.facility.view;

import static nl.kiem.initiative.facility.domain.FacilitySample.AT;
import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.FIRST;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.OFFERED;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;
import static nl.kiem.initiative.facility.domain.FacilitySample.RETIRED;
import static nl.kiem.initiative.facility.domain.FacilitySample.SECOND;
import static nl.kiem.initiative.facility.domain.FacilitySample.THIRD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityFreed;
import nl.kiem.events.contract.initiative.FacilityEvent.CapacityTaken;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.facility.domain.FacilityDecider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacilityViewTest {

    static final StreamId STREAM = FacilityDecider.stream(LAB);

    final ViewSpec<FacilityRow> facilities = ViewSpec.of(new FacilityView());

    @Test
    void a_facility_is_in_the_catalogue_as_it_is_offered_until_its_last_day() {
        facilities.given(STREAM, OFFERED).then(row(1, null, 0, Map.of()));
        facilities.given(STREAM, OFFERED, RETIRED).then(row(2, DAY.plusDays(4), 0, Map.of()));
    }

    @Test
    void what_is_taken_and_given_back_is_counted_by_slot() {
        facilities
                .given(STREAM, OFFERED, taken(FIRST, 0, 1), taken(SECOND, 1, 1))
                .then(row(3, null, 3, Map.of("2026-01-05", 1, "2026-01-06", 2)));
        facilities
                .given(
                        STREAM,
                        OFFERED,
                        taken(FIRST, 0, 1),
                        taken(SECOND, 1, 1),
                        new CapacityFreed(LAB, FIRST, DAY, DAY.plusDays(1), null, AT))
                .then(row(4, null, 1, Map.of("2026-01-06", 1)));
    }

    @Test
    void days_gone_by_are_left_out_and_stay_counted() {
        facilities
                .given(
                        STREAM,
                        OFFERED,
                        taken(FIRST, 0, 1),
                        new CapacityTaken(
                                LAB, THIRD, DAY.plusDays(2), DAY.plusDays(2), null, AT.plus(Duration.ofDays(1))))
                .then(row(3, null, 3, Map.of("2026-01-06", 1, "2026-01-07", 1)));
    }

    private static CapacityTaken taken(BookingId booking, int from, int to) {
        return new CapacityTaken(LAB, booking, DAY.plusDays(from), DAY.plusDays(to), null, AT);
    }

    private static FacilityRow row(
            long version, @Nullable LocalDate lastDay, long slotsTaken, Map<String, Integer> taken) {
        return new FacilityRow(
                LAB.toString(),
                version,
                "Letter lab",
                FacilityKind.LAB,
                PROVIDER.value(),
                2,
                SlotLength.DAY,
                false,
                DataClassification.CONFIDENTIAL,
                Stage.EXPLORING,
                "Den Haag",
                false,
                lastDay,
                slotsTaken,
                taken,
                Custody.of(PROVIDER, Visibility.GOVERNMENT));
    }
}
