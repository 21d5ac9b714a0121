package nl.kiem.initiative.facility.view;

import static nl.kiem.initiative.facility.domain.FacilitySample.DAY;
import static nl.kiem.initiative.facility.domain.FacilitySample.LAB;
import static nl.kiem.initiative.facility.domain.FacilitySample.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.FacilityWishId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.facility.view.FacilityFit.Code;
import nl.kiem.initiative.facility.view.FacilityFit.Obstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacilityFitTest {

    /** A Saturday. */
    static final LocalDate SATURDAY = DAY.plusDays(5);

    @Test
    void what_may_hold_the_data_from_that_stage_on_in_that_place_fits() {
        FacilityFit fit = FacilityFit.of(lab(null, Map.of()), wish("Den Haag", DAY, DAY.plusDays(1)));
        assertThat(fit.obstacles()).isEmpty();
        assertThat(fit.fits()).isTrue();
        assertThat(fit.free()).isEqualTo(2);
    }

    @Test
    void data_that_are_too_delicate_do_not_fit() {
        FacilityWished special = wish(DataClassification.SPECIAL, Stage.EXPLORING, "Den Haag", null, null);
        assertThat(obstacles(lab(null, Map.of()), special))
                .containsExactly(new Obstacle(Code.DATA_TOO_DELICATE, "SPECIAL", "CONFIDENTIAL"));
    }

    @Test
    void an_initiative_that_is_not_far_enough_does_not_fit() {
        FacilityWished early = wish(DataClassification.OPEN, Stage.PROPOSED, "Den Haag", null, null);
        assertThat(obstacles(lab(null, Map.of()), early))
                .containsExactly(new Obstacle(Code.STAGE_TOO_EARLY, "PROPOSED", "EXPLORING"));
    }

    @Test
    void another_place_does_not_fit_and_online_or_anywhere_does() {
        assertThat(obstacles(lab(null, Map.of()), wish("Zwolle", null, null)))
                .containsExactly(new Obstacle(Code.ELSEWHERE, "Zwolle", "Den Haag"));
        assertThat(obstacles(row(null, false, null, Map.of()), wish("Zwolle", null, null)))
                .isEmpty();
        assertThat(obstacles(lab(null, Map.of()), wish(null, null, null))).isEmpty();
    }

    @Test
    void what_ends_before_the_need_does_not_fit_and_a_need_without_period_has_no_end() {
        assertThat(obstacles(lab(DAY.plusDays(3), Map.of()), wish(null, DAY, DAY.plusDays(4))))
                .containsExactly(new Obstacle(Code.ENDS_TOO_EARLY, "2026-01-09", "2026-01-08"));
        assertThat(obstacles(lab(DAY.plusDays(4), Map.of()), wish(null, DAY, DAY.plusDays(4))))
                .isEmpty();
        assertThat(obstacles(lab(DAY.plusDays(4), Map.of()), wish(null, null, null)))
                .containsExactly(new Obstacle(Code.ENDS_TOO_EARLY, "no end", "2026-01-09"));
    }

    @Test
    void what_is_full_on_one_of_the_days_does_not_fit_and_days_around_them_do_not_count() {
        Map<String, Integer> taken = Map.of("2026-01-05", 2, "2026-01-07", 1, "2026-01-08/2", 2);
        assertThat(FacilityFit.of(lab(null, taken), wish(null, DAY.plusDays(1), DAY.plusDays(2)))
                        .free())
                .isEqualTo(1);
        assertThat(obstacles(lab(null, taken), wish(null, DAY.plusDays(1), DAY.plusDays(3))))
                .containsExactly(new Obstacle(Code.FULL_IN_PERIOD, "2026-01-06 to 2026-01-08", "2 places, all taken"));
        assertThat(obstacles(lab(null, taken), wish(null, DAY, DAY))).hasSize(1);
        assertThat(FacilityFit.of(lab(null, taken), wish(null, null, null)).free())
                .isNull();
    }

    @Test
    void what_is_closed_on_all_of_the_days_does_not_fit() {
        assertThat(obstacles(lab(null, Map.of()), wish(null, SATURDAY, SATURDAY.plusDays(1))))
                .containsExactly(new Obstacle(Code.CLOSED_IN_PERIOD, "2026-01-10 to 2026-01-11", "working days"));
        assertThat(obstacles(lab(null, Map.of()), wish(null, SATURDAY, SATURDAY.plusDays(2))))
                .isEmpty();
        assertThat(obstacles(row("Den Haag", true, null, Map.of()), wish(null, SATURDAY, SATURDAY)))
                .isEmpty();
    }

    @Test
    void everything_that_keeps_it_from_fitting_is_told_at_once() {
        FacilityWished all = wish(DataClassification.SPECIAL, Stage.PROPOSED, "Zwolle", SATURDAY, SATURDAY.plusDays(1));
        FacilityFit fit = FacilityFit.of(lab(DAY, Map.of("2026-01-10", 2)), all);
        assertThat(fit.fits()).isFalse();
        assertThat(fit.obstacles()).extracting(Obstacle::code).containsExactly(Code.values());
    }

    private static List<Obstacle> obstacles(FacilityRow row, FacilityWished wish) {
        return FacilityFit.of(row, wish).obstacles();
    }

    private static FacilityRow lab(@Nullable LocalDate lastDay, Map<String, Integer> taken) {
        return row("Den Haag", false, lastDay, taken);
    }

    private static FacilityRow row(
            @Nullable String region, boolean weekends, @Nullable LocalDate lastDay, Map<String, Integer> taken) {
        return new FacilityRow(
                LAB.toString(),
                1,
                "Letter lab",
                FacilityKind.LAB,
                PROVIDER.value(),
                2,
                SlotLength.DAY,
                weekends,
                DataClassification.CONFIDENTIAL,
                Stage.EXPLORING,
                region,
                false,
                lastDay,
                0,
                taken,
                Custody.NONE);
    }

    private static FacilityWished wish(@Nullable String region, @Nullable LocalDate from, @Nullable LocalDate to) {
        return wish(DataClassification.INTERNAL, Stage.EXPLORING, region, from, to);
    }

    private static FacilityWished wish(
            DataClassification data,
            Stage stage,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new FacilityWished(
                new FacilityWishId(new UUID(0, 91)),
                new ThreadId(new UUID(0, 1)),
                PROVIDER,
                FacilityKind.LAB,
                data,
                stage,
                region,
                from,
                to,
                "readers",
                List.of(),
                Visibility.GOVERNMENT,
                Instant.EPOCH);
    }
}
