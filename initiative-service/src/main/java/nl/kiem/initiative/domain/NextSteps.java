package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateReviewRequested;
import nl.kiem.events.contract.initiative.Stage;
import nl.kiem.initiative.domain.Gates.Owed;
import nl.kiem.initiative.domain.Initiative.Closed;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.Initiative.Paused;
import nl.kiem.initiative.domain.Initiative.Proposed;
import nl.kiem.initiative.domain.Initiative.Underway;
import nl.kiem.initiative.domain.NextStep.Kind;
import nl.kiem.initiative.domain.Parties.Lapse;
import org.jspecify.annotations.Nullable;

/** What can be done with an initiative next, who can do it, and what still lacks: the same that a refusal would say. */
public final class NextSteps {

    private final Known state;
    private final LocalDate today;
    private final InitiativeRules rules;
    private final Parties parties;
    private final DueDates due;
    private final List<NextStep> steps = new ArrayList<>();

    private NextSteps(Known state, LocalDate today, InitiativeRules rules) {
        this.state = state;
        this.today = today;
        this.rules = rules;
        this.parties = state.file().parties();
        this.due = new DueDates(state);
    }

    /** None for what is over. */
    public static List<NextStep> of(Known state, LocalDate today, InitiativeRules rules) {
        NextSteps next = new NextSteps(state, today, rules);
        switch (state) {
            case Closed _ -> {}
            case Proposed _ -> next.atTheDoor();
            case Paused _ -> next.paused();
            case Underway _ -> next.underway();
        }
        return List.copyOf(next.steps);
    }

    private void atTheDoor() {
        add(Kind.SCREEN, Set.of(Role.TL), due(Awaited.SCREENING), List.of(DoorRules.REASON));
        acceptances();
    }

    private void paused() {
        add(Kind.RESUME, Set.of(Role.TL), due(Awaited.RESUMPTION), List.of());
        acceptances();
        conditions();
        stop();
    }

    private void underway() {
        acceptances();
        conditions();
        Gate gate = GateFile.next(state);
        if (gate != null) through(gate);
        if (gate == null && state.stage() == Stage.PILOTING) {
            add(
                    Kind.CLEAR_PILOT,
                    Set.of(Role.EXE),
                    due(Awaited.STAGE),
                    InitiativeFacts.of(state).lacking());
        }
        add(Kind.PAUSE, Set.of(Role.EXE), null, executiveAnd(List.of(PauseRules.UNTIL, PauseRules.REASON)));
        stop();
    }

    private void acceptances() {
        if (parties.executive() == null) {
            add(Kind.ACCEPT_ACCOUNTABILITY, Set.of(Role.EXE), executiveDue(), List.of());
        }
        if (parties.owner() == null) add(Kind.ACCEPT_OWNERSHIP, Set.of(Role.IMP), null, List.of());
    }

    private void through(Gate gate) {
        List<Missing> file = GateFile.missingForNext(state, today);
        List<Missing> missing = file.contains(LapseRules.SUCCESSOR) ? file : frozenAnd(file);
        GateReviewRequested review = state.file().waiting().review();
        if (review == null) {
            Set<Role> silent = GateFile.silent(file);
            if (!silent.isEmpty()) step(Kind.SPEAK_FOR_GATE, silent, gate, due(Awaited.STAGE), List.of());
            step(Kind.REQUEST_GATE, Set.of(Role.TL), gate, due(Awaited.STAGE), missing);
        } else {
            List<Missing> votes = VoteRules.quorumLacks(state.file(), review, rules.boardQuorum());
            if (!votes.isEmpty())
                step(Kind.VOTE_ON_GATE, Set.of(Role.PB), gate, due(Awaited.GATE), frozenAnd(List.of()));
            step(
                    Kind.DECIDE_GATE,
                    Set.of(Role.PB),
                    gate,
                    due(Awaited.GATE),
                    Stream.concat(missing.stream(), votes.stream()).toList());
            if (parties.executive() != null) {
                step(Kind.DECIDE_GATE, Set.of(Role.EXE), gate, due(Awaited.GATE), missing);
            }
        }
    }

    private void conditions() {
        for (Owed owed : state.file().gates().owed()) {
            GateCondition condition = owed.condition();
            List<Missing> missing = List.of(ConditionRules.evidence(condition));
            step(Kind.MEET_CONDITION, Set.of(ConditionRules.owner(condition)), owed.gate(), condition.dueBy(), missing);
        }
    }

    private void stop() {
        List<Missing> missing = new ArrayList<>(Lessons.missing(null));
        missing.addFirst(PartyRules.STOP_REASON);
        add(Kind.STOP, Set.of(Role.PB, Role.EXE), null, missing);
    }

    private boolean frozen() {
        Lapse lapse = parties.lapse();
        return lapse != null && lapse.freezesOn(today);
    }

    private List<Missing> frozenAnd(List<Missing> more) {
        return frozen() ? executiveAnd(more) : more;
    }

    private List<Missing> executiveAnd(List<Missing> more) {
        if (parties.executive() != null) return more;
        List<Missing> all = new ArrayList<>(more);
        all.addFirst(LapseRules.SUCCESSOR);
        return all;
    }

    private void add(Kind kind, Set<Role> by, @Nullable LocalDate dueBy, List<Missing> missing) {
        step(kind, by, null, dueBy, missing);
    }

    private void step(Kind kind, Set<Role> by, @Nullable Gate gate, @Nullable LocalDate dueBy, List<Missing> missing) {
        steps.add(new NextStep(kind, by, gate, dueBy, due.dated(missing, dueBy)));
    }

    private @Nullable LocalDate executiveDue() {
        return due.executive();
    }

    private @Nullable LocalDate due(Awaited awaited) {
        return due.of(awaited);
    }
}
