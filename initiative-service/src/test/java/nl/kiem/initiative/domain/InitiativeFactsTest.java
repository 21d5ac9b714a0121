package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeMergeTest.MERGED;
import static nl.kiem.initiative.domain.InitiativeMergeTest.OTHER_LEAD;
import static nl.kiem.initiative.domain.InitiativeMergeTest.SURVIVOR;
import static nl.kiem.initiative.domain.InitiativeMergeTest.state;
import static nl.kiem.initiative.domain.InitiativeMergeTest.survivor;
import static nl.kiem.initiative.domain.InitiativePauseTest.MOST;
import static nl.kiem.initiative.domain.InitiativePauseTest.PAUSED;
import static nl.kiem.initiative.domain.InitiativePauseTest.pause;
import static nl.kiem.initiative.domain.RegisterEntries.ALL_THERE;
import static nl.kiem.initiative.domain.Sample.ALLOCATION;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.BOARD;
import static nl.kiem.initiative.domain.Sample.BOARD_1;
import static nl.kiem.initiative.domain.Sample.BOARD_2;
import static nl.kiem.initiative.domain.Sample.DAY;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.EXPERT_1;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.FUND;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.G2_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.INITIATOR;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.LESSON;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.NO_LAW_NEEDED;
import static nl.kiem.initiative.domain.Sample.OWNER;
import static nl.kiem.initiative.domain.Sample.PARTNER;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PLAN;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.days;
import static nl.kiem.initiative.domain.Sample.developing;
import static nl.kiem.initiative.domain.Sample.exploring;
import static nl.kiem.initiative.domain.Sample.piloting;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BookingId;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAbsorbed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.MergeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.testkit.DecisionTable;
import nl.kiem.initiative.domain.CourseCommand.Resume;
import nl.kiem.initiative.domain.CourseCommand.Screen;
import nl.kiem.initiative.domain.CourseCommand.Stop;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.DeclareInterest;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import nl.kiem.initiative.domain.GateCommand.MeetCondition;
import nl.kiem.initiative.domain.GateCommand.RequestGateReview;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.GateCommand.VoteOnGate;
import nl.kiem.initiative.domain.GateCommand.Wanted;
import nl.kiem.initiative.domain.InitiativeCommand.Absorb;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage;
import nl.kiem.initiative.domain.InitiativeCommand.EnterStage.Cause;
import nl.kiem.initiative.domain.InitiativeCommand.FlagDeadline;
import nl.kiem.initiative.domain.InitiativeCommand.Import;
import nl.kiem.initiative.domain.InitiativeCommand.LapseAccountability;
import nl.kiem.initiative.domain.InitiativeCommand.LinkBooking;
import nl.kiem.initiative.domain.InitiativeCommand.LinkCollaboration;
import nl.kiem.initiative.domain.InitiativeCommand.LinkPilot;
import nl.kiem.initiative.domain.InitiativeCommand.NoteRelease;
import nl.kiem.initiative.domain.InitiativeCommand.NoteSpending;
import nl.kiem.initiative.domain.InitiativeCommand.Propose;
import nl.kiem.initiative.domain.InitiativeCommand.SecureFunding;
import nl.kiem.initiative.domain.MergeCommand.ConsentToMerge;
import nl.kiem.initiative.domain.MergeCommand.OfferMerge;
import nl.kiem.initiative.domain.PartyCommand.AcceptAccountability;
import nl.kiem.initiative.domain.PartyCommand.AcceptOwnership;
import nl.kiem.initiative.domain.PartyCommand.WithdrawExecutive;
import nl.kiem.initiative.domain.RegisterEntries.End;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeFactsTest {

    private static final String PROBLEM = "people do not understand our letters";
    private static final InitiativeEvent IMPORTED = new InitiativeImported(
            ID,
            "sample-list",
            "row 1",
            "Letters",
            null,
            MINISTRY,
            null,
            Stage.EXPLORING,
            List.of(),
            List.of(),
            Visibility.GOVERNMENT,
            null,
            AT);
    private static final Initiative OFFERING =
            state(survivor(Visibility.GOVERNMENT), new MergeProposed(SURVIVOR, ID, OTHER_LEAD, AT));

    @Test
    void the_page_tells_what_an_initiative_answers() {
        DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table = DecisionTable.of(
                "Initiative", "initiatief", new InitiativeDecider(RULES), Initiative.class, InitiativeCommand.class);
        parties(follow(gates(door(states(table)))))
                .reasons(InitiativeReason.class, InitiativeReason.VOICES_FULL)
                .comparedWith(Path.of("../docs/facts/initiative.md"));
    }

    private static DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> states(
            DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table) {
        return table.state("absent", "bestaat niet")
                .state("proposed", "ingediend", PROPOSED)
                .state("exploring", "verkennen", exploring())
                .state("exploring, gate asked for", "verkennen, poortbesluit gevraagd", with(exploring(), G1_REQUESTED))
                .state(
                        "exploring, grace of its executive over",
                        "verkennen, eindverantwoordelijkheid vervallen",
                        with(exploring(), G1_REQUESTED, longLapsed()))
                .state(
                        "exploring, a member voted",
                        "verkennen, een lid stemde",
                        with(exploring(), G1_REQUESTED, Sample.voted(Gate.G1, BOARD_2, GateOutcome.PASS, AT)))
                .state(
                        "developing, on a condition",
                        "ontwikkelen, met een voorwaarde",
                        with(exploring(), G1_REQUESTED, GateConditionTest.DECIDED))
                .state("paused", "gepauzeerd", with(exploring(), PAUSED))
                .state("developing", "ontwikkelen", developing())
                .state(
                        "developing, gate asked for",
                        "ontwikkelen, poortbesluit gevraagd",
                        with(developing(), G2_REQUESTED, Sample.voted(Gate.G2, BOARD_2, GateOutcome.PASS, AT)))
                .state("piloting", "beproeven", piloting())
                .state("proven", "bewezen", in(Stage.PROVEN))
                .state("scaling", "opschalen", in(Stage.SCALING))
                .state("embedded", "geborgd", in(Stage.EMBEDDED))
                .state("taken over from a portfolio", "overgenomen uit een portfolio", IMPORTED)
                .state(
                        "taken over, then decided here",
                        "overgenomen, daarna hier besloten",
                        IMPORTED,
                        new AccountableExecutiveAssigned(ID, TOP, "director-general", MINISTRY, DAY, AT))
                .state("rejected", "afgewezen", PROPOSED, rejected(ID))
                .state(
                        "stopped",
                        "gestopt",
                        with(exploring(), new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT)))
                .state("merged", "samengevoegd", with(exploring(), MERGED));
    }

    private static DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> door(
            DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table) {
        return table.command("propose", "indienen", propose(PROBLEM, ALL_THERE))
                .but("it names no problem", propose(" ", ALL_THERE))
                .but("it names nobody whose problem it is", propose(PROBLEM, List.of(), ALL_THERE))
                .but(
                        "the organisation is not registered",
                        propose(PROBLEM, new RegisterEntries(Set.of(MINISTRY), Map.of())))
                .but(
                        "the organisation was abolished",
                        propose(PROBLEM, new RegisterEntries(Set.of(), Map.of(MINISTRY, new End(DAY, null)))))
                .command("take over from a portfolio", "overnemen uit een portfolio", take(true, Stage.EXPLORING))
                .but("the organisation is not registered", take(false, Stage.EXPLORING))
                .but(
                        "another organisation says so of what only participants see",
                        take(
                                true,
                                Stage.EXPLORING,
                                Visibility.PARTICIPANTS,
                                new Actor(LEAD, PARTNER, Set.of(Role.SYS))))
                .but("the portfolio says another stage", take(true, Stage.DEVELOPING))
                .but("others may know of it", take(true, Stage.EXPLORING, Visibility.PUBLIC, SYSTEM))
                .command("admit", "toelaten", new Screen(true, "a real problem", null, TEAM_LEAD, AT))
                .but("it is rejected", new Screen(false, "known and tried", null, TEAM_LEAD, AT))
                .but("no reason is given", new Screen(false, null, null, TEAM_LEAD, AT))
                .but("the initiator screens", new Screen(true, "good", null, Sample.actor(FLOOR, Role.TL), AT));
    }

    private static DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> gates(
            DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table) {
        return table.command("speak for gate G1", "spreken voor poort G1", speak(Voice.Kind.FLOOR, FLOOR, Role.INI))
                .but("an expert of the team speaks", speak(Voice.Kind.EXPERT, LEAD, Role.TL))
                .but("who spoke as an expert speaks for the floor too", speak(Voice.Kind.FLOOR, EXPERT_1, Role.INI))
                .but("another executive speaks", speak(Voice.Kind.EXECUTIVE, new PersonRef("e-2"), Role.EXE))
                .command("ask for gate G1", "poort G1 vragen", request(Gate.G1, null, TEAM_LEAD))
                .but("the expert asks and is no voice then", request(Gate.G1, null, Sample.actor(EXPERT_1, Role.TL)))
                .but("the executive asks", request(Gate.G1, null, Sample.actor(TOP, Role.TL)))
                .but("the board of a stranger is asked", request(Gate.G1, AUDITOR, TEAM_LEAD))
                .command("ask for gate G2", "poort G2 vragen", request(Gate.G2, null, TEAM_LEAD))
                .command(
                        "vote on gate G1",
                        "stemmen over poort G1",
                        new VoteOnGate(Gate.G1, GateOutcome.PASS, "worth it", BOARD, AT))
                .but("the initiator votes", vote(Sample.actor(FLOOR, Role.PB)))
                .but("the board of another organisation votes", vote(new Actor(BOARD_1, PARTNER, Set.of(Role.PB))))
                .command("declare an interest", "een belang melden", new DeclareInterest("my sister", BOARD, AT))
                .but("it is not named", new DeclareInterest(" ", BOARD, AT))
                .command("pass gate G1", "poort G1 openen", decide(GateOutcome.PASS, "worth it", null, BOARD))
                .but("the executive does", decide(GateOutcome.PASS, "worth it", null, EXECUTIVE))
                .but("the executive holds", decide(GateOutcome.HOLD, "not yet", null, EXECUTIVE))
                .but("the executive stops it", decide(GateOutcome.STOP, "enough", LESSON, EXECUTIVE))
                .but("it stops without a lesson", decide(GateOutcome.STOP, "enough", null, EXECUTIVE))
                .but("it does not say why", decide(GateOutcome.PASS, " ", null, BOARD))
                .but("it holds and the votes are for passing", decide(GateOutcome.HOLD, "not yet", null, BOARD))
                .but("the initiator decides", decide(GateOutcome.PASS, "worth it", null, Sample.actor(FLOOR, Role.PB)))
                .but("it opens on conditions and names none", decide(GateOutcome.CONDITIONAL, "so", null, BOARD))
                .but("its condition has no owner", on(new Wanted("ask", null, null, DAY.plusDays(9))))
                .but("its condition has owner and day", on(new Wanted("ask", Role.IMP, null, DAY.plusDays(9))))
                .command("pass gate G2", "poort G2 openen", second(null))
                .but("more was allocated than the mandate allows", second(Money.ofEuros(99_999)))
                .command("meet a condition", "een voorwaarde vervullen", new MeetCondition(1, "minutes", OWNER, AT))
                .but("it is for somebody else", new MeetCondition(1, "minutes", TEAM_LEAD, AT))
                .but("one cannot see it", new MeetCondition(1, " ", OWNER, AT))
                .but("there is no such condition", new MeetCondition(9, "minutes", OWNER, AT))
                .command("pause", "pauzeren", pause(MOST))
                .but("it has no until-date", pause(null))
                .but("it is longer than six months", pause(MOST.plusDays(1)))
                .command("resume", "hervatten", new Resume(TEAM_LEAD, AT))
                .command("stop", "stoppen", new Stop("enough", LESSON, Set.of(), BOARD, AT))
                .but("a pilot runs", new Stop("enough", LESSON, Set.of(PILOT), BOARD, AT))
                .but("there is no reason", new Stop(" ", LESSON, Set.of(), BOARD, AT))
                .but("there is no lesson", new Stop("enough", new Lesson("", "", "", ""), Set.of(), BOARD, AT))
                .but(
                        "it is an executive who does not answer for it",
                        new Stop("enough", LESSON, Set.of(), Sample.actor(new PersonRef("e-2"), Role.EXE), AT));
    }

    private static DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> parties(
            DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table) {
        return table.command(
                        "accept accountability",
                        "eindverantwoordelijkheid aanvaarden",
                        accept("secretary-general", Sample.actor(new PersonRef("executive-2"), Role.EXE)))
                .but("the same person accepts again", accept("director-general", EXECUTIVE))
                .but("who leads the team accepts", accept("director", TEAM_LEAD))
                .but(
                        "the register does not know the executive in that function",
                        new AcceptAccountability(
                                "secretary-general", false, Sample.actor(new PersonRef("executive-2"), Role.EXE), AT))
                .command("step back as executive", "terugtreden", new WithdrawExecutive(EXECUTIVE, AT))
                .but(
                        "somebody else steps back",
                        new WithdrawExecutive(Sample.actor(new PersonRef("executive-2"), Role.EXE), AT))
                .command("accept ownership", "lijneigenaarschap aanvaarden", own(OWNER))
                .but("it is the innovation team", own(TEAM_LEAD))
                .command(
                        "offer to take another over",
                        "aanbieden een ander over te nemen",
                        new OfferMerge(SURVIVOR, OFFERING, TEAM_LEAD, AT))
                .but("it is itself", new OfferMerge(ID, OFFERING, TEAM_LEAD, AT))
                .but("the other is not there", new OfferMerge(SURVIVOR, new Initiative.Absent(), TEAM_LEAD, AT))
                .but(
                        "the other is over",
                        new OfferMerge(
                                SURVIVOR, state(survivor(Visibility.GOVERNMENT), rejected(SURVIVOR)), TEAM_LEAD, AT))
                .but(
                        "the other took over others itself",
                        new OfferMerge(
                                SURVIVOR,
                                state(
                                        survivor(Visibility.GOVERNMENT),
                                        new InitiativeAbsorbed(
                                                SURVIVOR, InitiativeMergeTest.THIRD, List.of(), List.of(), AT)),
                                TEAM_LEAD,
                                AT))
                .but(
                        "somebody else offers than who leads its team",
                        new OfferMerge(SURVIVOR, OFFERING, Sample.actor(OTHER_LEAD, Role.TL), AT))
                .but(
                        "others may know of one and not of the other",
                        new OfferMerge(SURVIVOR, state(survivor(Visibility.PUBLIC)), TEAM_LEAD, AT))
                .command(
                        "consent to go on in another",
                        "instemmen met samenvoegen",
                        new ConsentToMerge(SURVIVOR, OFFERING, Set.of(), TEAM_LEAD, AT))
                .but(
                        "nobody offered it",
                        new ConsentToMerge(SURVIVOR, state(survivor(Visibility.GOVERNMENT)), Set.of(), TEAM_LEAD, AT))
                .but("a pilot would be orphaned", new ConsentToMerge(SURVIVOR, OFFERING, Set.of(PILOT), TEAM_LEAD, AT));
    }

    private static DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> follow(
            DecisionTable<InitiativeCommand, Initiative, InitiativeEvent> table) {
        return table.command(
                        "hear that the executive's function ended",
                        "horen dat de functie eindigde",
                        new LapseAccountability(TOP, "director-general", LapseCause.FUNCTION_ENDED, SYSTEM, AT))
                .command(
                        "hear that a fund allocated",
                        "horen dat een fonds toekende",
                        new SecureFunding(FUND, ALLOCATION, Money.ofEuros(1), 1, MINISTRY, SYSTEM, AT))
                .command(
                        "hear that of an allocation was spent",
                        "horen dat van een toekenning is besteed",
                        new NoteSpending(FUND, ALLOCATION, Money.ofEuros(1), 1, SYSTEM, AT))
                .command(
                        "hear that an allocation went back",
                        "horen dat een toekenning terugging",
                        new NoteRelease(FUND, ALLOCATION, Money.ofEuros(1), 1, SYSTEM, AT))
                .command(
                        "hear of a booking",
                        "horen van een boeking",
                        new LinkBooking(new BookingId(FUND.value()), SYSTEM, AT))
                .command(
                        "hear of a collaboration",
                        "horen van een samenwerking",
                        new LinkCollaboration(new CollaborationId(FUND.value()), List.of(MINISTRY), SYSTEM, AT))
                .command(
                        "accept proof from elsewhere",
                        "bewijs van elders aanvaarden",
                        ForeignEvidenceTest.accept(
                                ForeignEvidenceTest.ELSEWHERE, ForeignEvidenceTest.OTHER, "a", Sample.DAY))
                .but(
                        "it has expired",
                        ForeignEvidenceTest.accept(
                                ForeignEvidenceTest.ELSEWHERE, ForeignEvidenceTest.OTHER, "a", Sample.DAY.minusDays(1)))
                .but(
                        "it is its own",
                        ForeignEvidenceTest.accept(ForeignEvidenceTest.ELSEWHERE, Sample.ID.value(), "a", Sample.DAY))
                .command("hear of a pilot", "horen van een pilot", new LinkPilot(PILOT, List.of(), EXECUTIVE, AT))
                .command("hear that a pilot is proven", "horen dat een pilot bewezen is", enter(Cause.PILOT_PROVEN))
                .but("it is not proven", enter(Cause.PILOT_NOT_PROVEN))
                .but("a scaling case was opened", enter(Cause.SCALING_CASE_OPENED))
                .but("the scale-up was rejected", enter(Cause.SCALE_UP_REJECTED))
                .command(
                        "take over another that consented",
                        "een ander overnemen dat instemde",
                        new Absorb(SURVIVOR, List.of(FLOOR), List.of(MINISTRY), SYSTEM, AT))
                .command(
                        "tell that the term of exploring passed",
                        "melden dat de termijn van verkennen voorbij is",
                        new FlagDeadline(new Telling(Awaited.STAGE, 1), DAY.plusDays(60), SYSTEM, days(61)))
                .but(
                        "its last day is not over",
                        new FlagDeadline(new Telling(Awaited.STAGE, 1), DAY.plusDays(60), SYSTEM, days(60)));
    }

    private static InitiativeEvent[] in(Stage stage) {
        return with(piloting(), new StageEntered(ID, stage, "elsewhere/1", AT));
    }

    private static InitiativeEvent longLapsed() {
        return new InitiativeEvent.AccountabilityLapsed(ID, TOP, LapseCause.WITHDRAWN, DAY.minusDays(1), AT);
    }

    private static InitiativeEvent[] with(InitiativeEvent[] history, InitiativeEvent... more) {
        return Stream.of(history, more).flatMap(Stream::of).toArray(InitiativeEvent[]::new);
    }

    private static AcceptAccountability accept(String function, Actor by) {
        return new AcceptAccountability(function, true, by, AT);
    }

    private static AcceptOwnership own(Actor by) {
        return new AcceptOwnership("Correspondence", false, by, AT);
    }

    private static EnterStage enter(Cause cause) {
        return new EnterStage(cause, "elsewhere/2", SYSTEM, AT);
    }

    private static SpeakForGate speak(Voice.Kind kind, PersonRef by, Role role) {
        return new SpeakForGate(Gate.G1, kind, "so it is", Sample.actor(by, role), AT);
    }

    private static RequestGateReview request(Gate gate, @Nullable OrganisationId board, Actor by) {
        return gate == Gate.G1
                ? new RequestGateReview(gate, board, null, null, null, by, AT)
                : new RequestGateReview(gate, board, null, NO_LAW_NEEDED, PLAN, by, AT);
    }

    private static VoteOnGate vote(Actor by) {
        return new VoteOnGate(Gate.G1, GateOutcome.PASS, "worth it", by, AT);
    }

    private static DecideGate decide(GateOutcome outcome, String rationale, @Nullable Lesson lesson, Actor by) {
        return new DecideGate(Gate.G1, outcome, rationale, List.of(), lesson, Set.of(), Mandates.NONE, by, AT);
    }

    private static DecideGate on(Wanted condition) {
        return new DecideGate(
                Gate.G1,
                GateOutcome.CONDITIONAL,
                "worth it",
                List.of(condition),
                null,
                Set.of(),
                Mandates.NONE,
                EXECUTIVE,
                AT);
    }

    private static InitiativeEvent rejected(InitiativeId id) {
        return new InitiativeRejected(id, LEAD, "no", AT);
    }

    private static DecideGate second(@Nullable Money mandate) {
        return new DecideGate(
                Gate.G2,
                GateOutcome.PASS,
                "worth it",
                List.of(),
                null,
                Set.of(),
                new Mandates(null, mandate),
                BOARD,
                AT);
    }

    private static Propose propose(String problem, RegisterEntries register) {
        return propose(problem, List.of("citizens with debts"), register);
    }

    private static Propose propose(String problem, List<String> targetGroups, RegisterEntries register) {
        return new Propose(
                ID,
                "Letters that people understand",
                problem,
                targetGroups,
                List.of(InnovationType.SERVICE),
                Origin.SHOP_FLOOR,
                MINISTRY,
                register,
                List.of(),
                Visibility.GOVERNMENT,
                List.of(),
                null,
                null,
                INITIATOR,
                AT);
    }

    private static Import take(boolean known, Stage stage) {
        return take(known, stage, Visibility.GOVERNMENT, SYSTEM);
    }

    private static Import take(boolean known, Stage stage, Visibility visibility, Actor by) {
        return new Import(
                ID,
                "sample-list",
                "row 1",
                "Letters",
                null,
                MINISTRY,
                known,
                null,
                stage,
                List.of(),
                List.of(),
                visibility,
                List.of(),
                by,
                AT);
    }
}
