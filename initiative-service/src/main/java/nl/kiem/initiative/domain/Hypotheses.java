package nl.kiem.initiative.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kiem.events.contract.initiative.PilotEvent;
import nl.kiem.events.contract.initiative.PilotEvent.HypothesisDoubted;
import nl.kiem.initiative.domain.Pilot.Known;
import nl.kiem.initiative.domain.PilotCommand.HearDoubt;

/** What pilots want to show, and hearing that another one could not. */
public final class Hypotheses {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Hypotheses() {}

    /** The same for the same words, however they are capitalised, spaced and punctuated. */
    public static String key(String hypothesis) {
        return NO_WORD.matcher(hypothesis.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Nothing when the other is of the same initiative, or hidden from somebody who may know of this one. */
    static List<PilotEvent> doubt(Known state, HearDoubt c) {
        PilotFile file = state.file();
        if (file.plan().threadId().equals(c.thread())) return List.of();
        if (Discretion.betrays(file.custody(), c.custody())) return List.of();
        List<String> doubted = c.hypotheses().stream().map(Hypotheses::key).toList();
        return file.plan().hypotheses().stream()
                .filter(own -> doubted.contains(key(own)))
                .filter(own -> !heard(file, own, c))
                .<PilotEvent>map(own -> new HypothesisDoubted(
                        file.plan().pilotId(), file.plan().threadId(), own, c.pilot(), c.thread(), c.verdict(), c.at()))
                .toList();
    }

    private static boolean heard(PilotFile file, String hypothesis, HearDoubt c) {
        return file.heard().doubted().stream()
                .anyMatch(known -> known.hypothesis().equals(hypothesis)
                        && known.otherPilotId().equals(c.pilot()));
    }
}
