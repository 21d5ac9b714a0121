package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.NOT_CLEARED;
import static nl.kiem.initiative.domain.PilotReason.NOT_CONCLUDED;
import static nl.kiem.initiative.domain.PilotReason.NOT_DESIGNED;
import static nl.kiem.initiative.domain.PilotReason.NOT_RUNNING;
import static nl.kiem.initiative.domain.PilotReason.PILOT_UNKNOWN;
import static nl.kiem.initiative.domain.PilotReason.VERDICT_STANDS;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.EvidenceAssessed;
import nl.kiem.events.contract.initiative.PilotEvent.MeasurementRecorded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotCleared;
import nl.kiem.events.contract.initiative.PilotEvent.PilotConcluded;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotIncidentReported;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.PilotEvent.PilotStarted;
import nl.kiem.events.contract.initiative.PilotEvent.PilotSuspended;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.Pilot.Inconclusive;
import nl.kiem.initiative.domain.Pilot.Judged;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.NotProven;
import nl.kiem.initiative.domain.Pilot.Proven;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.Suspended;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Start;

/** The transition table of a pilot: one line per case, and the compiler checks that no case is missing. */
public final class PilotDecider implements Decider<PilotCommand, Pilot, PilotEvent> {

    public static final String CATEGORY = "pilot";

    private final DesignRules design;
    private final ProofRules proof;

    private record When(Pilot state, PilotCommand command) {}

    private record Then(Pilot state, PilotEvent event) {}

    public PilotDecider(PilotRules rules) {
        this.design = new DesignRules(rules);
        this.proof = new ProofRules(rules);
    }

    public static StreamId stream(PilotId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Pilot initial() {
        return new Absent();
    }

    @Override
    public List<PilotEvent> decide(PilotCommand command, Pilot state) {
        return switch (new When(state, command)) {
            case When(Absent _, Design c) -> design.design(c);
            case When(Absent _, PilotCommand _) -> throw new Rejection(PILOT_UNKNOWN, "there is no such pilot");
            case When(Known _, Design _) -> List.of(); // it is there
            case When(Known s, ReportIncident c) -> RunRules.incident(s, c);

            case When(Designed s, Clear c) -> DesignRules.clear(s, c);
            case When(Cleared _, Clear _) -> List.of();
            case When(Known _, Clear _) -> throw new Rejection(NOT_DESIGNED, "it was cleared before it started");

            case When(Cleared s, Start c) -> RunRules.start(s, c);
            case When(Running _, Start _) -> List.of();
            case When(Known _, Start _) -> throw new Rejection(NOT_CLEARED, "only a cleared pilot starts");

            case When(Running s, RecordMeasurement c) -> RunRules.measure(s, c);
            case When(Known _, RecordMeasurement _) -> throw new Rejection(NOT_RUNNING, "the pilot does not run");

            case When(UnderWay s, Conclude c) -> RunRules.conclude(s, c);
            case When(Known _, Conclude _) -> throw new Rejection(NOT_RUNNING, "the pilot does not run");

            case When(Concluded s, AssessEvidence c) -> ProofRules.assess(s, c);
            case When(Known _, AssessEvidence _) -> throw new Rejection(NOT_CONCLUDED, "assess it once concluded");
            case When(Concluded s, DeclareProven c) -> proof.proven(s, c);
            case When(Concluded s, DeclareNotProven c) -> ProofRules.notProven(s, c);
            case When(Judged _, DeclareProven _) -> throw new Rejection(VERDICT_STANDS, "a verdict is not edited");
            case When(Judged _, DeclareNotProven _) -> throw new Rejection(VERDICT_STANDS, "a verdict is not edited");
            case When(Known _, DeclareProven _) -> throw new Rejection(NOT_CONCLUDED, "conclude it first");
            case When(Known _, DeclareNotProven _) -> throw new Rejection(NOT_CONCLUDED, "conclude it first");
        };
    }

    @Override
    public Pilot evolve(Pilot state, PilotEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, PilotDesigned e) -> new Designed(PilotFile.of(e));
            case Then(Known s, PilotIncidentReported e) -> in(s, s.file().harmed(e));
            case Then(Designed s, PilotCleared e) -> new Cleared(s.file().clearedOn(e.legalBasis()));
            case Then(Cleared s, PilotStarted _) -> new Running(s.file());
            case Then(Running s, MeasurementRecorded e) -> new Running(s.file().measured(e));
            case Then(Running s, PilotSuspended _) -> new Suspended(s.file());
            case Then(UnderWay s, PilotConcluded e) -> new Concluded(s.file().concluded(e.earlyStopReason()));
            case Then(Concluded s, EvidenceAssessed e) -> new Concluded(s.file().assessed(e));
            case Then(Concluded s, PilotProven _) -> new Proven(s.file());
            case Then(Concluded s, PilotNotProven e) ->
                switch (e.verdict()) {
                    case NOT_PROVEN -> new NotProven(s.file());
                    case INCONCLUSIVE -> new Inconclusive(s.file());
                };
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private static Pilot in(Known state, PilotFile file) {
        return switch (state) {
            case Designed _ -> new Designed(file);
            case Cleared _ -> new Cleared(file);
            case Running _ -> new Running(file);
            case Suspended _ -> new Suspended(file);
            case Concluded _ -> new Concluded(file);
            case Proven _ -> new Proven(file);
            case NotProven _ -> new NotProven(file);
            case Inconclusive _ -> new Inconclusive(file);
        };
    }
}
