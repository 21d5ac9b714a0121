package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotReason.ALREADY_DESIGNED;
import static nl.kiem.initiative.domain.PilotReason.ALREADY_STARTED;
import static nl.kiem.initiative.domain.PilotReason.DEADLINE_MOVED;
import static nl.kiem.initiative.domain.PilotReason.EXPOSURE_FROZEN;
import static nl.kiem.initiative.domain.PilotReason.NOT_CLEARED;
import static nl.kiem.initiative.domain.PilotReason.NOT_CONCLUDED;
import static nl.kiem.initiative.domain.PilotReason.NOT_DESIGNED;
import static nl.kiem.initiative.domain.PilotReason.NOT_RUNNING;
import static nl.kiem.initiative.domain.PilotReason.NOT_SUSPENDED;
import static nl.kiem.initiative.domain.PilotReason.PILOT_UNKNOWN;
import static nl.kiem.initiative.domain.PilotReason.PILOT_WITHDRAWN;
import static nl.kiem.initiative.domain.PilotReason.VERDICT_STANDS;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.initiative.domain.Pilot.Absent;
import nl.kiem.initiative.domain.Pilot.Cleared;
import nl.kiem.initiative.domain.Pilot.Concluded;
import nl.kiem.initiative.domain.Pilot.Designed;
import nl.kiem.initiative.domain.Pilot.Judged;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.Pilot.Proven;
import nl.kiem.initiative.domain.Pilot.Running;
import nl.kiem.initiative.domain.Pilot.Suspended;
import nl.kiem.initiative.domain.Pilot.UnderWay;
import nl.kiem.initiative.domain.Pilot.Waived;
import nl.kiem.initiative.domain.Pilot.Withdrawn;
import nl.kiem.initiative.domain.PilotCommand.AssessEvidence;
import nl.kiem.initiative.domain.PilotCommand.Clear;
import nl.kiem.initiative.domain.PilotCommand.Conclude;
import nl.kiem.initiative.domain.PilotCommand.DeclareNotProven;
import nl.kiem.initiative.domain.PilotCommand.DeclareProven;
import nl.kiem.initiative.domain.PilotCommand.Design;
import nl.kiem.initiative.domain.PilotCommand.EndWithInitiative;
import nl.kiem.initiative.domain.PilotCommand.ExpireEvidence;
import nl.kiem.initiative.domain.PilotCommand.ExposePeople;
import nl.kiem.initiative.domain.PilotCommand.FlagDeadline;
import nl.kiem.initiative.domain.PilotCommand.HearDoubt;
import nl.kiem.initiative.domain.PilotCommand.MarkStopCriterion;
import nl.kiem.initiative.domain.PilotCommand.RecordIncidentFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordLegalFinding;
import nl.kiem.initiative.domain.PilotCommand.RecordMeasurement;
import nl.kiem.initiative.domain.PilotCommand.ReportIncident;
import nl.kiem.initiative.domain.PilotCommand.Resume;
import nl.kiem.initiative.domain.PilotCommand.Start;
import nl.kiem.initiative.domain.PilotCommand.WaiveLength;
import nl.kiem.initiative.domain.PilotCommand.Withdraw;

/** The transition table of a pilot: one line per case, and the compiler checks that no case is missing. */
public final class PilotDecider implements Decider<PilotCommand, Pilot, PilotEvent> {

    public static final String CATEGORY = "pilot";

    private final DesignRules design;
    private final ProofRules proof;
    private final PilotHistory history;

    private record When(Pilot state, PilotCommand command) {}

    public PilotDecider(PilotRules rules) {
        this.design = new DesignRules(rules);
        this.proof = new ProofRules(rules);
        this.history = new PilotHistory(rules);
    }

    public static StreamId stream(PilotId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Pilot initial() {
        return new Absent();
    }

    @Override
    public Pilot evolve(Pilot state, PilotEvent event) {
        return history.evolve(state, event);
    }

    /** What a refusal lacks comes with the day by which the step is awaited. */
    @Override
    public List<PilotEvent> decide(PilotCommand command, Pilot state) {
        try {
            return decided(command, state);
        } catch (Rejection refused) {
            throw state instanceof Known known
                    ? refused.with(PilotDueDates.dated(known, command, refused.missing()))
                    : refused;
        }
    }

    private List<PilotEvent> decided(PilotCommand command, Pilot state) {
        return switch (new When(state, command)) {
            case When(Absent _, WaiveLength c) -> DesignRules.waive(c);
            case When(Waived s, WaiveLength c) -> DesignRules.waiveAgain(s, c);
            case When(Known _, WaiveLength _) -> throw new Rejection(ALREADY_DESIGNED, "its last day is set");
            case When(Absent _, Design c) -> design.design(c);
            case When(Waived s, Design c) -> design.onWaiver(s, c);
            case When(Known _, Design _) -> List.of(); // it is there
            case When(Absent _, EndWithInitiative _) -> List.of();
            case When(Waived _, EndWithInitiative _) -> List.of();
            case When(Absent _, PilotCommand _) -> throw new Rejection(PILOT_UNKNOWN, "there is no such pilot");
            case When(Waived _, PilotCommand _) -> throw new Rejection(PILOT_UNKNOWN, "nobody designed it yet");

            case When(Known s, ReportIncident c) -> IncidentRules.report(s, c);
            case When(Known s, RecordIncidentFinding c) -> IncidentRules.finding(s, c);
            case When(Known s, RecordLegalFinding c) -> RunRules.legalFinding(s, c);
            case When(Known s, FlagDeadline c) -> PilotTerms.flag(s, c);
            case When(Judged _, HearDoubt _) -> List.of(); // it has its own answer
            case When(Withdrawn _, HearDoubt _) -> List.of(); // nobody wants to show it any more
            case When(Known s, HearDoubt c) -> Hypotheses.doubt(s, c);

            case When(Known s, EndWithInitiative c) -> EndRules.endWithInitiative(s, c);
            case When(Designed s, Withdraw c) -> EndRules.withdraw(s, c);
            case When(Cleared s, Withdraw c) -> EndRules.withdraw(s, c);
            case When(Withdrawn _, Withdraw _) -> List.of();
            case When(Withdrawn _, PilotCommand _) -> throw new Rejection(PILOT_WITHDRAWN, "design another instead");
            case When(Known _, Withdraw _) -> throw new Rejection(ALREADY_STARTED, "conclude it instead");

            case When(Designed s, Clear c) -> ClearanceRules.clear(s, c);
            case When(Cleared _, Clear _) -> List.of();
            case When(Known _, Clear _) -> throw new Rejection(NOT_DESIGNED, "it was cleared before it started");

            case When(Cleared s, Start c) -> RunRules.start(s, c);
            case When(Running _, Start _) -> List.of();
            case When(Known _, Start _) -> throw new Rejection(NOT_CLEARED, "only a cleared pilot starts");

            case When(Running s, ExposePeople c) -> RunRules.expose(s, c);
            case When(Suspended _, ExposePeople _) -> throw frozen();
            case When(Known _, ExposePeople _) -> throw new Rejection(NOT_RUNNING, "the pilot does not run");
            case When(Running s, RecordMeasurement c) -> RunRules.measure(s, c);
            case When(UnderWay s, MarkStopCriterion c) -> IncidentRules.criterionMet(s, c);
            case When(Known _, MarkStopCriterion _) -> throw new Rejection(NOT_RUNNING, "the pilot does not run");
            case When(Known _, RecordMeasurement _) -> throw new Rejection(NOT_RUNNING, "the pilot does not run");
            case When(Suspended s, Resume c) -> IncidentRules.resume(s, c);
            case When(Running _, Resume _) -> List.of();
            case When(Known _, Resume _) -> throw new Rejection(NOT_SUSPENDED, "only a suspended pilot goes on");
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
            case When(Proven s, ExpireEvidence c) -> PilotTerms.expire(s, c);
            case When(Known _, ExpireEvidence _) -> throw new Rejection(DEADLINE_MOVED, "it has no proof that counts");
        };
    }

    /** What the next step still lacks, as its refusal would say. */
    public List<Missing> lacking(
            Known state, InitiativeFacts initiative, List<Reservation> reservations, LocalDate today) {
        List<Missing> lacking = switch (state) {
            case Designed s -> ClearanceRules.missing(s.file(), initiative, reservations, today);
            case Cleared s -> SafetyRules.missing(SafetyRules.toStart(s.file(), initiative, reservations, today));
            case Running s -> RunRules.unfinished(s.file());
            case Suspended s ->
                s.file().harm().holdingBack().stream()
                        .map(IncidentRules::finding)
                        .toList();
            case Concluded s -> proof.missing(s.file(), initiative);
            case Judged _, Withdrawn _ -> List.of();
        };
        return PilotDueDates.dated(state, lacking);
    }

    private static Rejection frozen() {
        return new Rejection(EXPOSURE_FROZEN, "nobody more takes part while the pilot is suspended");
    }
}
