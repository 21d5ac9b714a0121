package nl.kiem.scaling.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.scaling.Barrier;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScalingKind;
import org.jspecify.annotations.Nullable;

/**
 * The file that the board decides on.
 *
 * @param notAssessed dimensions of readiness that nobody has assessed yet
 * @param submission what the executive put before the board last; null while the file is being made
 */
public record CaseDossier(
        List<Readiness> readiness,
        List<Dimension> notAssessed,
        List<Pledge> pledges,
        @Nullable Submission submission) {

    static final CaseDossier EMPTY = new CaseDossier(List.of(), List.of(Dimension.values()), List.of(), null);

    CaseDossier assessed(Readiness one) {
        var all = Stream.concat(
                        readiness.stream().filter(other -> other.dimension() != one.dimension()), Stream.of(one))
                .sorted(Comparator.comparing(Readiness::dimension))
                .toList();
        var left = notAssessed.stream()
                .filter(dimension -> dimension != one.dimension())
                .toList();
        return new CaseDossier(all, left, pledges, submission);
    }

    CaseDossier pledged(Pledge one) {
        var all = Stream.concat(
                        pledges.stream().filter(other -> !other.adopter().equals(one.adopter())), Stream.of(one))
                .toList();
        return new CaseDossier(readiness, notAssessed, all, submission);
    }

    CaseDossier submitted(Submission submitted) {
        return new CaseDossier(readiness, notAssessed, pledges, submitted);
    }

    /** One dimension as last assessed. */
    public record Readiness(
            Dimension dimension,
            int level,
            String evidence,
            List<Barrier> barriers,
            PersonRef assessor,
            OrganisationId assessorOrganisation) {}

    /** What one organisation promised last. */
    public record Pledge(
            OrganisationId adopter,
            @Nullable ReuseKind reuseKind,
            long volume,
            LocalDate from,
            @Nullable String budgetLine,
            @Nullable String noneNeeded) {}

    /** What the executive put before the board. */
    public record Submission(
            List<ScalingKind> kinds,
            PersonRef executive,
            String benefitsCase,
            String benefitBaseline,
            PersonRef benefitOwner,
            String benefitUnit,
            String humanScaleCheck,
            Money yearOneCost,
            Money structuralCover,
            @Nullable String structuralBudgetLine,
            @Nullable String policyReference) {}
}
