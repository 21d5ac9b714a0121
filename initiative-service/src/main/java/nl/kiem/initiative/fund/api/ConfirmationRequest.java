package nl.kiem.initiative.fund.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.kiem.events.contract.initiative.FundRuleKind;
import nl.kiem.events.contract.initiative.RuleConfirmation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that is not computed, judged by hand. */
@Schema(
        description =
                "A rule that is not computed, judged by hand / Een regel die niet wordt berekend, met de hand beoordeeld")
public record ConfirmationRequest(
        @NotNull FundRuleKind rule,
        @NotBlank @Size(max = 4000) String motivation) {

    static List<RuleConfirmation> all(@Nullable List<ConfirmationRequest> given) {
        if (given == null) return List.of();
        return given.stream()
                .map(one -> new RuleConfirmation(one.rule(), one.motivation()))
                .toList();
    }
}
