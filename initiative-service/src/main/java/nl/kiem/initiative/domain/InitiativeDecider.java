package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.ALREADY_SCREENED;
import static nl.kiem.initiative.domain.InitiativeReason.INITIATIVE_CLOSED;
import static nl.kiem.initiative.domain.InitiativeReason.INITIATIVE_UNKNOWN;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_PAUSED;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.BookingLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.CollaborationLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.initiative.domain.CourseCommand.AcceptForeignEvidence;
import nl.kiem.initiative.domain.CourseCommand.Pause;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.AtGate;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.DeclareInterest;
import nl.kiem.initiative.domain.GateCommand.MeetCondition;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Closed;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Open;
import nl.kiem.initiative.domain.Initiative.Paused;
import nl.kiem.initiative.domain.Initiative.Proposed;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.InitiativeCommand.Absorb;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import nl.kiem.initiative.domain.InitiativeCommand.Follow;
import nl.kiem.initiative.domain.InitiativeCommand.Import;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.InitiativeCommand.LinkBooking;
import nl.kiem.initiative.domain.InitiativeCommand.LinkCollaboration;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import nl.kiem.initiative.domain.InitiativeCommand.NoteRelease;
import nl.kiem.initiative.domain.InitiativeCommand.NoteSpending;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.InitiativeCommand.SecureFunding;
import nl.kiem.initiative.domain.InitiativeCommand.Steer;
import nl.kiem.initiative.domain.MergeCommand.ConsentToMerge;
import nl.kiem.initiative.domain.MergeCommand.OfferMerge;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;

/** The transition table of an initiative: one line per case, and the compiler checks that no case is missing. */
public final class InitiativeDecider implements Decider<InitiativeCommand, Initiative, InitiativeEvent> {

    public static final String CATEGORY = "initiative";

    private final GateRules gates;
    private final DoorRules door;
    private final LapseRules lapse;
    private final PauseRules pause;
    private final InitiativeHistory history;

    private record When(Initiative state, InitiativeCommand command) {}

    public InitiativeDecider(InitiativeRules rules) {
        this.gates = new GateRules(rules);
        this.door = new DoorRules(rules);
        this.lapse = new LapseRules(rules);
        this.pause = new PauseRules(rules);
        this.history = new InitiativeHistory(rules);
    }

    public static StreamId stream(InitiativeId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Initiative initial() {
        return new Absent();
    }

    @Override
    public Initiative evolve(Initiative state, InitiativeEvent event) {
        return history.evolve(state, event);
    }

    /** What a refusal lacks comes with the day by which it is awaited. */
    @Override
    public List<InitiativeEvent> decide(InitiativeCommand command, Initiative state) {
        try {
            return decided(command, state);
        } catch (Rejection refused) {
            throw state instanceof Known known ? new DueDates(known).dated(command, refused) : refused;
        }
    }

    private List<InitiativeEvent> decided(InitiativeCommand command, Initiative state) {
        return switch (new When(state, command)) {
            case When(Absent _, Propose c) -> DoorRules.propose(c);
            case When(Absent _, Import c) -> ImportRules.first(c);
            case When(Absent _, Steer _) -> throw new Rejection(INITIATIVE_UNKNOWN, "there is no such initiative");
            case When(Absent _, Follow _) -> throw new Rejection(INITIATIVE_UNKNOWN, "there is no such initiative");

            case When(Known _, Propose _) -> List.of(); // it is there
            case When(Known s, Import c) -> ImportRules.again(s, c);
            case When(Known s, FlagDeadline c) -> Deadlines.flag(s, c);

            case When(Proposed s, Screen c) -> door.screen(s, c);
            case When(Underway _, Screen _) -> throw new Rejection(ALREADY_SCREENED, "it is past the door");
            case When(Open s, AcceptAccountability c) -> PartyRules.executive(s, c);
            case When(Open s, WithdrawExecutive c) -> lapse.withdraw(s, c);
            case When(Open s, AcceptOwnership c) -> PartyRules.owner(s, c);
            case When(Proposed _, AtGate _) -> throw DoorRules.notAdmitted("screen it first");
            case When(Paused s, AtGate _) -> throw PauseRules.paused(s);
            case When(Underway s, SpeakForGate c) -> VoiceRules.speak(s, c);
            case When(Underway s, RequestGateReview c) -> gates.request(s, c);
            case When(Underway s, VoteOnGate c) -> VoteRules.vote(s, c);
            case When(Underway s, DecideGate c) -> gates.decide(s, c);
            case When(Open s, DeclareInterest c) -> VoteRules.declare(s, c);
            case When(Open s, MeetCondition c) -> ConditionRules.meet(s, c);
            case When(Proposed _, Stop _) -> throw DoorRules.notAdmitted("it can be rejected");
            case When(Underway s, Stop c) -> PartyRules.stop(s, c);
            case When(Proposed _, Pause _) -> throw DoorRules.notAdmitted("nobody works on it yet");
            case When(Paused s, Pause _) -> throw PauseRules.paused(s);
            case When(Underway s, Pause c) -> pause.pause(s, c);
            case When(Paused s, Resume c) -> PauseRules.resume(s, c);
            case When(Open _, Resume _) -> throw new Rejection(NOT_PAUSED, "work does not stand still");
            case When(Open s, OfferMerge c) -> MergeRules.offer(s, c);
            case When(Open s, ConsentToMerge c) -> MergeRules.consent(s, c);
            case When(Open s, AcceptForeignEvidence c) -> ForeignEvidence.accept(s, c);
            case When(Closed _, Steer _) -> throw new Rejection(INITIATIVE_CLOSED, "nothing can be decided any more");

            case When(Open s, LapseAccountability c) -> lapse.lapse(s, c);
            case When(Closed _, LapseAccountability _) -> List.of(); // nobody has to answer any more
            case When(Open s, SecureFunding c) -> List.of(FundingRules.secured(s, c));
            case When(Open s, NoteSpending c) -> FundingRules.spent(s, c);
            case When(Open s, NoteRelease c) -> FundingRules.released(s, c);
            case When(Closed _, NoteSpending _) -> List.of(); // what it leaves was told when it ended
            case When(Closed _, NoteRelease _) -> List.of();
            case When(Open s, LinkBooking c) ->
                List.of(new BookingLinked(s.file().id(), c.booking(), c.at()));
            case When(Closed _, LinkBooking _) -> List.of(); // the booking is called off
            case When(Open s, LinkCollaboration c) ->
                List.of(new CollaborationLinked(s.file().id(), c.collaboration(), c.organisations(), c.at()));
            case When(Closed _, LinkCollaboration _) -> List.of(); // the collaboration ends
            case When(Known s, LinkPilot c) when linked(s, c) -> List.of();
            case When(Paused s, LinkPilot _) -> throw PauseRules.paused(s);
            case When(Open s, LinkPilot c) -> List.of(link(s, c));
            case When(Closed _, LinkPilot _) -> throw new Rejection(INITIATIVE_CLOSED, "it has no pilots any more");
            case When(Closed _, SecureFunding _) -> List.of(); // the fund takes it back
            case When(Known s, Absorb c) -> MergeRules.absorb(s, c);
            case When(Known s, EnterStage c) -> ForeignFacts.follow(s, c);
        };
    }

    private static boolean linked(Known state, LinkPilot c) {
        return state.file().pilots().ids().contains(c.pilot());
    }

    private static PilotLinked link(Open state, LinkPilot c) {
        return new PilotLinked(state.file().id(), c.pilot(), c.team(), c.at());
    }
}
