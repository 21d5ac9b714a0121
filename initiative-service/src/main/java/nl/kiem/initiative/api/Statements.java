package nl.kiem.initiative.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kiem.events.contract.Event;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateDecided;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.InitiativeEvent.StageEntered;
import nl.kiem.events.contract.initiative.InitiativeEvent.VoiceGiven;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.initiative.api.GateStatementsResource.GateReview;
import nl.kiem.initiative.api.GateStatementsResource.Statement;
import org.jspecify.annotations.Nullable;

/** Brings what people said together with the reviews for which they said it. */
final class Statements {

    private final List<GateReview> reviews = new ArrayList<>();
    private final Map<PersonRef, Voice> given = new LinkedHashMap<>();
    private @Nullable Gate gate;

    private Statements() {}

    /** Of the facts in their order; last what was said for a review that nobody asked for yet. */
    static List<GateReview> of(List<Event> history) {
        Statements statements = new Statements();
        history.forEach(statements::follow);
        Gate next = statements.gate;
        if (next != null && !statements.given.isEmpty()) {
            statements.reviews.add(new GateReview(next, null, said(statements.given.values())));
        }
        return List.copyOf(statements.reviews);
    }

    private void follow(Event event) {
        switch (event) {
            case VoiceGiven e -> {
                gate = e.gate();
                given.remove(e.voice().by());
                given.put(e.voice().by(), e.voice());
            }
            case GateReviewRequested e -> {
                List<Voice> voices = e.voices().stream()
                        .map(voice -> heard(voice) ? given.getOrDefault(voice.by(), voice) : voice)
                        .toList();
                reviews.add(new GateReview(e.gate(), e.at(), said(voices)));
                given.clear();
            }
            case GateDecided _, StageEntered _ -> given.clear();
            default -> throw new IllegalArgumentException("tells nothing of what was said: " + event);
        }
    }

    /** Whether the words stand in a fact of their own. */
    private static boolean heard(Voice voice) {
        return voice.words() == null && voice.statement() == null;
    }

    private static List<Statement> said(Iterable<Voice> voices) {
        List<Statement> all = new ArrayList<>();
        voices.forEach(voice -> all.add(Statement.of(voice)));
        return List.copyOf(all);
    }
}
