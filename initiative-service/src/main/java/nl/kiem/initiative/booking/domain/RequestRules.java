package nl.kiem.initiative.booking.domain;

import static nl.kiem.initiative.booking.domain.BookingReason.DATA_TOO_DELICATE;
import static nl.kiem.initiative.booking.domain.BookingReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.booking.domain.BookingReason.LENT_OUT_BY_WHOLE_DAYS;
import static nl.kiem.initiative.booking.domain.BookingReason.NO_SLOT_IN_PERIOD;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_AFTER_LAST_DAY;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_PASSED;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_REVERSED;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_TOO_FAR_AHEAD;
import static nl.kiem.initiative.booking.domain.BookingReason.PERIOD_TOO_LONG;
import static nl.kiem.initiative.booking.domain.BookingReason.STAGE_TOO_EARLY;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.events.contract.initiative.FacilityEvent.FacilityOffered;
import nl.kiem.events.contract.initiative.SlotLength;
import nl.kiem.initiative.booking.domain.BookingCommand.Request;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.WorkingDays;
import nl.kiem.initiative.facility.domain.Period;

/** Which initiative may ask for which facility, and when. */
record RequestRules(BookingRules rules) {

    List<BookingEvent> request(Request c) {
        requireFit(c);
        requirePeriod(c);
        FacilityOffered terms = c.facility().terms();
        LocalDate answerBy =
                terms.answersAtOnce() ? null : WorkingDays.after(CivilDate.of(c.at()), rules.answerWorkingDays());
        return List.of(new BookingRequested(
                c.id(),
                c.initiative().threadId(),
                terms.facilityId(),
                terms.name(),
                c.initiative().organisation(),
                terms.providerOrganisation(),
                c.by().person(),
                c.period().from(),
                c.period().to(),
                c.period().part(),
                c.classification(),
                c.purpose(),
                answerBy,
                c.initiative().custody().participants(),
                c.initiative().custody().visibility(),
                c.at()));
    }

    private static void requireFit(Request c) {
        FacilityOffered terms = c.facility().terms();
        if (c.initiative().closed()) throw new Rejection(INITIATIVE_CLOSED, "the initiative is over");
        if (c.initiative().stage().compareTo(terms.minimumStage()) < 0) {
            throw new Rejection(
                    STAGE_TOO_EARLY,
                    "it is there from stage %s on, the initiative is in stage %s"
                            .formatted(terms.minimumStage(), c.initiative().stage()));
        }
        if (c.classification().compareTo(terms.classification()) > 0) {
            throw new Rejection(
                    DATA_TOO_DELICATE,
                    "it may hold %s data at most, asked was %s".formatted(terms.classification(), c.classification()));
        }
    }

    private void requirePeriod(Request c) {
        Period period = c.period();
        LocalDate today = CivilDate.of(c.at());
        LocalDate lastDay = c.facility().lastDay();
        if (period.to().isBefore(period.from())) throw new Rejection(PERIOD_REVERSED, "it ends before it starts");
        if (period.from().isBefore(today)) throw new Rejection(PERIOD_PASSED, "it starts today or later");
        if (period.to().isAfter(period.from().plusDays(rules.daysMax() - 1L))) {
            throw new Rejection(PERIOD_TOO_LONG, "one booking spans at most %d days".formatted(rules.daysMax()));
        }
        if (period.from().isAfter(today.plusDays(rules.daysAheadMax()))) {
            throw new Rejection(
                    PERIOD_TOO_FAR_AHEAD, "ask at most %d days before it starts".formatted(rules.daysAheadMax()));
        }
        if (lastDay != null && period.to().isAfter(lastDay)) {
            throw new Rejection(PERIOD_AFTER_LAST_DAY, "the facility can be used until " + lastDay);
        }
        if (period.part() != null && c.facility().terms().slot() == SlotLength.DAY) {
            throw new Rejection(LENT_OUT_BY_WHOLE_DAYS, "leave out the part of the day");
        }
        if (period.slots(c.facility().terms()).isEmpty()) {
            throw new Rejection(NO_SLOT_IN_PERIOD, "the facility is closed on these days");
        }
    }
}
