package nl.kiem.monitoring.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.BookingLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.CollaborationLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.ForeignEvidenceAccepted;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingReleased;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSpent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateConditionMet;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateVoteCast;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAbsorbed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativePaused;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeResumed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.InterestDeclared;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import org.jspecify.annotations.Nullable;

/** Every initiative of every organisation with its stage, and whether somebody answers for it. */
@Singleton
public final class PortfolioView implements View<PortfolioEntry> {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Override
    public String name() {
        return "portfolio_v2";
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(InitiativeEvent.class);
    }

    @Override
    public Class<PortfolioEntry> rowType() {
        return PortfolioEntry.class;
    }

    @Override
    public @Nullable String key(Recorded<? extends Event> recorded) {
        return recorded.event() instanceof InitiativeEvent e ? e.initiativeId().toString() : null;
    }

    @Override
    public PortfolioEntry blank(String key) {
        return new PortfolioEntry(
                key,
                0,
                Custody.NONE,
                "",
                "",
                null,
                Stage.PROPOSED,
                null,
                false,
                null,
                Origin.SHOP_FLOOR,
                null,
                null,
                List.of(),
                false);
    }

    @Override
    public PortfolioEntry fold(PortfolioEntry row, Recorded<? extends Event> recorded) {
        InitiativeEvent event = (InitiativeEvent) recorded.event();
        PortfolioEntry after = switch (event) {
            case InitiativeProposed e -> proposed(row, e);
            case InitiativeImported e -> imported(row, e, day(recorded.recordedAt()));
            case InitiativeAdmitted e -> row.in(Stage.EXPLORING, day(e.at()));
            case InitiativeRejected e -> row.in(Stage.REJECTED, day(e.at()));
            case AccountableExecutiveAssigned _ -> row.answeredFor();
            case AccountabilityLapsed e -> row.orphanedOn(day(e.at()));
            case ImplementingOwnerNamed e -> row.ownedBy(e.unit());
            case GateDecided e -> row.in(e.nextStage(), day(e.at()));
            case StageEntered e -> row.in(e.stage(), day(e.at()));
            case InitiativeStopped e -> row.in(Stage.STOPPED, day(e.at()));
            case InitiativeMerged e -> row.in(Stage.MERGED, day(e.at()));
            case ForeignEvidenceAccepted _,
                    FundingSecured _,
                    FundingSpent _,
                    FundingReleased _,
                    GateReviewRequested _,
                    BookingLinked _,
                    CollaborationLinked _,
                    PilotLinked _,
                    StageDeadlineExceeded _,
                    InitiativePaused _,
                    InitiativeResumed _,
                    MergeProposed _,
                    VoiceGiven _,
                    GateVoteCast _,
                    InterestDeclared _,
                    GateConditionMet _,
                    InitiativeAbsorbed _ -> row;
        };
        return after.keptBy(Kept.after(row.custody(), recorded)).at(recorded.version());
    }

    @Override
    public long version(PortfolioEntry row) {
        return row.version();
    }

    private static PortfolioEntry proposed(PortfolioEntry row, InitiativeProposed e) {
        return new PortfolioEntry(
                row.id(),
                row.version(),
                row.custody(),
                e.title(),
                e.organisation().value(),
                null,
                Stage.PROPOSED,
                day(e.at()),
                false,
                day(e.at()),
                e.origin(),
                null,
                null,
                List.of(),
                !e.problem().isBlank());
    }

    private static PortfolioEntry imported(PortfolioEntry row, InitiativeImported e, LocalDate today) {
        boolean first = row.version() == 0;
        return new PortfolioEntry(
                row.id(),
                row.version(),
                row.custody(),
                e.title(),
                e.organisation().value(),
                e.unit(),
                e.stage(),
                since(e),
                row.executive(),
                first ? today : row.orphanSince(),
                Origin.IMPORT,
                e.source(),
                e.reference(),
                e.contracts(),
                e.problem() != null && !e.problem().isBlank());
    }

    /** Only what the source says: the day of import is not the day on which the stage began. */
    private static @Nullable LocalDate since(InitiativeImported e) {
        return e.stageDates().stream()
                .filter(date -> date.stage() == e.stage())
                .map(StageDate::since)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(AMSTERDAM).toLocalDate();
    }
}
