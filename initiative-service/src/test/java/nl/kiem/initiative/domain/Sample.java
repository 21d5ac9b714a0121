package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PersonalText;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateVoteCast;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.InterestDeclared;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Tally;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.Mandates;
import org.jspecify.annotations.Nullable;

/** The initiative that the tests tell of, up to the gate of the pilot. */
final class Sample {

    static final InitiativeRules RULES = new InitiativeRules(
            10, 60, 120, 365, 30, 15, 15, 15, 6, 2, 50, Money.ofEuros(5_000_000), Money.ofEuros(250_000));

    /** A Monday. */
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    static final InitiativeId ID = new InitiativeId(new UUID(0, 1));
    /** Was found to look like it. */
    static final InitiativeId ALIKE = new InitiativeId(new UUID(0, 11));

    static final FundId FUND = new FundId(new UUID(0, 2));
    static final AllocationId ALLOCATION = new AllocationId(new UUID(0, 3));
    static final PilotId PILOT = new PilotId(new UUID(0, 4));
    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    /** Takes part beside the ministry. */
    static final OrganisationId PARTNER = new OrganisationId("tooi:oorg10148");

    static final OrganisationId AUDITOR = new OrganisationId("tooi:mnre1045");

    static final PersonRef FLOOR = new PersonRef("floor-1");
    static final PersonRef LEAD = new PersonRef("lead-1");
    static final PersonRef TOP = new PersonRef("executive-1");
    static final PersonRef LINE = new PersonRef("line-1");
    static final PersonRef BOARD_1 = new PersonRef("board-1");
    static final PersonRef BOARD_2 = new PersonRef("board-2");

    static final PersonRef EXPERT_1 = new PersonRef("expert-1");

    static final Actor INITIATOR = actor(FLOOR, Role.INI);
    static final Actor TEAM_LEAD = actor(LEAD, Role.TL);
    static final Actor EXECUTIVE = actor(TOP, Role.EXE);
    static final Actor OWNER = actor(LINE, Role.IMP);
    static final Actor BOARD = actor(BOARD_1, Role.PB);
    static final Actor SECOND = actor(BOARD_2, Role.PB);
    static final Actor EXPERT = actor(EXPERT_1, Role.ASR);
    static final Actor SYSTEM = actor(new PersonRef("initiative-service"), Role.SYS);

    static final Lesson LESSON = new Lesson("people read letters", "they call", "the script", "call first");
    static final LegalBasis NO_LAW_NEEDED = new LegalBasis(LegalBasis.Kind.NONE, null, null);
    static final String PLAN = "a desk and a telephone line stay open";
    static final List<Voice> VOICES = List.of(
            Voice.heard(Voice.Kind.FLOOR, FLOOR),
            Voice.heard(Voice.Kind.EXPERT, EXPERT_1),
            Voice.heard(Voice.Kind.EXECUTIVE, TOP));
    static final String DOSSIER = "/v1/initiatives/%s/gate-reviews".formatted(ID);

    static final InitiativeEvent PROPOSED = new InitiativeProposed(
            ID,
            "Letters that people understand",
            "people do not understand our letters",
            List.of("citizens with debts"),
            List.of(InnovationType.SERVICE),
            Origin.SHOP_FLOOR,
            MINISTRY,
            FLOOR,
            MINISTRY,
            List.of(PARTNER),
            Visibility.GOVERNMENT,
            List.of(),
            Facet.ADAPTIVE,
            "art. 3:46 Awb",
            AT);
    static final InitiativeEvent ADMITTED =
            new InitiativeAdmitted(ID, MINISTRY, LEAD, "a real problem", DAY.plusDays(60), List.of(ALIKE), AT);
    static final InitiativeEvent ANSWERABLE =
            new AccountableExecutiveAssigned(ID, TOP, "director-general", MINISTRY, DAY, AT);
    static final InitiativeEvent OWNED = new ImplementingOwnerNamed(ID, "Correspondence", LINE, MINISTRY, AT);
    static final InitiativeEvent FUNDED =
            new FundingSecured(ID, FUND, ALLOCATION, Money.ofEuros(100_000), 400, MINISTRY, AT);
    static final InitiativeEvent G1_REQUESTED = requested(Gate.G1, null, null);
    static final InitiativeEvent G1_PASSED = passed(Gate.G1, Stage.DEVELOPING, DAY.plusDays(120));
    static final InitiativeEvent G2_REQUESTED = requested(Gate.G2, NO_LAW_NEEDED, PLAN);
    static final InitiativeEvent G2_PASSED = passed(Gate.G2, Stage.PILOTING, DAY.plusDays(395));

    private static final List<InitiativeEvent> TO_PILOTING = Stream.of(
                    List.of(PROPOSED, ADMITTED, ANSWERABLE, OWNED),
                    spoken(Gate.G1),
                    List.of(G1_REQUESTED, G1_PASSED, FUNDED),
                    spoken(Gate.G2),
                    List.of(G2_REQUESTED, G2_PASSED))
            .flatMap(List::stream)
            .toList();

    private Sample() {}

    static Actor actor(PersonRef person, Role role) {
        return new Actor(person, MINISTRY, Set.of(role));
    }

    static InitiativeEvent[] piloting() {
        return TO_PILOTING.toArray(InitiativeEvent[]::new);
    }

    static InitiativeEvent[] developing() {
        return TO_PILOTING.subList(0, 13).toArray(InitiativeEvent[]::new);
    }

    static InitiativeEvent[] exploring() {
        return TO_PILOTING.subList(0, 7).toArray(InitiativeEvent[]::new);
    }

    /** The floor, an expert and the executive spoke for that gate. */
    static List<InitiativeEvent> spoken(Gate gate) {
        return List.of(
                said(gate, Voice.Kind.FLOOR, FLOOR),
                said(gate, Voice.Kind.EXPERT, EXPERT_1),
                said(gate, Voice.Kind.EXECUTIVE, TOP));
    }

    static InitiativeEvent said(Gate gate, Voice.Kind kind, PersonRef by) {
        return new VoiceGiven(ID, gate, new Voice(kind, by, "I think so"), MINISTRY, AT);
    }

    static InitiativeEvent voted(Gate gate, PersonRef member, GateOutcome outcome, Instant at) {
        return new GateVoteCast(ID, gate, outcome, member, PersonalText.open(member, "worth it"), at);
    }

    static InitiativeEvent interest(PersonRef person) {
        return new InterestDeclared(ID, person, PersonalText.open(person, "my sister builds it"), AT);
    }

    static DecideGate decide(Gate gate, GateOutcome outcome, Actor by, Instant at) {
        return new DecideGate(gate, outcome, "worth it", List.of(), null, Set.of(), Mandates.NONE, by, at);
    }

    /** By two members, the one who decides last. */
    static GateDecided decided(Gate gate, GateOutcome outcome, Stage next, @Nullable LocalDate due, Instant at) {
        return new GateDecided(
                ID,
                gate,
                outcome,
                List.of(),
                "worth it",
                List.of(BOARD_2, BOARD_1),
                false,
                next,
                due,
                List.of(),
                null,
                new Tally(2, 2, 0),
                at);
    }

    static Instant days(int later) {
        return AT.plusSeconds(86_400L * later);
    }

    static InitiativeFacts facts(InitiativeEvent... history) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        return InitiativeFacts.of(decider.fold(decider.initial(), List.of(history)));
    }

    static InitiativeFacts stopped() {
        return facts(PROPOSED, ADMITTED, new InitiativeStopped(ID, Stage.EXPLORING, "enough", LESSON, null, AT));
    }

    /** The proposal, for others to know of or not. */
    static InitiativeFacts seenBy(Visibility visibility) {
        InitiativeProposed e = (InitiativeProposed) PROPOSED;
        return facts(new InitiativeProposed(
                e.initiativeId(),
                e.title(),
                e.problem(),
                e.targetGroups(),
                e.types(),
                e.origin(),
                e.organisation(),
                e.initiator(),
                e.initiatorOrganisation(),
                e.partners(),
                visibility,
                null,
                null,
                null,
                e.at()));
    }

    private static InitiativeEvent requested(Gate gate, @Nullable LegalBasis basis, @Nullable String plan) {
        return new GateReviewRequested(
                ID, gate, LEAD, VOICES, basis, plan, LocalDate.of(2026, 1, 26), MINISTRY, DOSSIER, AT);
    }

    private static InitiativeEvent passed(Gate gate, Stage next, LocalDate due) {
        return decided(gate, GateOutcome.PASS, next, due, AT);
    }
}
