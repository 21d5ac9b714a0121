package nl.kiem.initiative.wish.view;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A facility that was asked for: a row of {@code facility_wish_v1}.
 *
 * @param thread id of the initiative
 */
public record WishRow(
        String id,
        long version,
        String thread,
        String organisation,
        FacilityKind kind,
        DataClassification classification,
        Stage stage,
        @Nullable String region,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        String purpose,
        Instant at,
        Custody custody) {}
