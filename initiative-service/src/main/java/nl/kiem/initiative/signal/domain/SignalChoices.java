package nl.kiem.initiative.signal.domain;

import static nl.kiem.initiative.signal.domain.SignalReason.ASSESSOR_IS_REGISTRAR;
import static nl.kiem.initiative.signal.domain.SignalReason.GROUPS_MISSING;
import static nl.kiem.initiative.signal.domain.SignalReason.OCCURS_IN_THE_FUTURE;
import static nl.kiem.initiative.signal.domain.SignalReason.ORGANISATION_UNKNOWN;
import static nl.kiem.initiative.signal.domain.SignalReason.REASON_MISSING;
import static nl.kiem.initiative.signal.domain.SignalReason.SIGNAL_OF_NO_PUBLIC_BODY;
import static nl.kiem.initiative.signal.domain.SignalReason.WATCH_ENDS_IN_THE_PAST;
import static nl.kiem.initiative.signal.domain.SignalReason.WATCH_TOO_LONG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.initiative.SignalEvent;
import nl.kiem.events.contract.initiative.SignalEvent.SignalAssessed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalDismissed;
import nl.kiem.events.contract.initiative.SignalEvent.SignalMaterialised;
import nl.kiem.events.contract.initiative.SignalEvent.SignalRegistered;
import nl.kiem.events.contract.initiative.SignalEvent.SignalTermExceeded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatchEnded;
import nl.kiem.events.contract.initiative.SignalEvent.SignalWatched;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.WorkingDays;
import nl.kiem.initiative.signal.domain.Signal.Assessed;
import nl.kiem.initiative.signal.domain.Signal.Expected;
import nl.kiem.initiative.signal.domain.Signal.Known;
import nl.kiem.initiative.signal.domain.Signal.Registered;
import nl.kiem.initiative.signal.domain.Signal.SignalFile;
import nl.kiem.initiative.signal.domain.Signal.Watched;
import nl.kiem.initiative.signal.domain.SignalCommand.Assess;
import nl.kiem.initiative.signal.domain.SignalCommand.Dismiss;
import nl.kiem.initiative.signal.domain.SignalCommand.EndLink;
import nl.kiem.initiative.signal.domain.SignalCommand.EndWatch;
import nl.kiem.initiative.signal.domain.SignalCommand.Link;
import nl.kiem.initiative.signal.domain.SignalCommand.Materialise;
import nl.kiem.initiative.signal.domain.SignalCommand.Register;
import nl.kiem.initiative.signal.domain.SignalCommand.Solution;
import nl.kiem.initiative.signal.domain.SignalCommand.TellTerm;
import nl.kiem.initiative.signal.domain.SignalCommand.Watch;
import org.jspecify.annotations.Nullable;

/** The rules behind each line of the transition table. */
record SignalChoices(SignalRules rules) {

    List<SignalEvent> register(Register c) {
        if (!c.by().organisation().isPublicBody()) {
            throw new Rejection(
                    SIGNAL_OF_NO_PUBLIC_BODY, "signals are of public bodies; propose an initiative for what you see");
        }
        if (!c.organisationKnown()) {
            throw new Rejection(ORGANISATION_UNKNOWN, c.by().organisation() + " takes no part yet: register it first");
        }
        return List.of(new SignalRegistered(
                c.id(),
                c.title(),
                c.description(),
                c.source(),
                c.serviceChain(),
                c.affectedEstimate(),
                c.by().organisation(),
                c.by().person(),
                WorkingDays.after(CivilDate.of(c.at()), rules.assessWorkingDays()),
                c.visibility(),
                c.at()));
    }

    List<SignalEvent> assess(Expected state, Assess c) {
        if (c.by().person().equals(state.file().registrar())) {
            throw new Rejection(ASSESSOR_IS_REGISTRAR, "nobody assesses the own signal");
        }
        if (c.groups().isEmpty()) {
            throw new Rejection(
                    GROUPS_MISSING,
                    "tell whom it reaches",
                    List.of(new Missing("groups", "at least one group of people whom it reaches", Role.TL)));
        }
        boolean undecided = (state instanceof Registered || state instanceof Assessed)
                && state.file().living().isEmpty();
        return List.of(new SignalAssessed(
                state.file().id(),
                c.likelihood(),
                c.impact(),
                c.groups(),
                c.affectedEstimate(),
                c.horizon(),
                c.rationale(),
                c.by().person(),
                undecided ? decideBy(c.at()) : null,
                c.at()));
    }

    static List<SignalEvent> link(Known state, Link c) {
        return LinkRules.link(state, c);
    }

    List<SignalEvent> endLink(Known state, EndLink c) {
        return LinkRules.end(state, c, decideBy(c.at()));
    }

    List<SignalEvent> watch(Expected state, Watch c) {
        LocalDate today = CivilDate.of(c.at());
        LocalDate longest = today.plusMonths(rules.watchMonthsMax());
        if (!c.until().isAfter(today)) throw new Rejection(WATCH_ENDS_IN_THE_PAST, "watch it until after " + today);
        if (c.until().isAfter(longest)) throw new Rejection(WATCH_TOO_LONG, "decide on it again by " + longest);
        String reason = reason(c.reason(), "what would change the decision");
        if (state instanceof Watched s
                && s.until().equals(c.until())
                && s.reason().equals(reason)) return List.of();
        return List.of(new SignalWatched(state.file().id(), c.until(), reason, c.at()));
    }

    List<SignalEvent> dismiss(Expected state, Dismiss c) {
        return List.of(new SignalDismissed(state.file().id(), reason(c.reason(), "why it needs nothing"), c.at()));
    }

    /** A solution that was proven after it happened came too late. */
    static List<SignalEvent> materialise(Expected state, Materialise c) {
        if (c.occurredAt().isAfter(c.at())) {
            throw new Rejection(OCCURS_IN_THE_FUTURE, "tell it when it has happened; until then assess it");
        }
        SignalFile file = state.file();
        Optional<Instant> ready = c.solutions().stream()
                .filter(solution -> file.links().contains(solution.threadId()))
                .map(Solution::provenAt)
                .filter(provenAt -> !provenAt.isAfter(c.occurredAt()))
                .min(Comparator.naturalOrder());
        Long lead = ready.map(
                        provenAt -> Duration.between(provenAt, c.occurredAt()).toDays())
                .orElse(null);
        return List.of(new SignalMaterialised(
                file.id(),
                c.occurredAt(),
                c.affectedCount(),
                inOrder(file.links()),
                inOrder(file.ended()),
                ready.isPresent(),
                lead,
                c.at()));
    }

    static List<SignalEvent> tell(Known state, TellTerm c) {
        OpenTerm term = state.file().term();
        if (term == null || !term.isOver(c.lastDay(), c.at())) return List.of(); // somebody acted in the meantime
        return List.of(new SignalTermExceeded(
                state.file().id(), term.waitingFor(), term.since(), term.dueBy(), term.told() + 1, c.at()));
    }

    List<SignalEvent> endWatch(Watched state, EndWatch c) {
        boolean over = state.until().equals(c.until()) && CivilDate.of(c.at()).isAfter(c.until());
        if (!over) return List.of(); // it is watched longer
        return List.of(new SignalWatchEnded(state.file().id(), c.until(), decideBy(c.at()), c.at()));
    }

    private static List<ThreadId> inOrder(Set<ThreadId> threads) {
        return threads.stream().sorted(Comparator.comparing(ThreadId::toString)).toList();
    }

    private LocalDate decideBy(Instant at) {
        return WorkingDays.after(CivilDate.of(at), rules.decideWorkingDays());
    }

    private static String reason(@Nullable String given, String detail) {
        if (given != null && !given.isBlank()) return given;
        throw new Rejection(
                REASON_MISSING, "whoever registered it hears why", List.of(new Missing("reason", detail, Role.PB)));
    }
}
