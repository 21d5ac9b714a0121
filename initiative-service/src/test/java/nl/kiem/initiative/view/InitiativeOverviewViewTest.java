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
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
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
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.domain.InitiativeRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeOverviewViewTest {

    static final InitiativeRules RULES =
            new InitiativeRules(10, 60, 120, 365, 30, 15, 2, Money.ofEuros(5_000_000), Money.ofEuros(250_000));
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
            AT);
    static final InitiativeEvent ADMITTED =
            new InitiativeAdmitted(ID, MINISTRY, PERSON, "a real problem", DAY.plusDays(60), null, later(1));

    final ViewSpec<InitiativeOverview> overview = ViewSpec.of(new InitiativeOverviewView(RULES));

    @Test
    void a_proposal_waits_for_its_screening() {
        overview.given(STREAM, PROPOSED).then(row(1, Stage.PROPOSED, AT, null, null, DAY.plusDays(14), false));
    }

    @Test
    void an_admitted_initiative_explores_until_its_term() {
        overview.given(STREAM, PROPOSED, ADMITTED)
                .then(row(2, Stage.EXPLORING, later(1), null, null, DAY.plusDays(60), false));
    }

    @Test
    void who_answers_for_it_and_who_will_run_it_are_shown() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new AccountableExecutiveAssigned(ID, PERSON, "director", MINISTRY, DAY, AT),
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
                .then(row(6, Stage.EXPLORING, later(1), "p-1", "p-1", DAY.plusDays(60), false));
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
                AT);
        Custody custody = new Custody(MINISTRY, List.of(partner, MINISTRY), Visibility.PARTICIPANTS);
        overview.given(STREAM, hidden, ADMITTED)
                .then(row(2, Stage.EXPLORING, later(1), null, null, DAY.plusDays(60), false)
                        .named("x", MINISTRY.value(), null)
                        .heldBy(custody));
    }

    @Test
    void an_open_review_waits_for_its_own_last_day() {
        overview.given(STREAM, PROPOSED, ADMITTED, requested())
                .then(row(3, Stage.EXPLORING, later(1), null, null, DAY.plusDays(21), false));
    }

    @Test
    void a_gate_opens_the_next_stage() {
        overview.given(STREAM, PROPOSED, ADMITTED, requested(), decided(Stage.DEVELOPING, DAY.plusDays(122)))
                .then(row(4, Stage.DEVELOPING, later(2), null, null, DAY.plusDays(122), false));
    }

    @Test
    void a_gate_that_holds_keeps_the_day_on_which_the_stage_began() {
        overview.given(STREAM, PROPOSED, ADMITTED, requested(), decided(Stage.EXPLORING, DAY.plusDays(60)))
                .then(row(4, Stage.EXPLORING, later(1), null, null, DAY.plusDays(60), false));
    }

    @Test
    void a_term_that_passed_is_shown() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        new StageDeadlineExceeded(ID, Stage.PROPOSED, DAY.plusDays(14), Role.TL, later(15)))
                .then(row(2, Stage.PROPOSED, AT, null, null, DAY.plusDays(14), true));
    }

    @Test
    void a_stage_entered_because_of_another_fact_is_shown() {
        overview.given(STREAM, PROPOSED, ADMITTED, new StageEntered(ID, Stage.SCALING, "scaling-case-x/1", later(9)))
                .then(row(3, Stage.SCALING, later(9), null, null, null, false));
    }

    @Test
    void what_was_stopped_or_rejected_waits_for_nothing() {
        overview.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new InitiativeStopped(ID, Stage.EXPLORING, "no", new Lesson("a", "b", "c", "d"), later(9)))
                .then(row(3, Stage.STOPPED, later(9), null, null, null, false));
        overview.given(STREAM, PROPOSED, new InitiativeRejected(ID, PERSON, "no", later(1)))
                .then(row(2, Stage.REJECTED, later(1), null, null, null, false));
    }

    @Test
    void an_imported_initiative_keeps_its_own_dates_and_has_no_term() {
        overview.given(STREAM, imported("Chat", Stage.PILOTING), imported("Chat for all", Stage.PILOTING))
                .then(new InitiativeOverview(
                        ID.toString(),
                        2,
                        "Chat for all",
                        "tooi:mnre1034",
                        Stage.PILOTING,
                        AT,
                        null,
                        null,
                        null,
                        false,
                        "us-federal-ai",
                        Custody.of(MINISTRY, Visibility.PUBLIC)));
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

    private static InitiativeOverview row(
            long version,
            Stage stage,
            Instant since,
            @Nullable String executive,
            @Nullable String owner,
            @Nullable LocalDate due,
            boolean overdue) {
        return new InitiativeOverview(
                ID.toString(),
                version,
                "Clear letters",
                "tooi:mnre1034",
                stage,
                since,
                executive,
                owner,
                due,
                overdue,
                null,
                Custody.of(MINISTRY, Visibility.GOVERNMENT));
    }
}
