package nl.kiem.initiative.biotope.view;

import static nl.kiem.initiative.biotope.domain.BiotopeRound.CLOSES;
import static nl.kiem.initiative.biotope.domain.BiotopeRound.PLAN_LATE;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanAsked;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;

/** When rounds close, and until when a plan is awaited. */
@Singleton
public class BiotopeTerms implements DeadlineTerms<BiotopeRoundEvent> {

    @Override
    public Class<BiotopeRoundEvent> family() {
        return BiotopeRoundEvent.class;
    }

    @Override
    public Deadline next(Deadline row, BiotopeRoundEvent event) {
        return switch (event) {
            case BiotopeRoundOpened e -> row.due(CLOSES, CivilDate.endOf(e.closesOn()));
            case BiotopeRoundClosed _ -> row.met(CLOSES);
            case ImprovementPlanAsked e -> term(row, OpenTerm.of(Role.EXE, CivilDate.of(e.at()), e.dueBy()));
            case PlanTermExceeded e -> term(row, new OpenTerm(e.waitingFor(), e.since(), e.dueBy(), e.times()));
            case ImprovementPlanGiven _ -> row.cleared();
        };
    }

    private static Deadline term(Deadline row, OpenTerm term) {
        Instant tellsAt = term.tellsAt();
        return tellsAt == null ? row.met(PLAN_LATE) : row.due(PLAN_LATE, tellsAt);
    }
}
