package nl.kiem.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Awaited;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.Stage;
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
    private final Parties parties;
    private final DueDates due;
    private final List<NextStep> steps = new ArrayList<>();

    private NextSteps(Known state, LocalDate today) {
        this.state = state;
        this.today = today;
        this.parties = state.file().parties();
        this.due = new DueDates(state);
    }

    /** None for what is over. */
    public static List<NextStep> of(Known state, LocalDate today) {
        NextSteps next = new NextSteps(state, today);
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
        stop();
    }

    private void underway() {
        acceptances();
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
        List<Missing> file = GateFile.missingForNext(state);
        boolean known = !frozen() || file.contains(LapseRules.SUCCESSOR);
        List<Missing> missing = known ? file : executiveAnd(file);
        if (state.file().waiting().review() == null) {
            step(Kind.REQUEST_GATE, Set.of(Role.TL), gate, due(Awaited.STAGE), missing);
        } else {
            step(Kind.DECIDE_GATE, Set.of(Role.PB, Role.EXE), gate, due(Awaited.GATE), missing);
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
