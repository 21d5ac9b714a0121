package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.PilotSample.CLEARED;
import static nl.kiem.initiative.domain.PilotSample.CONCLUDED;
import static nl.kiem.initiative.domain.PilotSample.ON_TARGET;
import static nl.kiem.initiative.domain.PilotSample.PLANNED;
import static nl.kiem.initiative.domain.PilotSample.RULES;
import static nl.kiem.initiative.domain.PilotSample.STARTED;
import static nl.kiem.initiative.domain.PilotSample.THREAD;
import static nl.kiem.initiative.domain.Sample.AUDITOR;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.SYSTEM;
import static nl.kiem.initiative.domain.Sample.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.events.contract.initiative.Verdict;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.PilotCommand.HearDoubt;
import org.junit.jupiter.api.Test;

class HypothesesTest {

    static final PilotId OTHER = new PilotId(new UUID(0, 40));
    static final ThreadId ELSEWHERE = ThreadId.of(new InitiativeId(new UUID(0, 41)));
    static final String SAME = "People answer: what they understand!";
    static final PilotEvent DOUBTED = new HypothesisDoubted(
            PILOT, THREAD, "people answer what they understand", OTHER, ELSEWHERE, Verdict.NOT_PROVEN, days(9));

    final DeciderSpec<PilotCommand, Pilot, PilotEvent> pilot = DeciderSpec.of(new PilotDecider(RULES));

    @Test
    void the_same_words_are_the_same_hypothesis() {
        assertThat(Hypotheses.key(SAME)).isEqualTo("people answer what they understand");
        assertThat(Hypotheses.key("  Één  brief, 3×! ")).isEqualTo("één brief 3");
        assertThat(Hypotheses.key("fewer calls")).isNotEqualTo(Hypotheses.key("few calls"));
    }

    @Test
    void a_pilot_hears_that_another_did_not_prove_what_it_wants_to_show() {
        pilot.given(PLANNED)
                .when(hear(Visibility.GOVERNMENT, "fewer calls", SAME))
                .then(DOUBTED);
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED)
                .when(hear(Visibility.PUBLIC, SAME))
                .then(DOUBTED);
    }

    @Test
    void it_hears_so_once() {
        pilot.given(PLANNED, DOUBTED).when(hear(Visibility.GOVERNMENT, SAME)).then();
        PilotId third = new PilotId(new UUID(0, 42));
        pilot.given(PLANNED, DOUBTED)
                .when(new HearDoubt(
                        third,
                        ELSEWHERE,
                        List.of(SAME),
                        Verdict.INCONCLUSIVE,
                        seenBy(Visibility.PUBLIC),
                        SYSTEM,
                        days(9)))
                .then(new HypothesisDoubted(
                        PILOT,
                        THREAD,
                        "people answer what they understand",
                        third,
                        ELSEWHERE,
                        Verdict.INCONCLUSIVE,
                        days(9)));
    }

    @Test
    void another_hypothesis_is_none_of_its_business() {
        pilot.given(PLANNED).when(hear(Visibility.GOVERNMENT, "fewer calls")).then();
    }

    @Test
    void a_pilot_of_the_same_initiative_knows_already() {
        pilot.given(PLANNED)
                .when(new HearDoubt(
                        OTHER, THREAD, List.of(SAME), Verdict.NOT_PROVEN, seenBy(Visibility.PUBLIC), SYSTEM, days(9)))
                .then();
    }

    @Test
    void what_is_hidden_from_somebody_who_may_know_of_the_pilot_is_not_told_in_it() {
        pilot.given(PLANNED).when(hear(Visibility.PARTICIPANTS, SAME)).then();
    }

    @Test
    void a_pilot_with_a_verdict_has_its_own_answer() {
        pilot.given(PLANNED, CLEARED, STARTED, ON_TARGET, CONCLUDED, PilotProofTest.NOT_PROVEN)
                .when(hear(Visibility.GOVERNMENT, SAME))
                .then();
    }

    private static HearDoubt hear(Visibility visibility, String... hypotheses) {
        return new HearDoubt(
                OTHER, ELSEWHERE, List.of(hypotheses), Verdict.NOT_PROVEN, seenBy(visibility), SYSTEM, days(9));
    }

    private static Custody seenBy(Visibility visibility) {
        return Custody.of(AUDITOR, visibility);
    }
}
