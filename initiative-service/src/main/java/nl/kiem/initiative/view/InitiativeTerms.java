package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.InitiativeRules;
import org.jspecify.annotations.Nullable;

/** What initiatives wait for: screening, the end of a stage, or the decision on a gate. */
@Singleton
public class InitiativeTerms implements DeadlineTerms<InitiativeEvent> {

    static final String SCREENING = "screening-term-over";
    static final String STAGE = "stage-term-over";
    static final String GATE = "gate-decision-late";

    private final InitiativeRules rules;

    InitiativeTerms(InitiativeRules rules) {
        this.rules = rules;
    }

    @Override
    public Class<InitiativeEvent> family() {
        return InitiativeEvent.class;
    }

    @Override
    public Deadline next(Deadline row, InitiativeEvent event) {
        return switch (event) {
            case InitiativeProposed e -> due(row, SCREENING, rules.due(Stage.PROPOSED, CivilDate.of(e.at())));
            case InitiativeAdmitted e -> due(row, STAGE, e.stageDue());
            case GateReviewRequested e -> due(row, GATE, e.dueBy());
            case GateDecided e -> due(row, STAGE, e.nextDue());
            case StageEntered e -> due(row, STAGE, rules.due(e.stage(), CivilDate.of(e.at())));
            case InitiativeRejected _, InitiativeStopped _, StageDeadlineExceeded _ -> row.cleared();
            case InitiativeImported _,
                    AccountableExecutiveAssigned _,
                    ImplementingOwnerNamed _,
                    FundingSecured _,
                    PilotLinked _ -> row;
        };
    }

    private static Deadline due(Deadline row, String name, @Nullable LocalDate day) {
        return day == null ? row.cleared() : row.only(name, CivilDate.endOf(day));
    }
}
