package nl.kiem.initiative.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.AllocationId;
import nl.kiem.events.contract.FundId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.FundingSecured;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
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
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.domain.InitiativeRules;
import nl.kiem.initiative.view.InitiativeOverview.About;
import nl.kiem.initiative.view.InitiativeOverview.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeOverviewViewTest {

    static final InitiativeRules RULES = new InitiativeRules(
            10, 60, 120, 365, 30, 15, 15, 15, 6, 2, 50, Money.ofEuros(5_000_000), Money.ofEuros(250_000));
    static final InitiativeId ID = new InitiativeId(new UUID(0, 1));
    static final StreamId STREAM = new StreamId("initiative", ID.value());
    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final PersonRef PERSON = new PersonRef("p-1");
    static final InitiativeEvent PROPOSED = new InitiativeProposed(
            ID,
            "Clear letters",
            "unclear letters",
            List.of(),
            List.of(),
            Origin.SHOP_FLOOR,
            MINISTRY,
            PERSON,
            MINISTRY,
            List.of(),
            Visibility.GOVERNMENT,
            null,
            null,
            null,
            AT);
    static final InitiativeEvent ADMITTED =
            new InitiativeAdmitted(ID, MINISTRY, PERSON, "a real problem", DAY.plusDays(60), null, later(1));

    final ViewSpec<InitiativeOverview> overview = ViewSpec.of(new InitiativeOverviewView(RULES));

    static final AwaitedEntry SCREENING = awaited(Awaited.SCREENING, 0, 14, Role.TL, 0);
    static final AwaitedEntry EXECUTIVE = awaited(Awaited.EXECUTIVE, 1, 22, Role.EXE, 0);
    static final AwaitedEntry EXPLORING = awaited(Awaited.STAGE, 1, 60, Role.TL, 0);
    static final InitiativeEvent ANSWERABLE =
            new AccountableExecutiveAssigned(ID, PERSON, "director", MINISTRY, DAY, AT);

    @Test
    void a_proposal_waits_for_its_screening() {
        overview.given(STREAM, PROPOSED).then(row(1, Stage.PROPOSED, AT, SCREENING));
    }

    @Test
    void an_admitted_initiative_waits_for_its_executive_and_for_the_end_of_its_stage() {
        overview.given(STREAM, PROPOSED, ADMITTED).then(row(2, Stage.EXPLORING, later(1), EXECUTIVE, EXPLORING));
    }

    @Test
    void who_answers_for_it_and_who_will_run_it_are_shown() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        ANSWERABLE,
                        new ImplementingOwnerNamed(ID, "Letters", PERSON, MINISTRY, AT),
                        new FundingSecured(
                                ID,
                                new FundId(new UUID(0, 2)),
                                new AllocationId(new UUID(0, 3)),
                                Money.ofEuros(1),
                                1,
                                MINISTRY,
                                AT),
                        new PilotLinked(ID, new PilotId(new UUID(0, 4)), List.of(), AT))
                .then(row(6, Stage.EXPLORING, later(1), EXPLORING).with(new People("p-1", null, "p-1")));
    }

    @Test
    void an_executive_who_accepted_before_the_admission_is_not_waited_for() {
        overview.given(STREAM, PROPOSED, ANSWERABLE, ADMITTED)
                .then(row(3, Stage.EXPLORING, later(1), EXPLORING).with(new People("p-1", null, null)));
    }

    @Test
    void an_executive_who_stepped_back_leaves_a_grace_and_a_successor_ends_it() {
        InitiativeEvent lapsed = new AccountabilityLapsed(ID, PERSON, LapseCause.WITHDRAWN, DAY.plusDays(23), later(2));
        overview.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE, lapsed)
                .then(row(4, Stage.EXPLORING, later(1), awaited(Awaited.SUCCESSOR, 2, 23, Role.EXE, 0), EXPLORING)
                        .with(new People(null, DAY.plusDays(23), null)));
        overview.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE, lapsed, ANSWERABLE)
                .then(row(5, Stage.EXPLORING, later(1), EXPLORING).with(new People("p-1", null, null)));
    }

    @Test
    void whose_it_is_who_takes_part_and_who_may_know_of_it_are_kept() {
        OrganisationId partner = new OrganisationId("tooi:gm0363");
        InitiativeEvent hidden = new InitiativeProposed(
                ID,
                "x",
                "y",
                List.of(),
                List.of(),
                Origin.SHOP_FLOOR,
                MINISTRY,
                PERSON,
                null,
                List.of(partner),
                Visibility.PARTICIPANTS,
                null,
                Facet.MISSION,
                "art. 3:46 Awb",
                AT);
        Custody custody = new Custody(MINISTRY, List.of(partner, MINISTRY), Visibility.PARTICIPANTS);
        overview.given(STREAM, hidden, ADMITTED)
                .then(row(2, Stage.EXPLORING, later(1), EXECUTIVE, EXPLORING)
                        .with(new About("x", MINISTRY.value(), null, Facet.MISSION, "art. 3:46 Awb"))
                        .heldBy(custody));
    }

    @Test
    void while_a_review_is_open_the_stage_waits_for_the_board_too() {
        overview.given(STREAM, PROPOSED, ADMITTED, requested())
                .then(row(
                        3,
                        Stage.EXPLORING,
                        later(1),
                        awaited(Awaited.GATE, 1, 21, Role.PB, 0),
                        EXECUTIVE,
                        awaited(Awaited.STAGE, 1, 60, Role.PB, 0)));
    }

    @Test
    void a_gate_opens_the_next_stage() {
        overview.given(STREAM, PROPOSED, ADMITTED, requested(), decided(Stage.DEVELOPING, DAY.plusDays(122)))
                .then(row(4, Stage.DEVELOPING, later(2), EXECUTIVE, awaited(Awaited.STAGE, 2, 122, Role.TL, 0)));
    }

    @Test
    void a_gate_that_holds_keeps_the_day_on_which_the_stage_began_and_its_term() {
        GateDecided held = new GateDecided(
                ID,
                Gate.G1,
                GateOutcome.HOLD,
                List.of(),
                "not yet",
                List.of(PERSON),
                false,
                Stage.EXPLORING,
                DAY.plusDays(60),
                later(2));
        overview.given(STREAM, PROPOSED, ADMITTED, requested(), held)
                .then(row(4, Stage.EXPLORING, later(1), EXECUTIVE, EXPLORING));
    }

    @Test
    void a_term_that_passed_is_shown() {
        overview.given(STREAM, PROPOSED, late(Awaited.SCREENING, 2))
                .then(row(2, Stage.PROPOSED, AT, awaited(Awaited.SCREENING, 0, 14, Role.TL, 2)));
        overview.given(STREAM, PROPOSED, late(null, null))
                .then(row(2, Stage.PROPOSED, AT, awaited(Awaited.SCREENING, 0, 14, Role.TL, 1)));
    }

    @Test
    void a_pause_is_shown_until_work_goes_on() {
        InitiativeEvent paused = new InitiativePaused(ID, DAY.plusDays(90), "the law changes first", AT);
        AwaitedEntry resumption = awaited(Awaited.RESUMPTION, 0, 90, Role.TL, 0);
        overview.given(STREAM, PROPOSED, ADMITTED, paused)
                .then(row(3, Stage.EXPLORING, later(1), EXECUTIVE, EXPLORING, resumption)
                        .paused(DAY.plusDays(90)));
        overview.given(STREAM, PROPOSED, ADMITTED, paused, new InitiativeResumed(ID, later(2)))
                .then(row(4, Stage.EXPLORING, later(1), EXECUTIVE, EXPLORING));
    }

    @Test
    void what_goes_on_in_another_initiative_says_in_which() {
        InitiativeId survivor = new InitiativeId(new UUID(0, 7));
        overview.given(STREAM, PROPOSED, new InitiativeMerged(ID, survivor, List.of(PERSON), later(3)))
                .then(row(2, Stage.PROPOSED, AT).mergedInto(survivor.toString(), later(3)));
    }

    @Test
    void organisations_of_what_was_absorbed_take_part() {
        OrganisationId other = new OrganisationId("tooi:gm0363");
        overview.given(
                        STREAM,
                        PROPOSED,
                        new InitiativeAbsorbed(ID, new InitiativeId(new UUID(0, 7)), List.of(), List.of(other), AT))
                .then(row(2, Stage.PROPOSED, AT, SCREENING)
                        .heldBy(new Custody(MINISTRY, List.of(other, MINISTRY), Visibility.GOVERNMENT)));
    }

    @Test
    void a_stage_entered_because_of_another_fact_is_shown() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        ANSWERABLE,
                        new StageEntered(ID, Stage.SCALING, "scaling-case-x/1", later(9)))
                .then(row(4, Stage.SCALING, later(9)).with(new People("p-1", null, null)));
    }

    @Test
    void what_was_stopped_or_rejected_waits_for_nothing() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new InitiativePaused(ID, DAY.plusDays(90), "the law changes first", AT),
                        new InitiativeStopped(
                                ID, Stage.EXPLORING, "no", new Lesson("a", "b", "c", "d"), null, later(9)))
                .then(row(4, Stage.STOPPED, later(9)));
        overview.given(STREAM, PROPOSED, new InitiativeRejected(ID, PERSON, "no", later(1)))
                .then(row(2, Stage.REJECTED, later(1)));
    }

    @Test
    void an_imported_initiative_keeps_its_own_dates_and_has_no_term() {
        overview.given(STREAM, imported("Chat", Stage.PILOTING), imported("Chat for all", Stage.PILOTING))
                .then(row(2, Stage.PILOTING, AT)
                        .with(new About("Chat for all", "tooi:mnre1034", "us-federal-ai", null, null))
                        .heldBy(Custody.of(MINISTRY, Visibility.PUBLIC)));
    }

    static InitiativeEvent requested() {
        return new GateReviewRequested(ID, Gate.G1, PERSON, List.of(), null, null, DAY.plusDays(21), later(1));
    }

    static InitiativeEvent decided(Stage next, LocalDate due) {
        return new GateDecided(
                ID, Gate.G1, GateOutcome.PASS, List.of(), "good", List.of(PERSON), false, next, due, later(2));
    }

    static InitiativeEvent imported(String title, Stage stage) {
        return new InitiativeImported(
                ID,
                "us-federal-ai",
                "HHS-1",
                title,
                null,
                MINISTRY,
                null,
                stage,
                List.of(),
                List.of(),
                Visibility.PUBLIC,
                AT);
    }

    static Instant later(int days) {
        return AT.plusSeconds(86_400L * days);
    }

    private static StageDeadlineExceeded late(@Nullable Awaited awaited, @Nullable Integer times) {
        return new StageDeadlineExceeded(
                ID, Stage.PROPOSED, DAY.plusDays(14), Role.TL, awaited, null, times, null, later(30));
    }

    private static AwaitedEntry awaited(Awaited what, int since, int due, Role waitingFor, int told) {
        return new AwaitedEntry(what, DAY.plusDays(since), DAY.plusDays(due), waitingFor, told);
    }

    private static InitiativeOverview row(long version, Stage stage, Instant since, AwaitedEntry... waits) {
        AwaitedEntry first = waits.length == 0 ? null : waits[0];
        return new InitiativeOverview(
                ID.toString(),
                version,
                "Clear letters",
                "tooi:mnre1034",
                null,
                null,
                null,
                stage,
                since,
                null,
                null,
                null,
                null,
                List.of(waits),
                first == null ? null : first.dueBy(),
                first == null ? null : first.waitingFor(),
                first != null && first.told() > 0,
                null,
                Custody.of(MINISTRY, Visibility.GOVERNMENT));
    }
}
