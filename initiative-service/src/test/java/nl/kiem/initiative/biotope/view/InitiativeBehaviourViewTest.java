package nl.kiem.initiative.biotope.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Facet;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountabilityLapsed;
import nl.kiem.events.contract.initiative.InitiativeEvent.AccountableExecutiveAssigned;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.ImplementingOwnerNamed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeImported;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeStopped;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageDeadlineExceeded;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.LapseCause;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StageDate;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.initiative.biotope.view.InitiativeBehaviour.Review;
import nl.kiem.initiative.biotope.view.InitiativeBehaviour.Span;
import nl.kiem.initiative.biotope.view.InitiativeBehaviour.Stop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeBehaviourViewTest {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final InitiativeId ID = new InitiativeId(new UUID(0, 1));
    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    static final PersonRef SOMEBODY = new PersonRef("somebody-1");
    static final StreamId STREAM = new StreamId("initiative", ID.value());
    static final InitiativeBehaviour BLANK =
            InitiativeBehaviour.blank(ID.toString()).of(MINISTRY.value());

    static final InitiativeEvent PROPOSED = new InitiativeProposed(
            ID,
            "Letters that people understand",
            "people do not understand our letters",
            List.of("citizens with debts"),
            List.of(InnovationType.SERVICE),
            Origin.SHOP_FLOOR,
            MINISTRY,
            SOMEBODY,
            MINISTRY,
            List.of(),
            Visibility.GOVERNMENT,
            List.of(),
            Facet.ADAPTIVE,
            null,
            at(0));
    static final InitiativeEvent ADMITTED =
            new InitiativeAdmitted(ID, MINISTRY, SOMEBODY, "a real problem", DAY.plusDays(60), List.of(), at(3));
    static final InitiativeEvent ANSWERABLE =
            new AccountableExecutiveAssigned(ID, SOMEBODY, "director-general", MINISTRY, DAY, at(5));
    static final InitiativeEvent ASKED =
            new GateReviewRequested(ID, Gate.G1, SOMEBODY, List.of(), null, null, DAY.plusDays(30), at(10));
    static final InitiativeEvent LATE = exceeded(Awaited.STAGE);

    final ViewSpec<InitiativeBehaviour> rows = ViewSpec.of(new InitiativeBehaviourView());

    @Test
    void a_proposal_is_under_way_from_the_day_on_which_it_is_admitted() {
        rows.given(STREAM, PROPOSED).then(row(1, BLANK));
        rows.given(STREAM, PROPOSED, ADMITTED).then(row(2, BLANK.lasting(DAY.plusDays(3), null)));
    }

    @Test
    void it_is_known_since_when_somebody_was_answerable_and_until_when() {
        InitiativeBehaviour open = BLANK.lasting(DAY.plusDays(3), null);
        rows.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE).then(row(3, spans(open, new Span(day(5), null))));
        InitiativeEvent lapsed = new AccountabilityLapsed(ID, SOMEBODY, LapseCause.FUNCTION_ENDED, day(40), at(20));
        InitiativeEvent successor =
                new AccountableExecutiveAssigned(ID, SOMEBODY, "director-general", MINISTRY, DAY, at(25));
        rows.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE, lapsed).then(row(4, spans(open, new Span(day(5), day(20)))));
        rows.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE, lapsed, successor)
                .then(row(5, spans(open, new Span(day(5), day(20)), new Span(day(25), null))));
        rows.given(STREAM, PROPOSED, ADMITTED, ANSWERABLE, successor)
                .then(row(4, spans(open, new Span(day(5), day(25)), new Span(day(25), null))));
    }

    @Test
    void an_owner_in_the_line_is_known_from_the_day_on_which_they_accepted() {
        rows.given(STREAM, PROPOSED, ADMITTED, new ImplementingOwnerNamed(ID, "Post", SOMEBODY, MINISTRY, at(6)))
                .then(row(3, BLANK.lasting(day(3), null).owned(day(6))));
    }

    @Test
    void each_gate_tells_when_it_was_asked_when_it_was_due_and_when_it_was_decided() {
        InitiativeBehaviour open = BLANK.lasting(day(3), null);
        rows.given(STREAM, PROPOSED, ADMITTED, ASKED).then(row(3, reviews(open, new Review(day(10), day(30), null))));
        rows.given(STREAM, PROPOSED, ADMITTED, ASKED, decided(GateOutcome.HOLD, 31), ASKED)
                .then(row(5, reviews(open, new Review(day(10), day(30), day(31)), new Review(day(10), day(30), null))));
    }

    @Test
    void a_stop_before_the_term_of_the_stage_had_passed_was_in_time() {
        InitiativeBehaviour open = BLANK.lasting(day(3), null);
        rows.given(STREAM, PROPOSED, ADMITTED, stopped(50)).then(row(3, open.ending(day(50), Stop.IN_TIME)));
        rows.given(STREAM, PROPOSED, ADMITTED, exceeded(Awaited.EXECUTIVE), stopped(50))
                .then(row(4, open.ending(day(50), Stop.IN_TIME)));
    }

    @Test
    void a_stop_after_it_was_late() {
        InitiativeBehaviour late = BLANK.lasting(day(3), null).late(true);
        rows.given(STREAM, PROPOSED, ADMITTED, LATE, stopped(70)).then(row(4, late.ending(day(70), Stop.LATE)));
        rows.given(STREAM, PROPOSED, ADMITTED, exceeded(null), exceeded(Awaited.GATE), stopped(70))
                .then(row(5, late.ending(day(70), Stop.LATE)));
    }

    @Test
    void a_new_stage_has_a_new_term_and_a_gate_on_hold_has_not() {
        InitiativeBehaviour asked = reviews(BLANK.lasting(day(3), null), new Review(day(10), day(30), day(31)));
        rows.given(STREAM, PROPOSED, ADMITTED, ASKED, LATE, decided(GateOutcome.PASS, 31))
                .then(row(5, asked));
        rows.given(STREAM, PROPOSED, ADMITTED, ASKED, LATE, decided(GateOutcome.CONDITIONAL, 31))
                .then(row(5, asked));
        rows.given(STREAM, PROPOSED, ADMITTED, ASKED, LATE, decided(GateOutcome.HOLD, 31))
                .then(row(5, asked.late(true)));
        rows.given(STREAM, PROPOSED, ADMITTED, LATE, new StageEntered(ID, Stage.PROVEN, "pilot", at(80)))
                .then(row(4, BLANK.lasting(day(3), null)));
    }

    @Test
    void what_is_embedded_or_goes_on_in_another_is_over_and_was_not_stopped() {
        InitiativeBehaviour open = BLANK.lasting(day(3), null);
        rows.given(STREAM, PROPOSED, ADMITTED, new StageEntered(ID, Stage.EMBEDDED, "in use", at(80)))
                .then(row(3, open.ending(day(80), Stop.NO)));
        rows.given(
                        STREAM,
                        PROPOSED,
                        ADMITTED,
                        new InitiativeMerged(ID, new InitiativeId(new UUID(0, 9)), List.of(), at(9)))
                .then(row(3, open.ending(day(9), Stop.NO)));
    }

    @Test
    void what_a_portfolio_tells_is_under_way_since_the_first_day_that_it_knows() {
        StageDate explored = new StageDate(Stage.EXPLORING, DAY.minusYears(1));
        StageDate planned = new StageDate(Stage.PROPOSED, DAY.minusYears(2));
        rows.given(STREAM, imported(Stage.PILOTING, planned, explored))
                .then(seen(1, BLANK.lasting(DAY.minusYears(1), null)));
        rows.given(STREAM, imported(Stage.PILOTING)).then(seen(1, BLANK.lasting(DAY, null)));
        rows.given(STREAM, imported(Stage.PILOTING, new StageDate(Stage.SCALING, DAY.plusYears(1))))
                .then(seen(1, BLANK.lasting(DAY, null)));
        rows.given(STREAM, imported(Stage.PROPOSED, planned)).then(seen(1, BLANK));
    }

    @Test
    void what_a_portfolio_calls_stopped_is_over_without_a_lesson() {
        rows.given(STREAM, imported(Stage.PILOTING), imported(Stage.STOPPED)).then(seen(2, BLANK.lasting(DAY, DAY)));
    }

    private static InitiativeEvent imported(Stage stage, StageDate... dates) {
        return new InitiativeImported(
                ID, "list", "1", "Letters", null, MINISTRY, null, stage, List.of(dates), List.of(), null, null, at(0));
    }

    private static InitiativeEvent exceeded(@Nullable Awaited awaited) {
        return new StageDeadlineExceeded(ID, Stage.EXPLORING, day(63), Role.TL, awaited, day(3), 1, null, at(64));
    }

    private static InitiativeEvent decided(GateOutcome outcome, int days) {
        return new GateDecided(
                ID, Gate.G1, outcome, List.of(), "why", List.of(SOMEBODY), true, Stage.DEVELOPING, null, at(days));
    }

    private static InitiativeEvent stopped(int days) {
        Lesson lesson = new Lesson("people read letters", "they call", "the script", "call first");
        return new InitiativeStopped(ID, Stage.EXPLORING, "enough", lesson, null, at(days));
    }

    private static InitiativeBehaviour spans(InitiativeBehaviour row, Span... spans) {
        return new InitiativeBehaviour(
                row.id(),
                0,
                row.organisation(),
                row.began(),
                row.ended(),
                row.ownedSince(),
                List.of(spans),
                row.reviews(),
                row.late(),
                row.stopped(),
                row.custody());
    }

    private static InitiativeBehaviour reviews(InitiativeBehaviour row, Review... reviews) {
        return new InitiativeBehaviour(
                row.id(),
                0,
                row.organisation(),
                row.began(),
                row.ended(),
                row.ownedSince(),
                row.executives(),
                List.of(reviews),
                row.late(),
                row.stopped(),
                row.custody());
    }

    private static InitiativeBehaviour row(long version, InitiativeBehaviour expected) {
        return expected.at(version, Custody.of(MINISTRY, Visibility.GOVERNMENT));
    }

    /** As whoever brought the portfolio says, or for public bodies. */
    private static InitiativeBehaviour seen(long version, InitiativeBehaviour expected) {
        return expected.at(version, Custody.of(MINISTRY, Visibility.GOVERNMENT));
    }

    private static LocalDate day(int later) {
        return DAY.plusDays(later);
    }

    private static Instant at(int days) {
        return Instant.parse("2026-01-05T09:00:00Z").plusSeconds(86_400L * days);
    }
}
