package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.BookingEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.BookingLinked;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.booking.OpenRequests;
import nl.kiem.initiative.booking.domain.Booking;
import nl.kiem.initiative.booking.domain.BookingCommand;
import nl.kiem.initiative.booking.domain.BookingCommand.Withdraw;
import nl.kiem.initiative.booking.domain.BookingDecider;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeDecider;

/** What reactions do with bookings. */
@Singleton
class Bookings {

    private final CommandHandler<BookingCommand, Booking, BookingEvent> bookings;
    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final OpenRequests open;
    private final SystemMetadata system;

    Bookings(
            CommandHandler<BookingCommand, Booking, BookingEvent> bookings,
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            OpenRequests open,
            SystemMetadata system) {
        this.bookings = bookings;
        this.initiatives = initiatives;
        this.open = open;
        this.system = system;
    }

    /**
     * Calls off whatever is booked or asked for the initiative; what was used or called off before stays as it is. A
     * request that no row tells of yet is called off when its term passes.
     */
    <E extends Event> Uni<Void> withdrawAll(
            InitiativeId initiative, String reason, Reaction<E> reaction, Recorded<E> recorded) {
        return Uni.combine()
                .all()
                .unis(
                        initiatives
                                .history(InitiativeDecider.stream(initiative), Admission.SYSTEM)
                                .map(Bookings::linked),
                        open.of(initiative))
                .with((booked, asked) -> Stream.concat(booked.stream(), asked.stream())
                        .distinct()
                        .toList())
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> withdraw(id, reason, reaction, recorded))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    <E extends Event> Uni<Void> withdraw(BookingId id, String reason, Reaction<E> reaction, Recorded<E> recorded) {
        return bookings.handle(
                        BookingDecider.stream(id),
                        new Withdraw(reason, system.actor(), recorded.event().at()),
                        system.forReaction(reaction, recorded, "booking"),
                        OptionalLong.empty())
                .replaceWithVoid();
    }

    private static List<BookingId> linked(List<Recorded<Event>> history) {
        return history.stream()
                .map(Recorded::event)
                .filter(BookingLinked.class::isInstance)
                .map(event -> ((BookingLinked) event).bookingId())
                .distinct()
                .toList();
    }
}
