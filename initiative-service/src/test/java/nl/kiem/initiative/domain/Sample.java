package nl.kiem.initiative.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
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
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LegalBasis;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.Voice;

/** The initiative that the tests tell of, up to the gate of the pilot. */
final class Sample {

    static final InitiativeRules RULES = new InitiativeRules(
            10, 60, 120, 365, 30, 15, 15, 15, 6, 2, Money.ofEuros(5_000_000), Money.ofEuros(250_000));

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

    static final Actor INITIATOR = actor(FLOOR, Role.INI);
    static final Actor TEAM_LEAD = actor(LEAD, Role.TL);
    static final Actor EXECUTIVE = actor(TOP, Role.EXE);
    static final Actor OWNER = actor(LINE, Role.IMP);
    static final Actor BOARD = actor(BOARD_1, Role.PB);
    static final Actor SYSTEM = actor(new PersonRef("initiative-service"), Role.SYS);

    static final Lesson LESSON = new Lesson("people read letters", "they call", "the script", "call first");
    static final LegalBasis NO_LAW_NEEDED = new LegalBasis(LegalBasis.Kind.NONE, null, null);
    static final String PLAN = "a desk and a telephone line stay open";
    static final List<Voice> VOICES = List.of(
            new Voice(Voice.Kind.FLOOR, FLOOR, "it helps"),
            new Voice(Voice.Kind.EXPERT, LEAD, "it can be done"),
            new Voice(Voice.Kind.EXECUTIVE, TOP, "I want it"));

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
    static final InitiativeEvent G1_REQUESTED =
            new GateReviewRequested(ID, Gate.G1, LEAD, VOICES, null, null, LocalDate.of(2026, 1, 26), AT);
    static final InitiativeEvent G1_PASSED = passed(Gate.G1, Stage.DEVELOPING, DAY.plusDays(120));
    static final InitiativeEvent G2_REQUESTED =
            new GateReviewRequested(ID, Gate.G2, LEAD, VOICES, NO_LAW_NEEDED, PLAN, LocalDate.of(2026, 1, 26), AT);
    static final InitiativeEvent G2_PASSED = passed(Gate.G2, Stage.PILOTING, DAY.plusDays(395));

    private static final List<InitiativeEvent> TO_PILOTING =
            List.of(PROPOSED, ADMITTED, ANSWERABLE, OWNED, G1_REQUESTED, G1_PASSED, FUNDED, G2_REQUESTED, G2_PASSED);

    private Sample() {}

    static Actor actor(PersonRef person, Role role) {
        return new Actor(person, MINISTRY, Set.of(role));
    }

    static InitiativeEvent[] piloting() {
        return TO_PILOTING.toArray(InitiativeEvent[]::new);
    }

    static InitiativeEvent[] developing() {
        return TO_PILOTING.subList(0, 7).toArray(InitiativeEvent[]::new);
    }

    static InitiativeEvent[] exploring() {
        return TO_PILOTING.subList(0, 4).toArray(InitiativeEvent[]::new);
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

    private static InitiativeEvent passed(Gate gate, Stage next, LocalDate due) {
        return new GateDecided(
                ID, gate, GateOutcome.PASS, List.of(), "worth it", List.of(BOARD_1, BOARD_2), false, next, due, AT);
    }
}
