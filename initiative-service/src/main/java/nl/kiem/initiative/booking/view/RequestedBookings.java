package nl.kiem.initiative.booking.view;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.Page;
import nl.kiem.events.runtime.view.ViewReader;
import nl.kiem.initiative.booking.OpenRequests;
import org.jspecify.annotations.Nullable;

/** Found in the list of bookings. */
@Singleton
class RequestedBookings implements OpenRequests {

    private final ViewReader reader;
    private final BookingView view;

    RequestedBookings(ViewReader reader, BookingView view) {
        this.reader = reader;
        this.view = view;
    }

    @Override
    public Uni<List<BookingId>> of(InitiativeId initiative) {
        return from(initiative, null);
    }

    private Uni<List<BookingId>> from(InitiativeId initiative, @Nullable String after) {
        return reader.page(
                        view,
                        after,
                        ViewReader.LIMIT_MAX,
                        Filter.equal("thread", initiative.value()),
                        Filter.equal("state", BookingRow.State.REQUESTED))
                .chain(page -> {
                    List<BookingId> ids = ids(page);
                    if (page.next() == null) return Uni.createFrom().item(ids);
                    return from(initiative, page.next())
                            .map(more ->
                                    Stream.concat(ids.stream(), more.stream()).toList());
                });
    }

    private static List<BookingId> ids(Page<BookingRow> page) {
        return page.items().stream()
                .map(row -> new BookingId(UUID.fromString(row.id())))
                .toList();
    }
}
