package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.Sample.ADMITTED;
import static nl.kiem.initiative.domain.Sample.ANSWERABLE;
import static nl.kiem.initiative.domain.Sample.AT;
import static nl.kiem.initiative.domain.Sample.EXECUTIVE;
import static nl.kiem.initiative.domain.Sample.EXPERT;
import static nl.kiem.initiative.domain.Sample.EXPERT_1;
import static nl.kiem.initiative.domain.Sample.FLOOR;
import static nl.kiem.initiative.domain.Sample.G1_PASSED;
import static nl.kiem.initiative.domain.Sample.G1_REQUESTED;
import static nl.kiem.initiative.domain.Sample.ID;
import static nl.kiem.initiative.domain.Sample.INITIATOR;
import static nl.kiem.initiative.domain.Sample.LEAD;
import static nl.kiem.initiative.domain.Sample.MINISTRY;
import static nl.kiem.initiative.domain.Sample.PILOT;
import static nl.kiem.initiative.domain.Sample.PROPOSED;
import static nl.kiem.initiative.domain.Sample.RULES;
import static nl.kiem.initiative.domain.Sample.TEAM_LEAD;
import static nl.kiem.initiative.domain.Sample.TOP;
import static nl.kiem.initiative.domain.Sample.actor;
import static nl.kiem.initiative.domain.Sample.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.PilotLinked;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.contract.initiative.Voice.Kind;
import nl.kiem.events.testkit.DeciderSpec;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.Initiative.Known;
import org.junit.jupiter.api.Test;

/** Three voices at a gate, each of the person who speaks. */
class GateVoiceTest {

    static final InitiativeEvent[] ANSWERED = {PROPOSED, ADMITTED, ANSWERABLE};

    final DeciderSpec<InitiativeCommand, Initiative, InitiativeEvent> initiative =
            DeciderSpec.of(new InitiativeDecider(RULES));

    @Test
    void the_shop_floor_speaks_for_itself() {
        initiative
                .given(ANSWERED)
                .when(speak(Kind.FLOOR, INITIATOR))
                .then(new VoiceGiven(ID, Gate.G1, new Voice(Kind.FLOOR, FLOOR, "so it is"), MINISTRY, AT));
        initiative.given(ANSWERED).when(speak(Kind.FLOOR, EXPERT)).thenRejected(InitiativeReason.VOICE_NOT_YOURS);
        initiative
                .given(ANSWERED)
                .when(speak(Kind.FLOOR, actor(LEAD, Role.INI)))
                .thenRejected(InitiativeReason.VOICE_NOT_YOURS);
    }

    @Test
    void an_expert_speaks_from_outside_the_team() {
        for (Role role : List.of(Role.ASR, Role.FAC, Role.TL)) {
            initiative
                    .given(ANSWERED)
                    .when(speak(Kind.EXPERT, actor(EXPERT_1, role)))
                    .then(new VoiceGiven(ID, Gate.G1, new Voice(Kind.EXPERT, EXPERT_1, "so it is"), MINISTRY, AT));
        }
        initiative.given(ANSWERED).when(speak(Kind.EXPERT, TEAM_LEAD)).thenRejected(InitiativeReason.VOICE_NOT_YOURS);
        initiative.given(ANSWERED).when(speak(Kind.EXPERT, EXECUTIVE)).thenRejected(InitiativeReason.VOICE_NOT_YOURS);
        initiative
                .given(ANSWERED)
                .and(new PilotLinked(ID, PILOT, List.of(EXPERT_1), AT))
                .when(speak(Kind.EXPERT, EXPERT))
                .thenRejected(InitiativeReason.VOICE_NOT_YOURS);
    }

    @Test
    void only_the_executive_who_is_answerable_speaks_as_one() {
        initiative
                .given(ANSWERED)
                .when(speak(Kind.EXECUTIVE, EXECUTIVE))
                .then(new VoiceGiven(ID, Gate.G1, new Voice(Kind.EXECUTIVE, TOP, "so it is"), MINISTRY, AT));
        initiative
                .given(ANSWERED)
                .when(speak(Kind.EXECUTIVE, actor(new PersonRef("executive-2"), Role.EXE)))
                .thenRejected(InitiativeReason.NOT_THE_EXECUTIVE);
        initiative
                .given(PROPOSED, ADMITTED)
                .when(speak(Kind.EXECUTIVE, EXECUTIVE))
                .thenRejected(InitiativeReason.NO_EXECUTIVE)
                .missing("executive");
    }

    @Test
    void one_person_does_not_speak_with_two_voices() {
        initiative
                .given(ANSWERED)
                .and(said(Gate.G1, Kind.EXPERT, EXPERT_1))
                .when(speak(Kind.FLOOR, actor(EXPERT_1, Role.INI)))
                .thenRejected(InitiativeReason.ONE_VOICE_EACH);
    }

    @Test
    void who_speaks_again_replaces_what_was_said_and_others_speak_beside_it() {
        initiative
                .given(ANSWERED)
                .and(said(Gate.G1, Kind.EXPERT, EXPERT_1))
                .when(speak(Kind.EXPERT, EXPERT))
                .then(new VoiceGiven(ID, Gate.G1, new Voice(Kind.EXPERT, EXPERT_1, "so it is"), MINISTRY, AT));
        PersonRef other = new PersonRef("expert-2");
        assertThat(file(
                                said(Gate.G1, Kind.EXPERT, EXPERT_1),
                                said(Gate.G1, Kind.EXPERT, other),
                                said(Gate.G1, Kind.EXPERT, EXPERT_1))
                        .gates()
                        .voices())
                .containsExactly(Voice.heard(Kind.EXPERT, other), Voice.heard(Kind.EXPERT, EXPERT_1));
    }

    @Test
    void saying_nothing_is_no_voice() {
        initiative
                .given(ANSWERED)
                .when(new SpeakForGate(Gate.G1, Kind.FLOOR, " ", INITIATOR, AT))
                .thenRejected(InitiativeReason.GATE_FILE_INCOMPLETE)
                .missing("voices.floor");
    }

    @Test
    void one_speaks_for_the_gate_that_comes_next_and_before_the_board_has_the_file() {
        initiative
                .given(ANSWERED)
                .when(new SpeakForGate(Gate.G2, Kind.FLOOR, "so it is", INITIATOR, AT))
                .thenRejected(InitiativeReason.GATE_NOT_AT_THIS_STAGE);
        initiative
                .given(ANSWERED)
                .and(G1_REQUESTED)
                .when(speak(Kind.FLOOR, INITIATOR))
                .thenRejected(InitiativeReason.REVIEW_ALREADY_OPEN);
        initiative.given(PROPOSED).when(speak(Kind.FLOOR, INITIATOR)).thenRejected(InitiativeReason.NOT_ADMITTED);
        initiative
                .given(ANSWERED)
                .and(InitiativePauseTest.PAUSED)
                .when(speak(Kind.FLOOR, INITIATOR))
                .thenRejected(InitiativeReason.INITIATIVE_PAUSED);
    }

    @Test
    void no_more_people_speak_for_one_gate_than_can_be_heard() {
        InitiativeEvent[] crowd = IntStream.range(0, VoiceRules.MOST)
                .mapToObj(number -> said(Gate.G1, Kind.EXPERT, new PersonRef("expert-" + number)))
                .toArray(InitiativeEvent[]::new);
        initiative
                .given(ANSWERED)
                .and(crowd)
                .when(speak(Kind.FLOOR, INITIATOR))
                .thenRejected(InitiativeReason.VOICES_FULL);
        initiative
                .given(ANSWERED)
                .and(crowd)
                .when(speak(Kind.EXPERT, EXPERT))
                .then(new VoiceGiven(ID, Gate.G1, new Voice(Kind.EXPERT, EXPERT_1, "so it is"), MINISTRY, AT));
    }

    @Test
    void after_a_gate_everybody_speaks_anew_for_the_next() {
        assertThat(file(said(Gate.G1, Kind.EXPERT, EXPERT_1), G1_REQUESTED, G1_PASSED)
                        .gates()
                        .voices())
                .isEmpty();
    }

    private static InitiativeFile file(InitiativeEvent... more) {
        InitiativeDecider decider = new InitiativeDecider(RULES);
        Initiative answered = decider.fold(decider.initial(), List.of(ANSWERED));
        return ((Known) decider.fold(answered, List.of(more))).file();
    }

    private static SpeakForGate speak(Kind kind, Actor by) {
        return new SpeakForGate(Gate.G1, kind, "so it is", by, AT);
    }
}
