package nl.kiem.initiative.booking.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import nl.kiem.events.Reaction;
import nl.kiem.events.Recorded;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;

/** Others can have the places that a merged initiative had booked: the one in which it goes on books what it needs. */
@Singleton
class WhenInitiativeMergedThenCancelBookings implements Reaction<InitiativeMerged> {

    private final Bookings bookings;

    WhenInitiativeMergedThenCancelBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Class<InitiativeMerged> on() {
        return InitiativeMerged.class;
    }

    @Override
    public Uni<Void> react(Recorded<InitiativeMerged> recorded) {
        return bookings.withdrawAll(
                recorded.event().initiativeId(), "the initiative goes on in another one", this, recorded);
    }
}
