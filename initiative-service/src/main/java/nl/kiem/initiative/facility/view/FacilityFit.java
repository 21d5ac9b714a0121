package nl.kiem.initiative.facility.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * One facility of the kind that was wished for, with everything that keeps it from fitting.
 *
 * @param lastDay on which it can be used; null when no end is known
 * @param free places in the fullest slot of the period that was wished for; null when no period was named
 * @param fits whether nothing keeps it from fitting
 */
public record FacilityFit(
        String id,
        String name,
        String provider,
        @Nullable String region,
        DataClassification classification,
        Stage minimumStage,
        int capacity,
        @Nullable LocalDate lastDay,
        @Nullable Integer free,
        boolean fits,
        List<Obstacle> obstacles) {

    /** Looking further says nothing more: no facility is closed for longer. */
    private static final int CLOSED_DAYS_MAX = 14;

    /** Sorts after every slot of the same day. */
    private static final String END_OF_DAY = "/9";

    /** What keeps a facility from fitting. */
    public enum Code {
        /** It may not hold data as delicate as the initiative brings along. */
        DATA_TOO_DELICATE,
        /** The initiative was not far enough when it wished. */
        STAGE_TOO_EARLY,
        ELSEWHERE,
        /** It can no longer be used, or not to the end. */
        ENDS_TOO_EARLY,
        CLOSED_IN_PERIOD,
        FULL_IN_PERIOD
    }

    /**
     * @param needed what the wish says
     * @param offered what the facility says about the same
     */
    public record Obstacle(Code code, String needed, String offered) {}

    /** Without a period the need has no end: a facility with a last day does not answer it. */
    static FacilityFit of(FacilityRow facility, FacilityWished wish) {
        Integer free = free(facility, wish);
        List<Obstacle> obstacles = new ArrayList<>();
        if (wish.classification().compareTo(facility.classification()) > 0) {
            obstacles.add(obstacle(Code.DATA_TOO_DELICATE, wish.classification(), facility.classification()));
        }
        if (wish.stage().compareTo(facility.minimumStage()) < 0) {
            obstacles.add(obstacle(Code.STAGE_TOO_EARLY, wish.stage(), facility.minimumStage()));
        }
        String region = facility.region();
        if (wish.region() != null && region != null && !wish.region().equals(region)) {
            obstacles.add(obstacle(Code.ELSEWHERE, wish.region(), region));
        }
        LocalDate lastDay = facility.lastDay();
        LocalDate to = wish.to();
        if (lastDay != null && (to == null || lastDay.isBefore(to))) {
            obstacles.add(obstacle(Code.ENDS_TOO_EARLY, to == null ? "no end" : to, lastDay));
        }
        if (closed(facility, wish)) obstacles.add(obstacle(Code.CLOSED_IN_PERIOD, days(wish), "working days"));
        if (free != null && free < 1) {
            obstacles.add(
                    obstacle(Code.FULL_IN_PERIOD, days(wish), "%d places, all taken".formatted(facility.capacity())));
        }
        return new FacilityFit(
                facility.id(),
                facility.name(),
                facility.provider(),
                region,
                facility.classification(),
                facility.minimumStage(),
                facility.capacity(),
                lastDay,
                free,
                obstacles.isEmpty(),
                List.copyOf(obstacles));
    }

    private static @Nullable Integer free(FacilityRow facility, FacilityWished wish) {
        LocalDate from = wish.from();
        LocalDate to = wish.to();
        if (from == null || to == null) return null;
        String last = to + END_OF_DAY;
        int taken = facility.taken().entrySet().stream()
                .filter(slot -> slot.getKey().compareTo(from.toString()) >= 0
                        && slot.getKey().compareTo(last) <= 0)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return Math.max(0, facility.capacity() - taken);
    }

    private static boolean closed(FacilityRow facility, FacilityWished wish) {
        LocalDate from = wish.from();
        LocalDate to = wish.to();
        if (facility.weekends() || from == null || to == null) return false;
        return from.datesUntil(to.plusDays(1)).limit(CLOSED_DAYS_MAX).noneMatch(WorkingDays::worked);
    }

    private static String days(FacilityWished wish) {
        return "%s to %s".formatted(wish.from(), wish.to());
    }

    private static Obstacle obstacle(Code code, Object needed, Object offered) {
        return new Obstacle(code, needed.toString(), offered.toString());
    }
}
