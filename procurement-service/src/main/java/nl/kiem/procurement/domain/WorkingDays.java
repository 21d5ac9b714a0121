package nl.kiem.procurement.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days count as working days at the end of a period.
 *
 * <p>Not a working day: Saturday, Sunday, New Year's Day, Good Friday, Easter Monday, King's Day (27 April, or the 26th
 * when that is a Sunday), 5 May of every year, Ascension Day, Whit Monday, and both days of Christmas. These are the
 * days of the Algemene termijnenwet art. 3 including Good Friday; that Act was not opened for this, so the cautious
 * reading is taken: a minimum period never ends on one of them. Days that single organisations close are not known.
 */
final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 5),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private WorkingDays() {}

    static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isPublicHoliday(day);
    }

    /** The day itself when it is a working day, else the first one after it. */
    static LocalDate atOrAfter(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkingDay(rolled)) rolled = rolled.plusDays(1);
        return rolled;
    }

    static boolean isPublicHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(kingsDay(day.getYear()))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50));
    }

    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's sum). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leapCenturies = century / 4;
        int moonShift = (8 * century + 13) / 25;
        int epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
