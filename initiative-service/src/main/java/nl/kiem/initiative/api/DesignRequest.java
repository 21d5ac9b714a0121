package nl.kiem.initiative.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.initiative.domain.InitiativeFacts;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.MeasureDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The design of a pilot as it is sent in.
 *
 * @param team beside the caller
 * @param exposureMax how many people may be exposed at most
 * @param waiver id of the pilot that the board lets take longer; the design gets that id
 * @param bookings of facilities without which it does not start
 * @param harmMax at how many people affected by incidents the pilot is suspended
 */
@Schema(description = "Design of a pilot / Ontwerp van een pilot")
public record DesignRequest(
        @NotNull UUID initiativeId,
        @Nullable @Size(max = 100) List<@NotNull PersonRef> team,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> hypotheses,
        @Nullable @Size(max = 50) List<@Valid @NotNull MeasureRequest> measures,
        @NotNull @Min(1) @Max(1_000_000_000) Long exposureMax,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> groups,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 1000) String> stopCriteria,
        @NotNull @Min(0) @Max(1_000_000_000) Long harmMax,
        @NotNull RiskClass riskClass,
        @NotNull StudyDesign design,
        @NotNull @Min(1) @Max(5) Integer evidenceLevelTarget,
        @NotNull LocalDate start,
        @NotNull LocalDate end,
        @Nullable UUID waiver,
        @Nullable @Size(max = 20) List<@NotNull BookingId> bookings) {

    /**
     * A measure as it is sent in.
     *
     * @param primary whether the verdict hangs on it
     */
    public record MeasureRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Boolean primary,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            Measure.@Nullable Direction direction,
            @NotBlank @Size(max = 60) String unit,
            @Nullable @Size(max = 200) String source) {

        MeasureDraft draft() {
            return new MeasureDraft(name, primary, baseline, target, direction, unit, source);
        }
    }

    Design command(PilotId id, InitiativeFacts initiative, Actor by, Instant at) {
        return new Design(
                id,
                waiver != null,
                initiative,
                all(team),
                all(hypotheses),
                all(measures).stream().map(MeasureRequest::draft).toList(),
                exposureMax,
                all(groups),
                all(stopCriteria),
                harmMax,
                riskClass,
                design,
                evidenceLevelTarget,
                start,
                end,
                all(bookings),
                by,
                at);
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
