package nl.kiem.initiative.alike.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeAdmitted;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeMerged;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeProposed;
import nl.kiem.events.contract.initiative.InitiativeEvent.InitiativeRejected;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Lesson;
import nl.kiem.events.contract.initiative.Measure;
import nl.kiem.events.contract.initiative.Origin;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.PilotDesigned;
import nl.kiem.events.contract.initiative.PilotEvent.PilotNotProven;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.testkit.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlikeViewTest {

    static final InitiativeId ID = new InitiativeId(new UUID(0, 1));
    static final PilotId PILOT = new PilotId(new UUID(0, 2));
    static final StreamId STREAM = new StreamId("initiative", ID.value());
    static final StreamId PILOT_STREAM = new StreamId("pilot", PILOT.value());
    static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    static final PersonRef PERSON = new PersonRef("p-1");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    static final Lesson LESSON = new Lesson("a", "f", "r", "call first");
    static final Custody CUSTODY = Custody.of(MINISTRY, Visibility.PUBLIC);

    static final InitiativeEvent PROPOSED = new InitiativeProposed(
            ID,
            "Letters",
            "nobody understands them",
            List.of("citizens"),
            List.of(InnovationType.SERVICE),
            Origin.SHOP_FLOOR,
            MINISTRY,
            PERSON,
            null,
            null,
            Visibility.PUBLIC,
            null,
            null,
            null,
            AT);

    static final PilotEvent DESIGNED = new PilotDesigned(
            PILOT,
            ThreadId.of(ID),
            MINISTRY,
            List.of(PERSON),
            List.of("who is called, reads", "and pays"),
            List.of(new Measure(
                    "calls", true, BigDecimal.TEN, BigDecimal.ONE, Measure.Direction.DOWN, "a week", "exchange")),
            10,
            List.of("all"),
            List.of("harm"),
            1,
            RiskClass.LOW,
            StudyDesign.COMPARISON,
            2,
            DAY,
            DAY.plusDays(9),
            null,
            Visibility.PUBLIC,
            null,
            AT);

    final ViewSpec<AlikeEntry> alike = ViewSpec.of(new AlikeView());

    @Test
    void what_was_proposed_is_told() {
        alike.given(STREAM, PROPOSED).then(row(1, Stage.PROPOSED, "", null));
    }

    @Test
    void what_somebody_said_for_a_gate_is_no_part_of_it() {
        InitiativeEvent review = new GateReviewRequested(
                ID, Gate.G1, PERSON, List.of(new Voice(Voice.Kind.FLOOR, PERSON, "secret")), null, "plan", DAY, AT);
        alike.given(STREAM, PROPOSED, new InitiativeAdmitted(ID, MINISTRY, PERSON, "good", DAY, null, AT), review)
                .then(row(3, Stage.EXPLORING, "", null));
    }

    @Test
    void how_it_went_on_is_told() {
        alike.given(STREAM, PROPOSED, new StageEntered(ID, Stage.SCALING, "scaling-case-x/1", AT))
                .then(row(2, Stage.SCALING, "", null));
        alike.given(STREAM, PROPOSED, new InitiativeMerged(ID, new InitiativeId(new UUID(0, 9)), List.of(PERSON), AT))
                .then(row(2, Stage.MERGED, "", null).withMergedInto(new UUID(0, 9).toString()));
        alike.given(STREAM, PROPOSED, new InitiativeRejected(ID, PERSON, "runs already", AT))
                .then(row(2, Stage.REJECTED, "runs already", null));
    }

    @Test
    void a_pilot_tells_its_hypotheses_and_its_lesson_in_the_thread_of_its_initiative() {
        AlikeEntry designed = new AlikeEntry(
                PILOT.value().toString(),
                1,
                ID.value().toString(),
                "",
                MINISTRY.value(),
                null,
                null,
                "",
                "who is called, reads\nand pays",
                List.of(),
                List.of(),
                "",
                null,
                null,
                CUSTODY);
        alike.given(PILOT_STREAM, DESIGNED).then(designed);
        alike.given(
                        PILOT_STREAM,
                        DESIGNED,
                        new PilotNotProven(PILOT, ThreadId.of(ID), Verdict.NOT_PROVEN, LESSON, null, AT))
                .then(designed.judged(Verdict.NOT_PROVEN, LESSON).after(2, CUSTODY));
    }

    private static AlikeEntry row(long version, Stage stage, String ended, @Nullable Lesson lesson) {
        return new AlikeEntry(
                ID.value().toString(),
                version,
                ID.value().toString(),
                "Letters",
                MINISTRY.value(),
                stage,
                null,
                "nobody understands them",
                "",
                List.of("citizens"),
                List.of(InnovationType.SERVICE),
                ended,
                lesson,
                null,
                CUSTODY);
    }
}
