package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.Gate;
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
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.Initiative.Proposed;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.InitiativeFile.Description;
import nl.kiem.initiative.domain.InitiativeFile.Executive;
import nl.kiem.initiative.domain.InitiativeFile.Owner;
import nl.kiem.initiative.domain.InitiativeFile.Parties;
import nl.kiem.initiative.domain.InitiativeFile.Pilots;
import nl.kiem.initiative.domain.InitiativeFile.Waiting;
import org.jspecify.annotations.Nullable;

/** What has become of an initiative, fact by fact. */
record InitiativeHistory(InitiativeRules rules) {

    private record Then(Initiative state, InitiativeEvent event) {}

    Initiative evolve(Initiative state, InitiativeEvent event) {
        Custody before = switch (state) {
            case Absent _ -> Custody.NONE;
            case Known known -> known.file().custody();
        };
        Known now = next(state, event);
        return Initiative.at(now.stage(), now.file().with(before.after(event)));
    }

    private Known next(Initiative state, InitiativeEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, InitiativeProposed e) -> proposed(e);
            case Then(Absent _, InitiativeImported e) -> Initiative.at(e.stage(), imported(e));
            case Then(Known s, InitiativeImported e) -> importedAgain(s, e);
            case Then(Known s, StageDeadlineExceeded e) -> Initiative.at(s.stage(), flagged(s.file(), e));
            case Then(Known s, InitiativeEvent e) -> decided(s, e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private Known decided(Known state, InitiativeEvent event) {
        InitiativeFile file = state.file().byDecision();
        return switch (new Then(state, event)) {
            case Then(Proposed _, InitiativeAdmitted e) ->
                Initiative.at(Stage.EXPLORING, file.led(e.teamLead()).with(Waiting.until(e.stageDue())));
            case Then(Proposed _, InitiativeRejected _) -> over(Stage.REJECTED, file);
            case Then(Open s, AccountableExecutiveAssigned e) ->
                Initiative.at(s.stage(), file.with(new Executive(e.executive(), e.function())));
            case Then(Open s, ImplementingOwnerNamed e) ->
                Initiative.at(s.stage(), file.with(new Owner(e.owner(), e.unit())));
            case Then(Open s, FundingSecured e) -> Initiative.at(s.stage(), file.funded(e.money(), e.hours()));
            case Then(Open s, PilotLinked e) -> Initiative.at(s.stage(), linked(file, e));
            case Then(Underway s, GateReviewRequested e) ->
                Initiative.at(s.stage(), file.led(e.requestedBy()).with(reviewed(file.waiting(), e)));
            case Then(Underway s, GateDecided e) -> gate(s, file, e);
            case Then(Underway _, InitiativeStopped _) -> over(Stage.STOPPED, file);
            case Then(Open _, StageEntered e) -> entered(file, e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private Known proposed(InitiativeProposed e) {
        LocalDate due = rules.due(Stage.PROPOSED, CivilDate.of(e.at()));
        return new Proposed(new InitiativeFile(
                e.initiativeId(),
                new Description(e.title(), e.problem(), e.organisation(), null),
                Custody.NONE,
                new Parties(Set.of(e.initiator()), Set.of(), null, null),
                null,
                Waiting.until(due),
                Pilots.none(),
                true));
    }

    /** Terms run for what is decided here, not for what somebody else's list says. */
    private static InitiativeFile imported(InitiativeImported e) {
        return new InitiativeFile(
                e.initiativeId(),
                new Description(e.title(), e.problem(), e.organisation(), e),
                Custody.NONE,
                new Parties(Set.of(), Set.of(), null, null),
                null,
                Waiting.until(null),
                Pilots.none(),
                false);
    }

    private static Known importedAgain(Known state, InitiativeImported e) {
        if (!state.file().steered()) return Initiative.at(e.stage(), imported(e));
        Description now = new Description(e.title(), e.problem(), e.organisation(), e);
        return Initiative.at(state.stage(), state.file().about(now));
    }

    private static InitiativeFile flagged(InitiativeFile file, StageDeadlineExceeded e) {
        Waiting waiting = file.waiting();
        Set<LocalDate> flagged = InitiativeFile.plus(waiting.flagged(), Stream.of(e.dueBy()));
        return file.with(new Waiting(waiting.stageDue(), waiting.review(), flagged));
    }

    private static InitiativeFile linked(InitiativeFile file, PilotLinked e) {
        Pilots pilots = file.pilots();
        return file.joined(e.team())
                .with(new Pilots(
                        pilots.cleared(),
                        pilots.legalBasis(),
                        InitiativeFile.plus(pilots.ids(), Stream.of(e.pilotId()))));
    }

    private static Waiting reviewed(Waiting waiting, @Nullable GateReviewRequested review) {
        return new Waiting(waiting.stageDue(), review, waiting.flagged());
    }

    private static Known gate(Underway state, InitiativeFile file, GateDecided e) {
        return switch (e.outcome()) {
            case PASS, CONDITIONAL ->
                Initiative.at(e.nextStage(), passed(file, e.gate()).with(Waiting.until(e.nextDue())));
            case HOLD, STOP -> Initiative.at(state.stage(), file.with(reviewed(file.waiting(), null)));
        };
    }

    private static InitiativeFile passed(InitiativeFile file, Gate gate) {
        if (gate != Gate.G2) return file;
        GateReviewRequested review = file.waiting().review();
        LegalBasis basis = review == null ? null : review.legalBasis();
        return file.with(new Pilots(true, basis, file.pilots().ids()));
    }

    private static Known over(Stage stage, InitiativeFile file) {
        return Initiative.at(stage, file.with(Waiting.until(null)));
    }

    /** Back to developing means that a next round of pilots passes G2 again. */
    private Known entered(InitiativeFile file, StageEntered e) {
        Waiting waiting = Waiting.until(rules.due(e.stage(), CivilDate.of(e.at())));
        Pilots pilots = e.stage() == Stage.DEVELOPING ? file.pilots().closed() : file.pilots();
        return Initiative.at(e.stage(), file.with(waiting).with(pilots));
    }

    private static IllegalStateException corrupt(Initiative state, InitiativeEvent event) {
        return new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }
}
