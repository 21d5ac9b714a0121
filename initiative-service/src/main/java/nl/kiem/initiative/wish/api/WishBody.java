package nl.kiem.initiative.wish.api;

import java.time.LocalDate;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.FacilityWishEvent.FacilityWished;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.wish.domain.Wish;
import nl.kiem.initiative.wish.domain.WishReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A facility that was asked for.
 *
 * @param stage of the initiative when it asked
 */
@Schema(description = "A facility that was asked for / Een voorziening waarom gevraagd is")
public record WishBody(
        UUID id,
        UUID initiativeId,
        String organisation,
        FacilityKind kind,
        DataClassification classification,
        Stage stage,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String purpose) {

    static WishBody of(Wish state) {
        return switch (state) {
            case Wish.Absent _ -> throw new Rejection(WishReason.WISH_UNKNOWN, "there is no such wish");
            case Wish.Expressed known -> of(known.wish());
        };
    }

    private static WishBody of(FacilityWished wish) {
        return new WishBody(
                wish.wishId().value(),
                wish.threadId().value(),
                wish.organisation().value(),
                wish.kind(),
                wish.classification(),
                wish.stage(),
                wish.region(),
                wish.from(),
                wish.to(),
                wish.purpose());
    }
}
