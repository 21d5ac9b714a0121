package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;

/** Others can have the places that a stopped initiative had booked. */
@Singleton
class WhenInitiativeStoppedThenCancelBookings implements Reaction<InitiativeStopped> {

    private final Bookings bookings;

    WhenInitiativeStoppedThenCancelBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Class<InitiativeStopped> on() {
        return InitiativeStopped.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeStopped> recorded) {
        return bookings.withdrawAll(recorded.event().initiativeId(), "the initiative was stopped", this, recorded);
    }
}
