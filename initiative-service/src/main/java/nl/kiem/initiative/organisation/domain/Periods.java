package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import nl.kiem.events.Rejection;
import org.jspecify.annotations.Nullable;

/** What holds for everything in the register that has a first and a last day. */
final class Periods {

    private Periods() {}

    static void require(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new Rejection(
                    OrganisationReason.PERIOD_REVERSED, "until %s lies before from %s".formatted(until, from));
        }
    }

    static void requireRoom(String what, int present, int most) {
        if (present >= most) {
            throw new Rejection(
                    OrganisationReason.REGISTER_FULL,
                    "an organisation has at most %d %s in the register; put an old one right instead"
                            .formatted(most, what));
        }
    }
}
