package nl.kiem.initiative.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.LegalBasis.Kind;
import org.jspecify.annotations.Nullable;

/** On which law something rests, and until when. */
public record LegalBasisRequest(
        @NotNull Kind kind,
        @Nullable @Size(max = 400) String reference,
        @Nullable LocalDate expires) {

    LegalBasis value() {
        return new LegalBasis(kind, reference, expires);
    }
}
