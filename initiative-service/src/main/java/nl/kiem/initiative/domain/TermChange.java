package nl.kiem.initiative.domain;

import static nl.kiem.events.contract.initiative.Awaited.CONDITION;
import static nl.kiem.events.contract.initiative.Awaited.EXECUTIVE;
import static nl.kiem.events.contract.initiative.Awaited.GATE;
import static nl.kiem.events.contract.initiative.Awaited.RESUMPTION;
import static nl.kiem.events.contract.initiative.Awaited.SCREENING;
import static nl.kiem.events.contract.initiative.Awaited.STAGE;
import static nl.kiem.events.contract.initiative.Awaited.SUCCESSOR;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.initiative.Awaited;
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
import nl.kiem.events.contract.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a fact does to the terms of an initiative. The same for what the initiative knows of itself and for the rows that
 * the scheduler looks at.
 *
 * @param met what is not waited for any more
 * @param begun what is waited for from now on; takes the place of an earlier term for the same
 */
public record TermChange(Set<Awaited> met, Map<Awaited, Term> begun) {

    private static final TermChange NONE = new TermChange(Set.of(), Map.of());
    private static final Set<Awaited> ALL = Set.of(Awaited.values());

    /** Terms run for what is decided here, not for what somebody else's list says. */
    public static TermChange of(InitiativeEvent event, InitiativeRules rules) {
        LocalDate day = CivilDate.of(event.at());
        return switch (event) {
            case InitiativeProposed _ -> NONE.begin(SCREENING, day, rules.due(Stage.PROPOSED, day));
            case InitiativeAdmitted e ->
                meet(SCREENING).begin(STAGE, day, e.stageDue()).begin(EXECUTIVE, day, rules.executiveDue(day));
            case AccountableExecutiveAssigned _ -> meet(EXECUTIVE, SUCCESSOR);
            case AccountabilityLapsed e -> NONE.begin(SUCCESSOR, day, e.graceUntil());
            case GateReviewRequested e -> NONE.begin(GATE, day, e.dueBy());
            case GateDecided e -> decided(e, day);
            case StageEntered e -> entered(e.stage(), day, rules);
            case InitiativePaused e -> NONE.begin(RESUMPTION, day, e.until());
            case InitiativeResumed _ -> meet(RESUMPTION);
            case GateConditionMet e -> meet(CONDITION).begin(CONDITION, day, e.nextDue());
            case InitiativeRejected _, InitiativeStopped _, InitiativeMerged _ -> new TermChange(ALL, Map.of());
            case InitiativeImported _,
                    StageDeadlineExceeded _,
                    ImplementingOwnerNamed _,
                    FundingSecured _,
                    FundingSpent _,
                    FundingReleased _,
                    BookingLinked _,
                    CollaborationLinked _,
                    ForeignEvidenceAccepted _,
                    PilotLinked _,
                    MergeProposed _,
                    VoiceGiven _,
                    GateVoteCast _,
                    InterestDeclared _,
                    InitiativeAbsorbed _ -> NONE;
        };
    }

    /** Holding gives no extra time, and stopping is a fact of its own. */
    private static TermChange decided(GateDecided e, LocalDate day) {
        return switch (e.outcome()) {
            case PASS, CONDITIONAL ->
                meet(GATE, STAGE).begin(STAGE, day, e.nextDue()).begin(CONDITION, day, e.obligationsDue());
            case HOLD, STOP -> meet(GATE);
        };
    }

    /** The line answers for what has become normal work. */
    private static TermChange entered(Stage stage, LocalDate day, InitiativeRules rules) {
        if (stage == Stage.EMBEDDED) return new TermChange(ALL, Map.of());
        return meet(GATE, STAGE).begin(STAGE, day, rules.due(stage, day));
    }

    private static TermChange meet(Awaited first, Awaited... more) {
        return new TermChange(EnumSet.of(first, more), Map.of());
    }

    private TermChange begin(Awaited what, LocalDate since, @Nullable LocalDate dueBy) {
        if (dueBy == null) return this;
        Map<Awaited, Term> more = new EnumMap<>(Awaited.class);
        more.putAll(begun);
        more.put(what, new Term(since, dueBy));
        return new TermChange(met, more);
    }
}
