package nl.kiem.initiative.view;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.kiem.events.Recorded;
import nl.kiem.events.View;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceExpired;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.PilotEvent.IncidentFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.LegalFindingRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PeopleExposed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotClosed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDeadlineExceeded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotLengthWaived;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotResumed;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.events.contract.initiative.PilotEvent.PilotWithdrawn;
import nl.kiem.events.contract.initiative.PilotEvent.StopCriterionMet;
import nl.kiem.initiative.domain.Hypotheses;
import nl.kiem.initiative.domain.PilotRules;
import nl.kiem.initiative.domain.PilotTerms;
import nl.kiem.initiative.view.PilotOverview.Plan;
import nl.kiem.initiative.view.PilotOverview.Proof;
import nl.kiem.initiative.view.PilotOverview.Safety;

/** Which pilots there are, how far they are, who is exposed, and what they have shown. */
@Singleton
public class PilotOverviewView implements View<PilotOverview> {

    static final String NAME = "pilot_overview_v1";

    private final PilotRules rules;

    PilotOverviewView(PilotRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PilotEvent.class);
    }

    @Override
    public Class<PilotOverview> rowType() {
        return PilotOverview.class;
    }

    @Override
    public String key(Recorded<? extends Event> recorded) {
        return recorded.stream().id().toString();
    }

    @Override
    public PilotOverview blank(String key) {
        return PilotOverview.blank(key);
    }

    @Override
    public long version(PilotOverview row) {
        return row.version();
    }

    @Override
    public PilotOverview fold(PilotOverview row, Recorded<? extends Event> recorded) {
        PilotEvent event = (PilotEvent) recorded.event();
        return next(row, event)
                .at(
                        recorded.version(),
                        PilotTerms.after(row.waits(), event, rules),
                        row.custody().after(event));
    }

    private static PilotOverview next(PilotOverview row, PilotEvent event) {
        return switch (event) {
            case PilotLengthWaived e ->
                row.of(e.threadId().toString(), e.organisation().value());
            case PilotDesigned e -> designed(row, e);
            case PilotCleared _ -> row.in(PilotState.CLEARED);
            case PilotWithdrawn _ -> row.in(PilotState.WITHDRAWN);
            case PilotStarted _ -> row.in(PilotState.RUNNING);
            case PeopleExposed e -> row.with(row.safety().exposed(e.total()));
            case PilotIncidentReported e -> row.with(row.safety().incident(e.affectedCount()));
            case PilotSuspended _ -> row.in(PilotState.SUSPENDED);
            case PilotResumed e -> row.in(PilotState.RUNNING).with(row.safety().upTo(e.harmMax()));
            case PilotConcluded _ -> row.in(PilotState.CONCLUDED);
            case EvidenceAssessed e -> row.with(new Proof(e.level(), null, false));
            case PilotProven e -> row.in(PilotState.PROVEN).with(new Proof(e.evidenceLevel(), e.validUntil(), false));
            case PilotNotProven e -> row.in(PilotState.valueOf(e.verdict().name()));
            case EvidenceExpired e -> expired(row, e);
            case MeasurementRecorded _,
                    IncidentFindingRecorded _,
                    LegalFindingRecorded _,
                    StopCriterionMet _,
                    PilotClosed _,
                    PilotDeadlineExceeded _,
                    HypothesisDoubted _ -> row;
        };
    }

    private static PilotOverview designed(PilotOverview row, PilotDesigned e) {
        return row.of(e.threadId().toString(), e.organisation().value())
                .designed(
                        new Plan(e.start(), e.end(), e.riskClass(), e.design(), e.hypotheses()),
                        new Safety(e.exposureMax(), 0, e.harmMax(), 0, 0),
                        e.hypotheses().stream().map(Hypotheses::key).distinct().toList());
    }

    private static PilotOverview expired(PilotOverview row, EvidenceExpired e) {
        Proof proof = row.proof();
        return proof == null ? row : row.with(new Proof(proof.evidenceLevel(), e.validUntil(), true));
    }
}
