package nl.kiem.initiative.domain;

import static nl.kiem.initiative.domain.InitiativeReason.CONDITIONS_DO_NOT_FIT_OUTCOME;
import static nl.kiem.initiative.domain.InitiativeReason.CONDITION_INCOMPLETE;
import static nl.kiem.initiative.domain.InitiativeReason.CONDITION_NOT_YOURS;
import static nl.kiem.initiative.domain.InitiativeReason.CONDITION_UNKNOWN;
import static nl.kiem.initiative.domain.InitiativeReason.CONDITION_WITHOUT_EVIDENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.GateCondition;
import nl.kiem.events.contract.initiative.GateOutcome;
import nl.kiem.events.contract.initiative.InitiativeEvent;
import nl.kiem.events.contract.initiative.InitiativeEvent.GateConditionMet;
import nl.kiem.initiative.domain.GateCommand.DecideGate;
import nl.kiem.initiative.domain.GateCommand.MeetCondition;
import nl.kiem.initiative.domain.GateCommand.Wanted;
import nl.kiem.initiative.domain.Gates.Owed;
import nl.kiem.initiative.domain.Initiative.Open;
import org.jspecify.annotations.Nullable;

/** Conditions under which a gate opens: who sees to them by when, and what follows when nobody does. */
final class ConditionRules {

    /** Roles that can see to a condition. */
    static final Set<Role> OWNERS = Set.of(Role.INI, Role.TL, Role.EXE, Role.IMP, Role.FM, Role.PB, Role.FAC);

    private ConditionRules() {}

    /** What the decision asks for, numbered on from earlier ones. */
    static List<GateCondition> agreed(InitiativeFile file, DecideGate c) {
        boolean conditional = c.outcome() == GateOutcome.CONDITIONAL;
        if (conditional == c.conditions().isEmpty()) {
            throw new Rejection(
                    CONDITIONS_DO_NOT_FIT_OUTCOME, "CONDITIONAL names its conditions, every other outcome has none");
        }
        List<Missing> missing = new ArrayList<>();
        List<GateCondition> agreed = new ArrayList<>();
        int number = file.gates().numbered();
        for (Wanted wanted : c.conditions()) {
            number++;
            GateCondition condition =
                    complete(wanted, number, "conditions[%d].".formatted(agreed.size()), CivilDate.of(c.at()), missing);
            agreed.add(condition);
        }
        if (!missing.isEmpty()) {
            throw new Rejection(CONDITION_INCOMPLETE, "each condition has an owner and a day to come", missing);
        }
        return List.copyOf(agreed);
    }

    /** First day on which something is owed, from before or from now on. */
    static @Nullable LocalDate firstDue(InitiativeFile file, List<GateCondition> more) {
        return Gates.firstDue(Stream.concat(file.gates().owed().stream().map(Owed::condition), more.stream()));
    }

    /** What was met is met. */
    static List<InitiativeEvent> meet(Open state, MeetCondition c) {
        Gates gates = state.file().gates();
        if (c.number() < 1 || c.number() > gates.numbered()) {
            throw new Rejection(CONDITION_UNKNOWN, "there is no condition %d".formatted(c.number()));
        }
        for (Owed owed : gates.owed()) {
            if (owed.condition().number() == c.number()) return List.of(met(state, owed.condition(), c));
        }
        return List.of();
    }

    /** What should have been met before that day. */
    static List<Missing> overdue(List<Owed> owed, LocalDate today) {
        return owed.stream()
                .filter(one -> one.overdueOn(today))
                .map(ConditionRules::missing)
                .toList();
    }

    static Missing missing(Owed owed) {
        GateCondition condition = owed.condition();
        return new Missing(
                "conditions." + condition.number(),
                "%s, due on %s since %s".formatted(condition.text(), condition.dueBy(), owed.gate()),
                owner(condition),
                condition.dueBy());
    }

    /** Who is waited for; the team lead answers for what a named person has to do. */
    static Role owner(GateCondition condition) {
        return condition.owner() == null ? Role.TL : condition.owner();
    }

    private static GateCondition complete(
            Wanted wanted, int number, String at, LocalDate today, List<Missing> missing) {
        String text = wanted.text() == null ? "" : wanted.text();
        LocalDate dueBy = wanted.dueBy() == null ? today : wanted.dueBy();
        if (text.isBlank()) missing.add(new Missing(at + "text", "what has to be so", Role.PB));
        boolean nobody = wanted.owner() == null && wanted.person() == null;
        if (nobody || (wanted.owner() != null && !OWNERS.contains(wanted.owner()))) {
            missing.add(new Missing(
                    at + "owner",
                    "who sees to it: a person, or one of the roles "
                            + OWNERS.stream().map(Role::name).sorted().toList(),
                    Role.PB));
        }
        if (!dueBy.isAfter(today)) missing.add(new Missing(at + "dueBy", "by when, after today", Role.PB));
        return new GateCondition(number, text, wanted.owner(), wanted.person(), dueBy);
    }

    private static GateConditionMet met(Open state, GateCondition condition, MeetCondition c) {
        if (!seesTo(condition, c.by())) {
            throw new Rejection(CONDITION_NOT_YOURS, "condition %d is for somebody else".formatted(c.number()));
        }
        String evidence = c.evidence();
        if (evidence == null || evidence.isBlank()) {
            throw new Rejection(
                    CONDITION_WITHOUT_EVIDENCE, "tell where one can see that it is met", List.of(evidence(condition)));
        }
        LocalDate nextDue = Gates.firstDue(
                state.file().gates().met(c.number()).owed().stream().map(Owed::condition));
        return new GateConditionMet(state.file().id(), c.number(), evidence, c.by().person(), nextDue, c.at());
    }

    static Missing evidence(GateCondition condition) {
        return new Missing("evidence", "where one can see that it is met", owner(condition));
    }

    private static boolean seesTo(GateCondition condition, Actor by) {
        return by.person().equals(condition.person()) || (condition.owner() != null && by.is(condition.owner()));
    }
}
