package nl.kiem.initiative.biotope.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanAsked;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.Score;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Close;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.GivePlan;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Group;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Open;
import org.jspecify.annotations.Nullable;

/** A round and who acts on it, for tests. */
public final class BiotopeSample {

    public static final BiotopeRules RULES = new BiotopeRules(10, 5, 60, new BigDecimal("2.5"), 30);

    /** A Monday. */
    public static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    public static final LocalDate CLOSES = LocalDate.of(2026, 1, 31);
    public static final Instant CLOSED_AT = Instant.parse("2026-01-31T23:00:00Z");
    public static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    public static final LocalDate TO = LocalDate.of(2025, 12, 31);

    /** Thirty working days after the first of February. */
    public static final LocalDate PLAN_BY = LocalDate.of(2026, 3, 13);

    public static final OrganisationId AGENCY = new OrganisationId("tooi:oorg10148");
    static final OrganisationId ELSEWHERE = new OrganisationId("tooi:mnre1045");
    public static final BiotopeRoundId ID = BiotopeDecider.id(AGENCY, FROM, TO);
    static final Actor LEAD = new Actor(new PersonRef("lead-1"), AGENCY, Set.of(Role.TL));
    static final Actor TOP = new Actor(new PersonRef("top-1"), AGENCY, Set.of(Role.EXE));
    static final Actor SYSTEM = Actor.system("initiative-service", AGENCY);
    static final List<Group> GROUPS = List.of(new Group("counters", 40), new Group("letters", 10));

    public static final BiotopeRoundEvent OPENED = new BiotopeRoundOpened(
            ID, AGENCY, FROM, TO, CLOSES, List.of("counters", "letters"), 10, "key", null, Visibility.GOVERNMENT, AT);
    public static final BiotopeRoundEvent CLOSED = closed(AGENCY, TO);
    public static final BiotopeRoundEvent PLAN_ASKED =
            new ImprovementPlanAsked(ID, AGENCY, List.of(BiotopeDimension.TIME), PLAN_BY, CLOSED_AT);
    public static final BiotopeRoundEvent PLAN_GIVEN =
            new ImprovementPlanGiven(ID, AGENCY, TOP.person(), List.of("a day a week"), CLOSED_AT);

    private BiotopeSample() {}

    static BiotopeRoundEvent closed(OrganisationId organisation, LocalDate to) {
        Score score = new Score(BiotopeDimension.TIME, null, new BigDecimal("2.0"), 20);
        return new BiotopeRoundClosed(ID, organisation, FROM, to, 20, List.of(score), List.of(), CLOSED_AT);
    }

    static Open open(LocalDate closesOn, List<Group> groups) {
        return open(FROM, closesOn, groups, null, true);
    }

    static Open open(
            LocalDate from, LocalDate closesOn, List<Group> groups, @Nullable BiotopeRound previous, boolean known) {
        return new Open(ID, from, TO, closesOn, groups, "key", previous, known, Visibility.GOVERNMENT, LEAD, AT);
    }

    static Close close(Instant at, List<Sheet> sheets) {
        return new Close(sheets, SYSTEM, at);
    }

    static GivePlan plan(String... actions) {
        return new GivePlan(List.of(actions), TOP, CLOSED_AT);
    }

    /** So many people of a group who give the same score for time. */
    static List<Sheet> sheets(int group, int people, int score) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < people; i++) sheets.add(new Sheet(group, Map.of(BiotopeDimension.TIME, score)));
        return sheets;
    }

    static List<Sheet> all(List<List<Sheet>> several) {
        return several.stream().flatMap(List::stream).toList();
    }
}
