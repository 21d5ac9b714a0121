package nl.kiem.initiative.booking;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.Ids;
import nl.kiem.events.Metadata;
import nl.kiem.events.Rejection;
import nl.kiem.events.StaleVersion;
import nl.kiem.events.VersionConflict;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.BookingEvent.BookingDeclined;
import nl.kiem.events.contract.initiative.BookingEvent.BookingRequested;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.Booking.Declined;
import nl.kiem.initiative.booking.domain.Booking.Requested;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingCommand.Confirm;
import nl.kiem.initiative.booking.domain.BookingCommand.Decline;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.facility.FacilityDesk;
import nl.kiem.initiative.facility.domain.FacilityReason;
import nl.kiem.initiative.facility.domain.Period;

/**
 * Where a booking and its facility meet. A place is taken first and the booking confirmed then; when that is refused the
 * place is given back. So nothing is confirmed without a place, whatever fails in between.
 */
@Singleton
public class BookingDesk {

    private final CommandHandler<BookingCommand, Booking, BookingEvent> bookings;
    private final FacilityDesk facilities;

    BookingDesk(CommandHandler<BookingCommand, Booking, BookingEvent> bookings, FacilityDesk facilities) {
        this.bookings = bookings;
        this.facilities = facilities;
    }

    /**
     * How something is asked of a booking.
     *
     * @param expected the version that the caller looked at; empty for whatever is there
     */
    public record Ask(Metadata metadata, OptionalLong expected, Admission admission) {}

    public Uni<Outcome<Booking>> load(BookingId id, Admission admission) {
        return bookings.load(BookingDecider.stream(id), admission);
    }

    public Uni<Outcome<Booking>> handle(BookingId id, BookingCommand command, Ask ask) {
        return bookings.handle(BookingDecider.stream(id), command, ask.metadata(), ask.expected(), ask.admission());
    }

    /** Where the facility answers at once the outcome is the answer: confirmed, or declined. */
    public Uni<Outcome<Booking>> request(BookingCommand.Request command, Ask ask) {
        return handle(command.id(), command, ask).chain(outcome -> {
            if (!(outcome.state() instanceof Booking.Known known)
                    || known.request().answerBy() != null) {
                return Uni.createFrom().item(outcome);
            }
            Confirm yes = new Confirm(false, command.by(), command.at());
            Decline full = new Decline(BookingDeclined.Reason.FULL, null, command.by(), command.at());
            return switch (known) {
                case Requested s ->
                    take(s.request(), yes)
                            .chain(() -> handle(command.id(), yes, then(ask, "yes")))
                            .onFailure(BookingDesk::full)
                            .recoverWithUni(() -> handle(command.id(), full, then(ask, "no")));
                // asked again: the first answer is found under its own command id
                case Declined _ -> handle(command.id(), full, then(ask, "no"));
                default ->
                    handle(command.id(), yes, then(ask, "yes"))
                            .onFailure(Rejection.class)
                            .recoverWithItem(outcome);
            };
        });
    }

    /** By the provider. Refused, when a slot is full by now; the booking goes on waiting then. */
    public Uni<Outcome<Booking>> confirm(BookingId id, Confirm command, Ask ask) {
        return load(id, ask.admission()).chain(found -> {
            // whoever may not answer takes no place either
            var unused = bookings.decider().decide(command, found.state());
            if (!(found.state() instanceof Requested s)) return handle(id, command, ask);
            return take(s.request(), command)
                    .chain(() -> handle(id, command, ask))
                    .onFailure(BookingDesk::notRecorded)
                    .call(() -> freeUnlessHeld(s.request(), command));
        });
    }

    /** By the provider. A place that an answer which was lost on the way had taken goes back. */
    public Uni<Outcome<Booking>> decline(BookingId id, Decline command, Ask ask) {
        return handle(id, command, ask).call(outcome -> switch (outcome.state()) {
            case Declined s -> free(s.request(), command);
            default -> Uni.createFrom().voidItem();
        });
    }

    /**
     * Somebody else may have answered in the meantime: then the place is the booking's. One that goes on waiting keeps it
     * too, because another answer may just rest on it; it goes back when the booking is over.
     */
    private Uni<Void> freeUnlessHeld(BookingRequested r, BookingCommand c) {
        return load(r.bookingId(), Admission.SYSTEM).chain(found -> switch (found.state()) {
            case Declined _ -> free(r, c);
            case Booking.Cancelled _ -> free(r, c);
            case Booking.Lapsed _ -> free(r, c);
            default -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> take(BookingRequested r, BookingCommand c) {
        Period period = new Period(r.from(), r.to(), r.part());
        return facilities.take(r.facilityId(), r.bookingId(), period, c.by(), c.at());
    }

    private Uni<Void> free(BookingRequested r, BookingCommand c) {
        return facilities.free(r.facilityId(), r.bookingId(), c.by(), c.at());
    }

    private static Ask then(Ask ask, String step) {
        Metadata first = ask.metadata();
        UUID id = Ids.derive(step, first.commandId().toString());
        return new Ask(
                new Metadata(id, first.fingerprint(), first.actor(), first.causationId()),
                OptionalLong.empty(),
                ask.admission());
    }

    private static boolean full(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == FacilityReason.FACILITY_FULL;
    }

    /** Where the outcome is not known the place stays taken: rather one place idle than one given out twice. */
    private static boolean notRecorded(Throwable failure) {
        return failure instanceof Rejection || failure instanceof StaleVersion || failure instanceof VersionConflict;
    }
}
