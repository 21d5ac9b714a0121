package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalReason.ALREADY_LINKED;
import static nl.kiem.initiative.signal.domain.SignalReason.ALREADY_MATERIALISED;
import static nl.kiem.initiative.signal.domain.SignalReason.NOT_ASSESSED;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_DISMISSED;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_UNKNOWN;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.SignalId;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.initiative.signal.domain.Signal.Absent;
import nl.kiem.initiative.signal.domain.Signal.Assessed;
import nl.kiem.initiative.signal.domain.Signal.Dismissed;
import nl.kiem.initiative.signal.domain.Signal.Expected;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.Linked;
import nl.kiem.initiative.signal.domain.Signal.Materialised;
import nl.kiem.initiative.signal.domain.Signal.Registered;
import nl.kiem.initiative.signal.domain.Signal.Watched;
import nl.kiem.initiative.signal.domain.SignalCommand.Assess;
import nl.kiem.initiative.signal.domain.SignalCommand.Dismiss;
import nl.kiem.initiative.signal.domain.SignalCommand.EndLink;
import nl.kiem.initiative.signal.domain.SignalCommand.EndWatch;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.Materialise;
import nl.kiem.initiative.signal.domain.SignalCommand.Register;
import nl.kiem.initiative.signal.domain.SignalCommand.TellTerm;
import nl.kiem.initiative.signal.domain.SignalCommand.Watch;

/** The transition table of a signal: one line per case, and the compiler checks that no case is missing. */
public final class SignalDecider implements Decider<SignalCommand, Signal, SignalEvent> {

    public static final String CATEGORY = "signal";

    private final SignalChoices choices;

    public SignalDecider(SignalRules rules) {
        this.choices = new SignalChoices(rules);
    }

    private record When(Signal state, SignalCommand command) {}

    public static StreamId stream(SignalId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public Signal initial() {
        return new Absent();
    }

    @Override
    public Signal evolve(Signal state, SignalEvent event) {
        return SignalHistory.evolve(state, event);
    }

    @Override
    public List<SignalEvent> decide(SignalCommand command, Signal state) {
        return switch (new When(state, command)) {
            case When(Absent _, Register c) -> choices.register(c);
            case When(Absent _, SignalCommand _) -> throw new Rejection(SIGNAL_UNKNOWN, "there is no such signal");
            case When(Known _, Register _) -> List.of(); // it is there

            case When(Dismissed _, Assess _) -> throw dismissed();
            case When(Expected s, Assess c) -> choices.assess(s, c);
            case When(Materialised _, Assess _) -> throw happened();

            // whoever takes it up may do so before it is assessed, after it was dismissed and after it happened
            case When(Known s, Link c) -> SignalChoices.link(s, c);

            case When(Known s, EndLink c) -> choices.endLink(s, c);

            case When(Registered _, Watch _) -> throw unassessed();
            case When(Assessed s, Watch c) -> choices.watch(s, c);
            case When(Watched s, Watch c) -> choices.watch(s, c);
            case When(Linked _, Watch _) -> throw linked();
            case When(Dismissed _, Watch _) -> throw dismissed();
            case When(Materialised _, Watch _) -> throw happened();

            case When(Registered _, Dismiss _) -> throw unassessed();
            case When(Assessed s, Dismiss c) -> choices.dismiss(s, c);
            case When(Watched s, Dismiss c) -> choices.dismiss(s, c);
            case When(Linked _, Dismiss _) -> throw linked();
            case When(Dismissed _, Dismiss _) -> throw dismissed();
            case When(Materialised _, Dismiss _) -> throw happened();

            case When(Expected s, Materialise c) -> SignalChoices.materialise(s, c);
            case When(Materialised s, Materialise c) when s.fact().occurredAt().equals(c.occurredAt()) -> List.of();
            case When(Materialised _, Materialise _) -> throw happened();

            case When(Known s, TellTerm c) -> SignalChoices.tell(s, c);
            case When(Watched s, EndWatch c) -> choices.endWatch(s, c);
            case When(Known _, EndWatch _) -> List.of(); // decided on in the meantime
        };
    }

    private static Rejection unassessed() {
        return new Rejection(NOT_ASSESSED, "assess it first");
    }

    private static Rejection linked() {
        return new Rejection(ALREADY_LINKED, "an initiative takes it up; what comes of that is decided there");
    }

    private static Rejection dismissed() {
        return new Rejection(SIGNAL_DISMISSED, "it was dismissed; link it to an initiative or register it anew");
    }

    private static Rejection happened() {
        return new Rejection(ALREADY_MATERIALISED, "it has happened; register anew what may happen next");
    }
}
