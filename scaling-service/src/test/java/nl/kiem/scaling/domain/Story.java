package nl.kiem.scaling.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.RolloutId;
import nl.kiem.events.contract.ScalingCaseId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotEvent.MeasuredResult;
import nl.kiem.events.contract.initiative.PilotEvent.PilotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.scaling.Condition;
import nl.kiem.events.contract.scaling.Dimension;
import nl.kiem.events.contract.scaling.ReuseKind;
import nl.kiem.events.contract.scaling.ScaleUpOutcome;
import nl.kiem.events.contract.scaling.ScalingCaseEvent;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.AdoptionPledged;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ReadinessAssessed;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScaleUpApproved;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.ScalingCaseOpened;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.SubmittedForDecision;
import nl.kiem.events.contract.scaling.ScalingCaseEvent.VotesRecorded;
import nl.kiem.events.contract.scaling.ScalingKind;
import nl.kiem.events.contract.scaling.Vote;

/** One case and its rollout, for tests to begin from. */
public final class Story {

    public static final ScalingCaseId CASE = new ScalingCaseId(new UUID(0, 1));
    public static final RolloutId ROLLOUT = new RolloutId(new UUID(0, 2));
    public static final PilotId PILOT = new PilotId(new UUID(0, 3));
    public static final ThreadId THREAD = new ThreadId(new UUID(0, 4));
    public static final OrganisationId OWN = new OrganisationId("tooi:mnre1034");
    public static final OrganisationId ADOPTER = new OrganisationId("tooi:mnre1130");
    public static final OrganisationId OTHER = new OrganisationId("tooi:mnre1058");
    public static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.ofInstant(AT, ZoneOffset.UTC);

    public static final Actor EXECUTIVE = actor("executive", OWN, Role.EXE);
    public static final Actor ASSESSOR = actor("assessor", OTHER, Role.ASR);
    public static final Actor PLEDGER = actor("pledger", ADOPTER, Role.ADO);
    public static final Actor BOARD = actor("member-1", OTHER, Role.SB);
    public static final Actor SYSTEM = Actor.system("scaling-service", OWN);
    public static final PersonRef BENEFIT_OWNER = new PersonRef("benefit-owner");

    public static final ScalingRules RULES = new ScalingRules(60, 5, 2, 3, 7, 4, Money.ofEuros(50_000_000), 2, 6);

    /** Proposed it and worked on it. */
    public static final PersonRef MAKER = new PersonRef("maker");

    public static final PilotProven PROVEN = new PilotProven(
            PILOT,
            THREAD,
            "Plain letters",
            OWN,
            3,
            List.of(new MeasuredResult("calls", BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, Map.of())),
            RiskClass.LOW,
            "dossier/1",
            "0".repeat(64),
            TODAY.plusMonths(24),
            null,
            null,
            List.of(MAKER),
            AT);
    public static final ScalingCaseOpened OPENED = new ScalingCaseOpened(
            CASE,
            THREAD,
            PILOT,
            "Plain letters",
            OWN,
            3,
            RiskClass.LOW,
            TODAY.plusMonths(24),
            "dossier/1",
            TODAY.plusDays(60),
            null,
            List.of(MAKER),
            Visibility.PUBLIC,
            AT);
    public static final AdoptionPledged PLEDGED = new AdoptionPledged(
            CASE, THREAD, ADOPTER, ReuseKind.COPIED, 4_000, TODAY.plusMonths(9), "line 42", null, AT);
    public static final SubmittedForDecision SUBMITTED = submitted(ScalingKind.IN, ScalingKind.OUT);
    public static final List<Vote> FOUR_IN_FAVOUR = votes("member-1", "member-2", "member-3", "member-4");
    public static final Condition CONDITION =
            new Condition("helpdesk staffed", new PersonRef("line-manager"), TODAY.plusMonths(1));

    private Story() {}

    public static Actor actor(String person, OrganisationId organisation, Role role) {
        return new Actor(new PersonRef(person), organisation, EnumSet.of(role));
    }

    public static ReadinessAssessed assessed(Dimension dimension, int level) {
        return new ReadinessAssessed(CASE, THREAD, dimension, level, "report", List.of(), ASSESSOR.person(), OTHER, AT);
    }

    /** Every dimension at level 8. */
    public static Stream<ScalingCaseEvent> allAssessed() {
        return Arrays.stream(Dimension.values()).map(dimension -> assessed(dimension, 8));
    }

    public static SubmittedForDecision submitted(ScalingKind... kinds) {
        return new SubmittedForDecision(
                CASE,
                THREAD,
                List.of(kinds),
                EXECUTIVE.person(),
                "fewer calls",
                "10 calls a week",
                BENEFIT_OWNER,
                "customer contact",
                "read aloud with twelve people",
                Money.ofEuros(800_000),
                Money.ofEuros(900_000),
                "line 7",
                null,
                AT);
    }

    public static List<Vote> votes(String... inFavour) {
        return Arrays.stream(inFavour)
                .map(member -> Vote.free(new PersonRef(member), true))
                .toList();
    }

    public static VotesRecorded voted(ScaleUpOutcome outcome) {
        return new VotesRecorded(CASE, THREAD, outcome, FOUR_IN_FAVOUR, AT);
    }

    public static ScaleUpApproved approved(boolean purchaseNeeded, Condition... conditions) {
        return new ScaleUpApproved(
                CASE,
                THREAD,
                "Plain letters",
                OWN,
                List.of(ScalingKind.IN, ScalingKind.OUT),
                List.of(ADOPTER),
                List.of(conditions),
                Money.ofEuros(2_000_000),
                purchaseNeeded,
                purchaseNeeded ? "letters that people understand" : null,
                purchaseNeeded ? null : "own staff can do it",
                "proven and covered",
                AT);
    }

    /** A case with a complete file, from its opening to the submission. */
    public static ScalingCaseEvent[] submittedCase() {
        return submittedCase(OPENED, SUBMITTED);
    }

    public static ScalingCaseEvent[] submittedCase(ScalingCaseOpened opened, SubmittedForDecision submission) {
        return Stream.<Stream<? extends ScalingCaseEvent>>of(
                        Stream.of(opened), allAssessed(), Stream.of(PLEDGED, submission))
                .flatMap(events -> events)
                .toArray(ScalingCaseEvent[]::new);
    }
}
