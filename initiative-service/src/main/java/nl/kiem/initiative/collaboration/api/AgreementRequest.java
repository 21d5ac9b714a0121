package nl.kiem.initiative.collaboration.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.CollaborationAgreement;
import nl.kiem.events.contract.initiative.Participation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What organisations agree on, as it comes in.
 *
 * @param lead one of the participants
 * @param to last day
 */
@Schema(
        description = "What is agreed: the shares of all participants add up to 10000, a hundred percent / Wat wordt"
                + " afgesproken: de aandelen van alle deelnemers tellen op tot 10000, honderd procent")
public record AgreementRequest(
        @NotNull OrganisationId lead,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Part> participants,
        @NotBlank @Size(max = 8000) String intellectualProperty,
        @NotBlank @Size(max = 8000) String data,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {

    /**
     * What one organisation has to do with it.
     *
     * @param shareBasisPoints its share in hundredths of a percent
     * @param money what it brings in; nothing when left out, likewise hours
     * @param involvedSince day from which it was involved already; left out when it was not
     */
    @Schema(
            description =
                    "One participant; its share in hundredths of a percent, and the day from which it was involved"
                            + " already, if it was / Eén deelnemer; zijn aandeel in honderdsten van een procent, en de dag"
                            + " vanaf wanneer hij al betrokken was, als dat zo was")
    public record Part(
            @NotNull OrganisationId organisation,
            @NotNull @Min(1) @Max(10_000) Integer shareBasisPoints,
            @Nullable Money money,
            @Nullable @Min(0) @Max(10_000_000) Long hours,
            @Nullable LocalDate involvedSince) {

        Participation value() {
            return new Participation(
                    organisation,
                    shareBasisPoints,
                    money == null ? new Money(0) : money,
                    hours == null ? 0 : hours,
                    involvedSince);
        }
    }

    CollaborationAgreement value() {
        return new CollaborationAgreement(
                lead, participants.stream().map(Part::value).toList(), intellectualProperty, data, from, to);
    }

    List<OrganisationId> organisations() {
        return participants.stream().map(Part::organisation).toList();
    }
}
