package nl.kiem.initiative.biotope.domain;

import static nl.kiem.initiative.biotope.domain.BiotopeReason.NO_PLAN_ASKED;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.PLAN_EMPTY;
import static nl.kiem.initiative.biotope.domain.BiotopeReason.ROUND_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Ids;
import nl.kiem.events.Rejection;
import nl.kiem.events.Rejection.Missing;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.BiotopeDimension;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundClosed;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.BiotopeRoundOpened;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanAsked;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.ImprovementPlanGiven;
import nl.kiem.events.contract.initiative.BiotopeRoundEvent.PlanTermExceeded;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.Close;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.GivePlan;
import nl.kiem.initiative.biotope.domain.BiotopeCommand.TellTerm;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Absent;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Closed;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Known;
import nl.kiem.initiative.biotope.domain.BiotopeRound.Open;
import nl.kiem.initiative.biotope.domain.BiotopeRound.PlanAwaited;
import nl.kiem.initiative.biotope.domain.BiotopeRound.PlanGiven;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.domain.OpenTerm;
import nl.kiem.initiative.domain.WorkingDays;

/** The transition table of a round: one line per case, and the compiler checks that no case is missing. */
public final class BiotopeDecider implements Decider<BiotopeCommand, BiotopeRound, BiotopeRoundEvent> {

    public static final String CATEGORY = "biotope-round";

    private final BiotopeRules rules;
    private final OpeningRules opening;

    public BiotopeDecider(BiotopeRules rules) {
        this.rules = rules;
        this.opening = new OpeningRules(rules);
    }

    private record When(BiotopeRound state, BiotopeCommand command) {}

    private record Then(BiotopeRound state, BiotopeRoundEvent event) {}

    /** An organisation asks about a period once: asking the same people twice would let answers be subtracted. */
    public static BiotopeRoundId id(OrganisationId organisation, LocalDate from, LocalDate to) {
        return new BiotopeRoundId(Ids.derive(CATEGORY, organisation.value(), from.toString(), to.toString()));
    }

    public static StreamId stream(BiotopeRoundId id) {
        return new StreamId(CATEGORY, id.value());
    }

    @Override
    public BiotopeRound initial() {
        return new Absent();
    }

    @Override
    public List<BiotopeRoundEvent> decide(BiotopeCommand command, BiotopeRound state) {
        return switch (new When(state, command)) {
            case When(Absent _, BiotopeCommand.Open c) -> opening.open(c);
            case When(Absent _, BiotopeCommand _) -> throw new Rejection(ROUND_UNKNOWN, "there is no such round");
            case When(Known _, BiotopeCommand.Open _) -> List.of(); // it is there

            case When(Open s, Close c)
            when CivilDate.of(c.at()).isAfter(s.opened().closesOn()) -> close(s, c);
            case When(Known _, Close _) -> List.of(); // nobody chooses the moment at which answers are counted

            case When(Open _, GivePlan _) -> throw noPlanAsked();
            case When(Closed _, GivePlan _) -> throw noPlanAsked();
            case When(PlanAwaited s, GivePlan c) -> plan(s, c);
            case When(PlanGiven s, GivePlan c) when s.plan().actions().equals(c.actions()) -> List.of();
            case When(PlanGiven s, GivePlan c) -> plan(s, c);

            case When(PlanAwaited s, TellTerm c) when s.term().isOver(c.lastDay(), c.at()) -> List.of(told(s, c));
            case When(Known _, TellTerm _) -> List.of(); // somebody acted in the meantime
        };
    }

    @Override
    public BiotopeRound evolve(BiotopeRound state, BiotopeRoundEvent event) {
        return switch (new Then(state, event)) {
            case Then(Absent _, BiotopeRoundOpened e) -> new Open(e);
            case Then(Open s, BiotopeRoundClosed e) -> new Closed(s.opened(), e);
            case Then(Closed s, ImprovementPlanAsked e) ->
                new PlanAwaited(
                        s.opened(), s.result(), e.below(), OpenTerm.of(Role.EXE, CivilDate.of(e.at()), e.dueBy()));
            case Then(PlanAwaited s, ImprovementPlanGiven e) -> new PlanGiven(s.opened(), s.result(), s.below(), e);
            case Then(PlanGiven s, ImprovementPlanGiven e) -> new PlanGiven(s.opened(), s.result(), s.below(), e);
            case Then(PlanAwaited s, PlanTermExceeded _) ->
                new PlanAwaited(s.opened(), s.result(), s.below(), s.term().toldAgain());
            case Then _ -> throw new IllegalStateException("corrupt history: %s after %s".formatted(event, state));
        };
    }

    private List<BiotopeRoundEvent> close(Open state, Close c) {
        BiotopeRoundOpened opened = state.opened();
        Tally tally = Tally.of(c.sheets(), opened.groups(), opened.minimumGroup());
        List<BiotopeRoundEvent> facts = new ArrayList<>();
        facts.add(new BiotopeRoundClosed(
                opened.roundId(),
                opened.organisation(),
                opened.from(),
                opened.to(),
                tally.answers(),
                tally.scores(),
                tally.withheld(),
                c.at()));
        List<BiotopeDimension> below = tally.below(rules.floor());
        if (!below.isEmpty()) {
            LocalDate dueBy = WorkingDays.after(CivilDate.of(c.at()), rules.planWorkingDays());
            facts.add(new ImprovementPlanAsked(opened.roundId(), opened.organisation(), below, dueBy, c.at()));
        }
        return facts;
    }

    private static List<BiotopeRoundEvent> plan(Known state, GivePlan c) {
        if (c.actions().isEmpty()) {
            throw new Rejection(
                    PLAN_EMPTY,
                    "say what is going to be done",
                    List.of(new Missing("actions", "at least one thing that is going to be done", Role.EXE)));
        }
        return List.of(new ImprovementPlanGiven(
                state.opened().roundId(), state.opened().organisation(), c.by().person(), c.actions(), c.at()));
    }

    private static BiotopeRoundEvent told(PlanAwaited state, TellTerm c) {
        OpenTerm term = state.term();
        return new PlanTermExceeded(
                state.opened().roundId(),
                state.opened().organisation(),
                term.waitingFor(),
                term.since(),
                term.dueBy(),
                term.told() + 1,
                c.at());
    }

    private static Rejection noPlanAsked() {
        return new Rejection(NO_PLAN_ASKED, "no plan is asked after this round");
    }
}
