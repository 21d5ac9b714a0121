package nl.kiem.initiative.facility.view;

import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.initiative.facility.view.FacilityUse.Ahead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacilityUseTest {

    static final LocalDate SUNDAY = DAY.plusDays(6);

    @Test
    void the_places_of_all_working_days_are_what_can_be_taken() {
        assertThat(ahead(SlotLength.DAY, false, null, 5))
                .isEqualTo(new Ahead(DAY, SUNDAY, 10, 5, new BigDecimal("0.50")));
    }

    @Test
    void half_days_and_weekends_count_where_they_are_lent_out() {
        assertThat(ahead(SlotLength.HALF_DAY, false, null, 5).places()).isEqualTo(20);
        assertThat(ahead(SlotLength.DAY, true, null, 5).places()).isEqualTo(14);
    }

    @Test
    void after_its_last_day_a_facility_has_no_places() {
        assertThat(ahead(SlotLength.DAY, false, DAY.plusDays(1), 1))
                .isEqualTo(new Ahead(DAY, SUNDAY, 4, 1, new BigDecimal("0.25")));
        assertThat(ahead(SlotLength.DAY, false, DAY.minusDays(1), 0)).isEqualTo(new Ahead(DAY, SUNDAY, 0, 0, null));
    }

    private static Ahead ahead(SlotLength slot, boolean weekends, @Nullable LocalDate lastDay, long taken) {
        return new FacilityUse.Counted(
                        "lab",
                        "Letter lab",
                        FacilityKind.LAB,
                        "tooi:oorg10148",
                        2,
                        slot,
                        weekends,
                        lastDay,
                        9,
                        taken,
                        1,
                        2,
                        3,
                        4,
                        5,
                        6)
                .over(DAY, SUNDAY)
                .ahead();
    }
}
