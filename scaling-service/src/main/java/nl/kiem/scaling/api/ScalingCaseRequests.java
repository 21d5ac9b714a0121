package nl.kiem.scaling.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.contract.scaling.Vote;
import nl.kiem.events.runtime.http.InvalidInput;
import nl.kiem.events.runtime.http.InvalidInput.Violation;
import nl.kiem.scaling.domain.ScalingCaseCommand.BarrierDraft;
import nl.kiem.scaling.domain.ScalingCaseCommand.ConditionDraft;
import org.jspecify.annotations.Nullable;

/** Bodies of what can be asked of a scaling case. */
final class ScalingCaseRequests {

    static final int TEXT_MAX = 8000;
    static final int LINE_MAX = 500;
    static final int LIST_MAX = 100;

    private ScalingCaseRequests() {}

    /** @param level 1 to 9; for TECHNOLOGY the technology readiness level */
    record AssessmentRequest(
            @NotNull Dimension dimension,
            @NotNull @Min(1) @Max(9) Integer level,
            @Size(max = TEXT_MAX) @Nullable String evidence,
            @Size(max = LIST_MAX) @Nullable List<@NotNull @Valid BarrierRequest> barriers) {

        List<BarrierDraft> barrierDrafts() {
            if (barriers == null) return List.of();
            return barriers.stream()
                    .map(one -> new BarrierDraft(one.type(), one.description(), one.owner(), one.due()))
                    .toList();
        }
    }

    record BarrierRequest(
            @NotBlank @Size(max = LINE_MAX) String type,
            @NotBlank @Size(max = TEXT_MAX) String description,
            @Nullable PersonRef owner,
            @Nullable LocalDate due) {}

    /** @param adopter the caller's own organisation */
    record PledgeRequest(
            @NotNull OrganisationId adopter,
            @Nullable ReuseKind reuseKind,
            @NotNull @Min(1) @Max(100_000_000_000L) Long volume,
            @NotNull LocalDate from,
            @Size(max = LINE_MAX) @Nullable String budgetLine,
            @Size(max = TEXT_MAX) @Nullable String noneNeeded) {}

    record SubmissionRequest(
            @Size(max = 5) @Nullable List<@NotNull ScalingKind> kinds,
            @Size(max = TEXT_MAX) @Nullable String benefitsCase,
            @Size(max = TEXT_MAX) @Nullable String benefitBaseline,
            @Nullable PersonRef benefitOwner,
            @Size(max = LINE_MAX) @Nullable String benefitUnit,
            @Size(max = TEXT_MAX) @Nullable String humanScaleCheck,
            @NotNull Money yearOneCost,
            @NotNull Money structuralCover,
            @Size(max = LINE_MAX) @Nullable String structuralBudgetLine,
            @Size(max = LINE_MAX) @Nullable String policyReference) {}

    record ConditionRequest(
            @NotBlank @Size(max = LINE_MAX) String text,
            @Nullable PersonRef owner,
            @Nullable LocalDate due) {}

    record VoteRequest(
            @NotNull PersonRef member,
            @NotNull Boolean inFavour,
            @Size(max = LINE_MAX) @Nullable String interest) {

        /** An interest that was left blank is none. */
        Vote vote() {
            return interest == null || interest.isBlank()
                    ? Vote.free(member, inFavour)
                    : Vote.withInterest(member, inFavour, interest);
        }
    }

    /** One body for three outcomes: which fields count depends on {@code outcome}. */
    record DecisionRequest(
            @NotNull ScaleUpOutcome outcome,
            @Size(max = LIST_MAX) @Nullable List<@NotNull @Valid VoteRequest> votes,
            @Size(max = TEXT_MAX) @Nullable String rationale,
            @Size(max = 5) @Nullable List<@NotNull ScalingKind> kinds,
            @Size(max = LIST_MAX) @Nullable List<@NotNull OrganisationId> adopters,
            @Size(max = LIST_MAX) @Nullable List<@NotNull @Valid ConditionRequest> conditions,
            @Nullable Money cap,
            @Nullable Boolean purchaseNeeded,
            @Size(max = TEXT_MAX) @Nullable String functionalNeed,
            @Size(max = TEXT_MAX) @Nullable String noPurchaseReason,
            @Size(max = LIST_MAX) @Nullable List<@NotBlank @Size(max = TEXT_MAX) String> reasons,
            @Size(max = TEXT_MAX) @Nullable String lesson,
            @Size(max = TEXT_MAX) @Nullable String reopenIf,
            @Nullable LocalDate until) {

        List<Vote> ballot() {
            return orEmpty(votes).stream().map(VoteRequest::vote).toList();
        }

        List<ConditionDraft> conditionDrafts() {
            return orEmpty(conditions).stream()
                    .map(one -> new ConditionDraft(one.text(), one.owner(), one.due()))
                    .toList();
        }

        /** @throws InvalidInput naming every field that the outcome cannot do without */
        void checkFieldsOfOutcome() {
            List<Violation> violations = new ArrayList<>();
            if (outcome == ScaleUpOutcome.APPROVE && cap == null) {
                violations.add(new Violation("cap", "must be given with outcome APPROVE"));
            }
            if (outcome == ScaleUpOutcome.APPROVE && purchaseNeeded == null) {
                violations.add(new Violation("purchaseNeeded", "must be given with outcome APPROVE"));
            }
            if (outcome == ScaleUpOutcome.DEFER && until == null) {
                violations.add(new Violation("until", "must be given with outcome DEFER"));
            }
            if (!violations.isEmpty()) throw new InvalidInput(violations);
        }
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
