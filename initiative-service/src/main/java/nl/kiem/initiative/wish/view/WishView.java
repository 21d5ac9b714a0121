package nl.kiem.initiative.wish.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.Stage;

/** What was asked for, whether it is offered by now or not. */
@Singleton
public class WishView implements View<WishRow> {

    @Override
    public String name() {
        return "facility_wish_v1";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(FacilityWishEvent.class);
    }

    @Override
    public Class<WishRow> rowType() {
        return WishRow.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public WishRow blank(String key) {
        return new WishRow(
                key,
                0,
                "",
                "",
                FacilityKind.OTHER,
                DataClassification.OPEN,
                Stage.PROPOSED,
                null,
                null,
                null,
                "",
                Instant.EPOCH,
                Custody.NONE);
    }

    @Override
    public long version(WishRow row) {
        return row.version();
    }

    @Override
    public WishRow fold(WishRow row, Recorded<? extends Event> recorded) {
        return switch ((FacilityWishEvent) recorded.event()) {
            case FacilityWished e ->
                new WishRow(
                        row.id(),
                        recorded.version(),
                        e.threadId().toString(),
                        e.organisation().value(),
                        e.kind(),
                        e.classification(),
                        e.stage(),
                        e.region(),
                        e.from(),
                        e.to(),
                        e.purpose(),
                        e.at(),
                        row.custody().after(e));
        };
    }
}
