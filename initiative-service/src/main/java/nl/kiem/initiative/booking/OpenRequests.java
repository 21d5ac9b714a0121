package nl.kiem.initiative.booking;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.InitiativeId;

/** Bookings that the provider has not answered: an initiative does not know of them. */
public interface OpenRequests {

    /** For one initiative, as far as is known at this moment: one of a moment ago may be left out. */
    Uni<List<BookingId>> of(InitiativeId initiative);
}
