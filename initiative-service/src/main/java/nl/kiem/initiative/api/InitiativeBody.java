package nl.kiem.initiative.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.ImportedPilot;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Deadlines;
import nl.kiem.initiative.domain.Deadlines.Wait;
import nl.kiem.initiative.domain.DueDates;
import nl.kiem.initiative.domain.Funding;
import nl.kiem.initiative.domain.GateFile;
import nl.kiem.initiative.domain.Gates.Owed;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeFile;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.Parties.Lapse;
import nl.kiem.initiative.domain.Parties.Owner;
import nl.kiem.initiative.domain.VoteRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as it stands now.
 *
 * @param facet with which intent
 * @param obligation task that the law gives and that it serves
 * @param participants organisations that take part, the one whose it is among them
 * @param lapse null unless an executive was answerable and no longer is
 * @param dueBy last day for what is awaited first; it may have passed
 * @param waitingFor role that has to act first
 * @param waits everything that is awaited, what is due first in front
 * @param conditions under which gates opened and that are not met yet
 * @param pausedUntil last day of the pause; null when work goes on
 * @param mergedInto the initiative in which it goes on; null when it stands by itself
 * @param missing what the next gate still lacks
 * @param foreignEvidence proof from another context: it counts for no gate and no verdict here
 */
@Schema(description = "An initiative as it stands now / Een initiatief zoals het er nu voor staat")
public record InitiativeBody(
        UUID id,
        String state,
        Stage stage,
        String title,
        @Nullable String problem,
        @Nullable Facet facet,
        @Nullable String obligation,
        String organisation,
        List<String> participants,
        Visibility visibility,
        @Nullable ExecutiveBody executive,
        @Nullable LapseBody lapse,
        @Nullable OwnerBody owner,
        @Nullable FundingBody funding,
        @Nullable ReviewBody review,
        List<ConditionBody> conditions,
        @Nullable LocalDate dueBy,
        @Nullable Role waitingFor,
        List<WaitBody> waits,
        @Nullable LocalDate pausedUntil,
        @Nullable UUID mergedInto,
        @Nullable Gate nextGate,
        List<MissingBody> missing,
        List<UUID> pilots,
        List<ForeignEvidenceBody> foreignEvidence,
        @Nullable PortfolioBody portfolio) {

    public record ExecutiveBody(String person, String function) {
        static @Nullable ExecutiveBody of(@Nullable Executive executive) {
            return executive == null
                    ? null
                    : new ExecutiveBody(executive.person().value(), executive.function());
        }
    }

    /**
     * Nobody answers for it at the top any more.
     *
     * @param graceUntil last day on which what others decide, gates and money, goes on without a successor; what only
     *     the executive can do waits from the first day
     */
    public record LapseBody(LapseCause cause, LocalDate graceUntil) {
        static @Nullable LapseBody of(@Nullable Lapse lapse) {
            return lapse == null ? null : new LapseBody(lapse.cause(), lapse.graceUntil());
        }
    }

    /** Who has to do what by when. */
    public record WaitBody(Awaited awaited, Role waitingFor, LocalDate since, LocalDate dueBy) {
        static WaitBody of(Wait wait) {
            return new WaitBody(
                    wait.awaited(),
                    wait.waitingFor(),
                    wait.term().since(),
                    wait.term().dueBy());
        }
    }

    public record OwnerBody(String person, String unit) {
        static @Nullable OwnerBody of(@Nullable Owner owner) {
            return owner == null ? null : new OwnerBody(owner.person().value(), owner.unit());
        }
    }

    /** What funds allocated and did not take back, and what is left of it. */
    public record FundingBody(Money money, long hours, Money left, long leftHours) {
        static @Nullable FundingBody of(@Nullable Funding funding) {
            if (funding == null) return null;
            return new FundingBody(funding.money(), funding.hours(), funding.left(), funding.leftHours());
        }
    }

    /**
     * A gate review that is open.
     *
     * @param board organisation whose portfolio board decides
     * @param dossierRef where the file can be read; null in reviews from before it was said
     * @param votes that count by now
     */
    public record ReviewBody(
            Gate gate,
            LocalDate dueBy,
            String board,
            @Nullable String dossierRef,
            int votes) {
        static @Nullable ReviewBody of(InitiativeFile file) {
            GateReviewRequested review = file.waiting().review();
            return review == null
                    ? null
                    : new ReviewBody(
                            review.gate(),
                            review.dueBy(),
                            VoteRules.board(file, review).value(),
                            review.dossierRef(),
                            VoteRules.counting(file).size());
        }
    }

    /**
     * What still has to be so after a gate opened.
     *
     * @param owner role that sees to it; null when a person was named instead
     * @param person who sees to it
     */
    public record ConditionBody(
            int number,
            Gate gate,
            String text,
            @Nullable Role owner,
            @Nullable String person,
            LocalDate dueBy) {
        static ConditionBody of(Owed owed) {
            GateCondition condition = owed.condition();
            return new ConditionBody(
                    condition.number(),
                    owed.gate(),
                    condition.text(),
                    condition.owner(),
                    condition.person() == null ? null : condition.person().value(),
                    condition.dueBy());
        }
    }

    /**
     * Named as in a refusal.
     *
     * @param dueBy last day for it; null when nothing waits for it
     */
    public record MissingBody(
            String item,
            String detail,
            SupplierBody supplier,
            @Nullable LocalDate dueBy) {
        static MissingBody of(Rejection.Missing missing) {
            return new MissingBody(
                    missing.item(), missing.detail(), SupplierBody.of(missing.supplier()), missing.dueBy());
        }
    }

    /** The role that can bring what is missing. */
    public record SupplierBody(Role role, String english, String dutch) {
        static SupplierBody of(Role role) {
            return new SupplierBody(role, role.english(), role.dutch());
        }
    }

    /**
     * Where it was taken over from.
     *
     * @param pilots as the portfolio describes them
     */
    public record PortfolioBody(String source, String reference, List<ImportedPilot> pilots) {
        static @Nullable PortfolioBody of(@Nullable InitiativeImported imported) {
            return imported == null
                    ? null
                    : new PortfolioBody(imported.source(), imported.reference(), pilots(imported));
        }

        private static List<ImportedPilot> pilots(InitiativeImported imported) {
            List<ImportedPilot> pilots = imported.pilots();
            return pilots == null ? List.of() : pilots;
        }
    }

    static InitiativeBody of(Known state, LocalDate today) {
        InitiativeFile file = state.file();
        List<Wait> waits = Deadlines.of(state);
        Wait first = waits.isEmpty() ? null : waits.getFirst();
        InitiativeId into = file.merges().into();
        return new InitiativeBody(
                file.id().value(),
                state.getClass().getSimpleName(),
                state.stage(),
                file.about().title(),
                file.about().problem(),
                file.about().facet(),
                file.about().obligation(),
                file.about().organisation().value(),
                file.custody().participants().stream()
                        .map(OrganisationId::value)
                        .toList(),
                file.custody().visibility(),
                ExecutiveBody.of(file.parties().executive()),
                LapseBody.of(file.parties().lapse()),
                OwnerBody.of(file.parties().owner()),
                FundingBody.of(file.funding()),
                ReviewBody.of(file),
                file.gates().owed().stream().map(ConditionBody::of).toList(),
                first == null ? null : first.term().dueBy(),
                first == null ? null : first.waitingFor(),
                waits.stream().map(WaitBody::of).toList(),
                file.waiting().pausedUntil(),
                into == null ? null : into.value(),
                GateFile.next(state),
                new DueDates(state)
                        .forNextGate(today).stream().map(MissingBody::of).toList(),
                file.pilots().ids().stream().map(PilotId::value).sorted().toList(),
                file.pilots().foreign().stream().map(ForeignEvidenceBody::of).toList(),
                PortfolioBody.of(file.about().imported()));
    }
}
