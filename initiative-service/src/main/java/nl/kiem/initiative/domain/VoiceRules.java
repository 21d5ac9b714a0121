package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.GATE_FILE_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.GATE_NOT_AT_THIS_STAGE;
import static nl.kiem.initiative.domain.InitiativeReason.NOT_THE_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.NO_EXECUTIVE;
import static nl.kiem.initiative.domain.InitiativeReason.ONE_VOICE_EACH;
import static nl.kiem.initiative.domain.InitiativeReason.REVIEW_ALREADY_OPEN;
import static nl.kiem.initiative.domain.InitiativeReason.VOICES_FULL;
import static nl.kiem.initiative.domain.InitiativeReason.VOICE_NOT_YOURS;

import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.Parties.Executive;
import org.jspecify.annotations.Nullable;

/** Who speaks for a gate: the shop floor, an expert from outside the team, and the executive who answers for it. */
final class VoiceRules {

    /** Most people who speak for one gate. */
    static final int MOST = 30;

    private static final Set<Role> EXPERTS = Set.of(Role.TL, Role.ASR, Role.FAC);

    private VoiceRules() {}

    static List<InitiativeEvent> speak(Underway state, SpeakForGate c) {
        InitiativeFile file = state.file();
        if (file.waiting().review() != null) {
            throw new Rejection(REVIEW_ALREADY_OPEN, "the board has the file; who speaks does so before or after it");
        }
        if (c.gate() != GateFile.next(state)) {
            throw new Rejection(
                    GATE_NOT_AT_THIS_STAGE, "%s is not the gate of stage %s".formatted(c.gate(), state.stage()));
        }
        switch (c.kind()) {
            case FLOOR -> requireOfFloor(file.parties(), c.by());
            case EXPERT -> requireExpert(file.parties(), c.by());
            case EXECUTIVE -> requireExecutive(file.parties(), c.by());
        }
        PersonRef person = c.by().person();
        Voice voice = new Voice(c.kind(), person, c.statement());
        if (!voice.spoken()) {
            throw new Rejection(GATE_FILE_INCOMPLETE, "a voice says something", List.of(GateFile.voice(c.kind())));
        }
        requireRoom(file.gates().voices(), voice);
        return List.of(new VoiceGiven(file.id(), c.gate(), voice, c.by().organisation(), c.at()));
    }

    /**
     * Those that count today: who leads the team does not speak as well, and only the present executive speaks as one.
     *
     * @param asking who asks for the gate and leads the team from then on; null when nobody does yet
     */
    static List<Voice> counting(InitiativeFile file, @Nullable PersonRef asking) {
        Executive executive = file.parties().executive();
        return file.gates().voices().stream()
                .filter(voice -> !voice.by().equals(asking))
                .filter(voice -> !file.parties().leads().contains(voice.by()))
                .filter(voice -> voice.kind() != Voice.Kind.EXECUTIVE
                        || executive == null
                        || executive.person().equals(voice.by()))
                .toList();
    }

    private static void requireOfFloor(Parties parties, Actor by) {
        if (!by.is(Role.INI) || parties.leads().contains(by.person())) {
            throw new Rejection(VOICE_NOT_YOURS, "the shop floor speaks for itself, not who leads the team");
        }
    }

    private static void requireExpert(Parties parties, Actor by) {
        if (EXPERTS.stream().noneMatch(by::is) || parties.team().contains(by.person())) {
            throw new Rejection(
                    VOICE_NOT_YOURS,
                    "an expert is an assessor, a facility's or the lead of another team, not of this one");
        }
    }

    private static void requireExecutive(Parties parties, Actor by) {
        Executive executive = parties.executive();
        if (executive == null) {
            throw new Rejection(NO_EXECUTIVE, "nobody answers for it", List.of(LapseRules.SUCCESSOR));
        }
        if (!executive.person().equals(by.person())) {
            throw new Rejection(NOT_THE_EXECUTIVE, "only the executive who is answerable for it speaks as one");
        }
    }

    private static void requireRoom(List<Voice> voices, Voice voice) {
        List<Voice> own = voices.stream()
                .filter(earlier -> earlier.by().equals(voice.by()))
                .toList();
        if (own.stream().anyMatch(earlier -> earlier.kind() != voice.kind())) {
            throw new Rejection(ONE_VOICE_EACH, "you spoke with another voice for this gate");
        }
        if (own.isEmpty() && voices.size() >= MOST) {
            throw new Rejection(VOICES_FULL, "%d people have spoken for this gate".formatted(MOST));
        }
    }
}
