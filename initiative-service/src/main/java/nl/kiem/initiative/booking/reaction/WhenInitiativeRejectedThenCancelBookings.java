package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;

/** Others can have the places that were booked for a proposal that is turned away. */
@Singleton
class WhenInitiativeRejectedThenCancelBookings implements Reaction<InitiativeRejected> {

    private final Bookings bookings;

    WhenInitiativeRejectedThenCancelBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Class<InitiativeRejected> on() {
        return InitiativeRejected.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeRejected> recorded) {
        return bookings.withdrawAll(recorded.event().initiativeId(), "the proposal was rejected", this, recorded);
    }
}
