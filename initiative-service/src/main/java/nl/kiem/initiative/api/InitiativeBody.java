package nl.kiem.initiative.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Deadlines;
import nl.kiem.initiative.domain.GateFile;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeFile;
import nl.kiem.initiative.domain.InitiativeFile.Executive;
import nl.kiem.initiative.domain.InitiativeFile.Funding;
import nl.kiem.initiative.domain.InitiativeFile.Owner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as it stands now.
 *
 * @param participants organisations that take part, the one whose it is among them
 * @param dueBy last day for what is awaited
 * @param waitingFor role that has to act
 * @param missing what the next gate still lacks
 */
@Schema(description = "An initiative as it stands now / Een initiatief zoals het er nu voor staat")
public record InitiativeBody(
        UUID id,
        String state,
        Stage stage,
        String title,
        @Nullable String problem,
        String organisation,
        List<String> participants,
        Visibility visibility,
        @Nullable ExecutiveBody executive,
        @Nullable OwnerBody owner,
        @Nullable FundingBody funding,
        @Nullable ReviewBody review,
        @Nullable LocalDate dueBy,
        @Nullable Role waitingFor,
        @Nullable Gate nextGate,
        List<MissingBody> missing,
        List<UUID> pilots,
        @Nullable PortfolioBody portfolio) {

    public record ExecutiveBody(String person, String function) {
        static @Nullable ExecutiveBody of(@Nullable Executive executive) {
            return executive == null
                    ? null
                    : new ExecutiveBody(executive.person().value(), executive.function());
        }
    }

    public record OwnerBody(String person, String unit) {
        static @Nullable OwnerBody of(@Nullable Owner owner) {
            return owner == null ? null : new OwnerBody(owner.person().value(), owner.unit());
        }
    }

    public record FundingBody(Money money, long hours) {
        static @Nullable FundingBody of(@Nullable Funding funding) {
            return funding == null ? null : new FundingBody(funding.money(), funding.hours());
        }
    }

    /** A gate review that is open. */
    public record ReviewBody(Gate gate, LocalDate dueBy) {
        static @Nullable ReviewBody of(@Nullable GateReviewRequested review) {
            return review == null ? null : new ReviewBody(review.gate(), review.dueBy());
        }
    }

    /** Named as in a refusal. */
    public record MissingBody(String item, String detail, SupplierBody supplier) {
        static MissingBody of(Rejection.Missing missing) {
            return new MissingBody(missing.item(), missing.detail(), SupplierBody.of(missing.supplier()));
        }
    }

    /** The role that can bring what is missing. */
    public record SupplierBody(Role role, String english, String dutch) {
        static SupplierBody of(Role role) {
            return new SupplierBody(role, role.english(), role.dutch());
        }
    }

    /** Where it was taken over from. */
    public record PortfolioBody(String source, String reference) {
        static @Nullable PortfolioBody of(@Nullable InitiativeImported imported) {
            return imported == null ? null : new PortfolioBody(imported.source(), imported.reference());
        }
    }

    static InitiativeBody of(Known state) {
        InitiativeFile file = state.file();
        Deadlines.Awaited awaited = Deadlines.of(state);
        return new InitiativeBody(
                file.id().value(),
                state.getClass().getSimpleName(),
                state.stage(),
                file.about().title(),
                file.about().problem(),
                file.about().organisation().value(),
                file.custody().participants().stream()
                        .map(OrganisationId::value)
                        .toList(),
                file.custody().visibility(),
                ExecutiveBody.of(file.parties().executive()),
                OwnerBody.of(file.parties().owner()),
                FundingBody.of(file.funding()),
                ReviewBody.of(file.waiting().review()),
                awaited == null ? null : awaited.dueBy(),
                awaited == null ? null : awaited.waitingFor(),
                GateFile.next(state),
                GateFile.missingForNext(state).stream().map(MissingBody::of).toList(),
                file.pilots().ids().stream().map(PilotId::value).sorted().toList(),
                PortfolioBody.of(file.about().imported()));
    }
}
