package nl.kiem.initiative.domain;

import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.initiative.Gate;
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
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.Initiative.Paused;
import nl.kiem.initiative.domain.Initiative.Proposed;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.InitiativeFile.Description;
import nl.kiem.initiative.domain.InitiativeFile.Pilots;
import nl.kiem.initiative.domain.Parties.Executive;
import nl.kiem.initiative.domain.Parties.Lapse;
import nl.kiem.initiative.domain.Parties.Owner;
import nl.kiem.initiative.domain.Waiting.Told;
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
        InitiativeFile file =
                now.file().with(before.after(event)).waiting(waiting -> waiting.after(TermChange.of(event, rules)));
        return Initiative.at(now.stage(), file);
    }

    private static Known next(Initiative state, InitiativeEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, InitiativeProposed e) -> new Proposed(proposed(e));
            case Then(Absent _, InitiativeImported e) -> Initiative.at(e.stage(), imported(e));
            case Then(Known s, InitiativeImported e) -> importedAgain(s, e);
            case Then(Known s, StageDeadlineExceeded e) -> same(s, flagged(s.file(), e));
            case Then(Known s, InitiativeAbsorbed e) -> same(s, absorbed(s.file(), e));
            case Then(Known s, InitiativeEvent e) -> decided(s, e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private static Known decided(Known state, InitiativeEvent event) {
        InitiativeFile file = state.file().byDecision();
        Parties parties = file.parties();
        return switch (new Then(state, event)) {
            case Then(Proposed _, InitiativeAdmitted e) ->
                Initiative.at(Stage.EXPLORING, file.with(parties.led(e.teamLead())));
            case Then(Proposed _, InitiativeRejected _) -> over(Stage.REJECTED, file);
            case Then(Open s, AccountableExecutiveAssigned e) ->
                same(s, file.with(parties.with(new Executive(e.executive(), e.function()))));
            case Then(Open s, AccountabilityLapsed e) -> same(s, file.with(parties.with(Lapse.of(e))));
            case Then(Open s, ImplementingOwnerNamed e) ->
                same(s, file.with(parties.with(new Owner(e.owner(), e.unit()))));
            case Then(Open s, FundingSecured e) -> same(s, file.funding(funding -> funding.after(e)));
            case Then(Open s, FundingSpent e) -> same(s, file.funding(funding -> funding.after(e)));
            case Then(Open s, FundingReleased e) -> same(s, file.funding(funding -> funding.after(e)));
            case Then(Open s, BookingLinked _) -> same(s, file);
            case Then(Open s, CollaborationLinked _) -> same(s, file);
            case Then(Open s, PilotLinked e) -> same(s, linked(file, e));
            case Then(Open s, ForeignEvidenceAccepted e) ->
                same(s, file.with(file.pilots().and(e)));
            case Then(Open s, MergeProposed e) -> same(s, offered(file, e));
            case Then(Open _, InitiativeMerged e) ->
                over(Stage.MERGED, file.with(file.merges().into(e.survivorId())));
            case Then(Underway s, GateReviewRequested e) ->
                same(s, file.with(parties.led(e.requestedBy())).waiting(waiting -> waiting.under(e)));
            case Then(Underway s, VoiceGiven e) -> same(s, file.gates(gates -> gates.heard(e.voice())));
            case Then(Underway s, GateVoteCast e) -> same(s, file.gates(gates -> gates.voted(e)));
            case Then(Open s, InterestDeclared e) -> same(s, file.gates(gates -> gates.interested(e.person())));
            case Then(Open s, GateConditionMet e) -> same(s, file.gates(gates -> gates.met(e.number())));
            case Then(Underway s, GateDecided e) -> gate(s, file.gates(gates -> gates.decided(e)), e);
            case Then(Underway s, InitiativePaused e) -> same(s, file.waiting(waiting -> waiting.paused(e.until())));
            case Then(Paused s, InitiativeResumed _) -> same(s, file.waiting(waiting -> waiting.paused(null)));
            case Then(Underway _, InitiativeStopped _) -> over(Stage.STOPPED, file);
            case Then(Open _, StageEntered e) -> entered(file, e);
            case Then _ -> throw corrupt(state, event);
        };
    }

    private static Known same(Known state, InitiativeFile file) {
        return Initiative.at(state.stage(), file);
    }

    private static InitiativeFile proposed(InitiativeProposed e) {
        return InitiativeFile.fresh(
                e.initiativeId(),
                new Description(e.title(), e.problem(), e.organisation(), e.facet(), e.obligation(), null),
                Parties.NONE.joined(Set.of(e.initiator())),
                true);
    }

    private static InitiativeFile imported(InitiativeImported e) {
        return InitiativeFile.fresh(
                e.initiativeId(),
                new Description(e.title(), e.problem(), e.organisation(), null, null, e),
                Parties.NONE,
                false);
    }

    private static Known importedAgain(Known state, InitiativeImported e) {
        if (!state.file().steered()) return Initiative.at(e.stage(), imported(e));
        Description now = new Description(e.title(), e.problem(), e.organisation(), null, null, e);
        return same(state, state.file().about(now));
    }

    private static InitiativeFile flagged(InitiativeFile file, StageDeadlineExceeded e) {
        return file.waiting(waiting -> waiting.with(Told.of(e)));
    }

    private static InitiativeFile offered(InitiativeFile file, MergeProposed e) {
        return file.with(file.parties().led(e.lead())).with(file.merges().offering(e.absorbedId(), e.lead()));
    }

    private static InitiativeFile absorbed(InitiativeFile file, InitiativeAbsorbed e) {
        return file.byDecision()
                .with(file.parties().joined(e.team()))
                .with(file.merges().absorbing(e.absorbedId()));
    }

    private static InitiativeFile linked(InitiativeFile file, PilotLinked e) {
        Pilots pilots = file.pilots();
        return file.with(file.parties().joined(e.team()))
                .with(new Pilots(
                        pilots.cleared(),
                        pilots.legalBasis(),
                        InitiativeFile.plus(pilots.ids(), Stream.of(e.pilotId())),
                        pilots.foreign()));
    }

    private static Known gate(Underway state, InitiativeFile file, GateDecided e) {
        InitiativeFile closed = file.waiting(waiting -> waiting.under(null));
        return switch (e.outcome()) {
            case PASS, CONDITIONAL ->
                Initiative.at(
                        e.nextStage(),
                        e.gate() == Gate.G2 ? cleared(closed, file.waiting().review()) : closed);
            case HOLD, STOP -> same(state, closed);
        };
    }

    private static InitiativeFile cleared(InitiativeFile file, @Nullable GateReviewRequested review) {
        LegalBasis basis = review == null ? null : review.legalBasis();
        return file.with(
                new Pilots(true, basis, file.pilots().ids(), file.pilots().foreign()));
    }

    private static Known over(Stage stage, InitiativeFile file) {
        return Initiative.at(stage, file.waiting(waiting -> waiting.under(null).paused(null)));
    }

    /** Back to developing means that a next round of pilots passes G2 again. */
    private static Known entered(InitiativeFile file, StageEntered e) {
        Pilots pilots = e.stage() == Stage.DEVELOPING ? file.pilots().closed() : file.pilots();
        return Initiative.at(
                e.stage(), file.with(pilots).gates(Gates::elsewhere).waiting(waiting -> waiting.under(null)));
    }

    private static IllegalStateException corrupt(Initiative state, InitiativeEvent event) {
        return new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
    }
}
