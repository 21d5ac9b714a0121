package nl.kiem.initiative.facility.view;

import java.time.Instant;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.DataClassification;
import nl.kiem.events.contract.initiative.FacilityKind;
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A facility that was asked for and that nobody offers.
 *
 * @param thread id of the initiative that asked
 * @param stage of the initiative when it asked
 */
public record FacilityGap(
        String id,
        String thread,
        String organisation,
        FacilityKind kind,
        DataClassification classification,
        Stage stage,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String purpose,
        Instant at) {}
