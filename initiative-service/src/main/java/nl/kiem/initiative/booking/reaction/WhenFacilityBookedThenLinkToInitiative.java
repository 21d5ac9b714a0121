package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.BookingEvent.FacilityBooked;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.initiative.domain.Initiative;
import nl.kiem.initiative.domain.InitiativeCommand;
import nl.kiem.initiative.domain.InitiativeCommand.LinkBooking;
import nl.kiem.initiative.domain.InitiativeDecider;

/** The initiative knows what is booked for it, so that nothing stays booked when it is over. */
@Singleton
class WhenFacilityBookedThenLinkToInitiative implements Reaction<FacilityBooked> {

    private final CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives;
    private final Bookings bookings;
    private final SystemMetadata system;

    WhenFacilityBookedThenLinkToInitiative(
            CommandHandler<InitiativeCommand, Initiative, InitiativeEvent> initiatives,
            Bookings bookings,
            SystemMetadata system) {
        this.initiatives = initiatives;
        this.bookings = bookings;
        this.system = system;
    }

    @Override
    public Class<FacilityBooked> on() {
        return FacilityBooked.class;
    }

    /** An initiative that was over before it heard of the booking will not call it off itself. */
    @Override
    public Uni<Void> react(Recorded<FacilityBooked> recorded) {
        FacilityBooked e = recorded.event();
        return initiatives
                .handle(
                        InitiativeDecider.stream(e.threadId().initiative()),
                        new LinkBooking(e.bookingId(), system.actor(), e.at()),
                        system.forReaction(this, recorded),
                        OptionalLong.empty())
                .chain(outcome -> outcome.state() instanceof Initiative.Closed
                        ? bookings.withdraw(e.bookingId(), "the initiative was over", this, recorded)
                        : Uni.createFrom().voidItem());
    }
}
