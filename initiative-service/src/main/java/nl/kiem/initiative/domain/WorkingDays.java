package nl.kiem.initiative.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** Days on which Dutch government works: no weekends and none of the holidays of the Algemene termijnenwet, art. 3. */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 5),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    /** Good Friday, Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
    private static final Set<Integer> AROUND_EASTER = Set.of(-2, 1, 39, 50);

    private WorkingDays() {}

    /** The day on which {@code days} working days have gone by; the first day itself does not count. */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (worked(last)) left--;
        }
        return last;
    }

    public static boolean worked(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !FIXED.contains(MonthDay.from(day)) && !moving(day);
    }

    private static boolean moving(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        boolean aroundEaster = AROUND_EASTER.stream().anyMatch(offset -> day.equals(easter.plusDays(offset)));
        return aroundEaster || day.equals(kingsDay(day.getYear()));
    }

    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Gregorian Easter Sunday (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leap = century / 4;
        int moon = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leap - moon + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
