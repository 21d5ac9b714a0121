package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.deadline.DeadlineHandler;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingCommand.FlagAnswer;
import nl.kiem.initiative.booking.domain.BookingCommand.Lapse;
import nl.kiem.initiative.booking.domain.BookingCommand.Withdraw;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.booking.domain.BookingReason;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;

/** An answer that did not come in time is told to whoever waits for it, and time that went by unused ends a booking. */
@Singleton
class BookingDeadlines implements DeadlineHandler {

    private final CommandHandler<BookingCommand, Booking, BookingEvent> bookings;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final SystemMetadata system;

    BookingDeadlines(
            CommandHandler<BookingCommand, Booking, BookingEvent> bookings,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            SystemMetadata system) {
        this.bookings = bookings;
        this.initiatives = initiatives;
        this.system = system;
    }

    @Override
    public String category() {
        return BookingDecider.CATEGORY;
    }

    /** The fact is true from the first instant after the term, however late the scheduler was. */
    @Override
    public Uni<Void> passed(StreamId stream, String name, Instant dueAt) {
        Uni<BookingCommand> command = switch (name) {
            case "booking-answer-late" -> unanswered(stream, dueAt);
            default -> Uni.createFrom().item(new Lapse(system.actor(), dueAt));
        };
        return command.chain(it ->
                        bookings.handle(stream, it, system.forDeadline(stream, name, dueAt), OptionalLong.empty()))
                .replaceWithVoid()
                .onFailure(BookingDeadlines::moved)
                .recoverWithNull();
    }

    /** Nobody needs to answer for an initiative that is over. */
    private Uni<BookingCommand> unanswered(StreamId stream, Instant dueAt) {
        BookingCommand flag = new FlagAnswer(CivilDate.of(dueAt).minusDays(1), system.actor(), dueAt);
        return bookings.load(stream).chain(found -> {
            if (!(found.state() instanceof Booking.Known known))
                return Uni.createFrom().item(flag);
            return initiatives
                    .load(InitiativeDecider.stream(known.request().threadId().initiative()))
                    .map(initiative -> initiative.state() instanceof Initiative.Closed
                            ? new Withdraw("the initiative is over", system.actor(), dueAt)
                            : flag);
        });
    }

    /** Somebody acted in the meantime: the row that told of the deadline is a moment behind. */
    private static boolean moved(Throwable failure) {
        return failure instanceof Rejection rejection && rejection.reason() == BookingReason.DEADLINE_MOVED;
    }
}
