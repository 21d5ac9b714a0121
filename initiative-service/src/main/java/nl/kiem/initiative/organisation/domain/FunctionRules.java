package nl.kiem.initiative.organisation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.initiative.domain.CivilDate;
import nl.kiem.initiative.organisation.domain.Organisation.Active;
import nl.kiem.initiative.organisation.domain.Organisation.Ending;
import nl.kiem.initiative.organisation.domain.Organisation.Known;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.DefineFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.HoldFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NoteAccountability;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.PassDays;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Function;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Holding;
import nl.kiem.initiative.organisation.domain.OrganisationFile.Post;

/** Functions and who holds them. When a last day has passed it is told, of the holders before the function itself. */
final class FunctionRules {

    /** More than the largest organisation has of functions that matter here. */
    static final int FUNCTIONS_MAX = 200;

    static final int HOLDINGS_MAX = 1_000;

    private FunctionRules() {}

    static List<OrganisationEvent> define(OrganisationFile file, DefineFunction c) {
        Periods.require(c.from(), c.until());
        Function known = file.functions().get(c.function());
        if (known == null) Periods.requireRoom("functions", file.functions().size(), FUNCTIONS_MAX);
        OrganisationId id = file.about().id();
        FunctionDefined now = new FunctionDefined(id, c.function(), c.top(), c.from(), c.until(), c.at());
        if (known != null && same(known.defined(), now)) return List.of();
        List<OrganisationEvent> all = new ArrayList<>(List.of(now));
        LocalDate until = c.until();
        if (until != null && passed(until, c.at())) all.addAll(end(file, new Function(now, null), until, c.at()));
        return all;
    }

    static List<OrganisationEvent> hold(OrganisationFile file, HoldFunction c) {
        Periods.require(c.from(), c.until());
        Function function = require(file, c.function());
        if (function.ended() != null && (c.until() == null || c.until().isAfter(function.ended()))) {
            throw new Rejection(
                    OrganisationReason.FUNCTION_OVER,
                    "'%s' ended on %s; nobody holds it after that day".formatted(c.function(), function.ended()));
        }
        Holding known = file.holdings().get(new Post(c.function(), c.person()));
        if (known == null) Periods.requireRoom("holders", file.holdings().size(), HOLDINGS_MAX);
        OrganisationId id = file.about().id();
        FunctionHeld now = new FunctionHeld(id, c.function(), c.person(), c.from(), c.until(), c.at());
        if (known != null && same(known.held(), now)) return List.of();
        List<OrganisationEvent> all = new ArrayList<>(List.of(now));
        LocalDate until = c.until();
        if (until != null && passed(until, c.at())) {
            all.add(new FunctionLeft(id, c.function(), c.person(), until, c.at()));
        }
        return all;
    }

    static Function require(OrganisationFile file, String function) {
        Function known = file.functions().get(function);
        if (known == null) {
            throw new Rejection(
                    OrganisationReason.FUNCTION_UNKNOWN,
                    "%s has no function '%s': define it first"
                            .formatted(file.about().id(), function));
        }
        return known;
    }

    static List<OrganisationEvent> note(OrganisationFile file, NoteAccountability c) {
        boolean noted = file.ledBy(new Post(c.function(), c.person())).contains(c.initiative());
        if (noted) return List.of();
        return List.of(new AccountabilityNoted(file.about().id(), c.function(), c.person(), c.initiative(), c.at()));
    }

    /** Facts that are true now because a day has passed; none when all of them were told. */
    static List<OrganisationEvent> passDays(Known state, PassDays c) {
        OrganisationFile file = state.file();
        LocalDate today = CivilDate.of(c.at());
        LocalDate over = switch (state) {
            case Active _ -> null;
            case Ending s -> s.over(today) ? s.end().lastDay() : null;
        };
        if (over != null) return endAll(file, over, c.at());
        List<OrganisationEvent> all = new ArrayList<>();
        for (Function function : file.functions().values()) {
            LocalDate until = function.defined().until();
            if (function.ended() == null && until != null && passed(until, c.at()))
                all.addAll(end(file, function, until, c.at()));
            else all.addAll(leavers(file, function.defined().function(), c.at()));
        }
        return all;
    }

    /** Everything ends at the latest with the organisation. */
    static List<OrganisationEvent> endAll(OrganisationFile file, LocalDate lastDay, Instant at) {
        return file.functions().values().stream()
                .filter(function -> function.ended() == null)
                .flatMap(function -> end(file, function, lastDay, at).stream())
                .toList();
    }

    private static List<OrganisationEvent> end(
            OrganisationFile file, Function function, LocalDate lastDay, Instant at) {
        OrganisationId id = file.about().id();
        String name = function.defined().function();
        List<OrganisationEvent> all = new ArrayList<>();
        for (Holding holding : file.holders(name)) {
            LocalDate own = holding.held().until();
            LocalDate left = own != null && own.isBefore(lastDay) ? own : lastDay;
            all.add(new FunctionLeft(id, name, holding.held().person(), left, at));
        }
        all.add(new FunctionEnded(id, name, lastDay, at));
        return all;
    }

    private static List<OrganisationEvent> leavers(OrganisationFile file, String function, Instant at) {
        List<OrganisationEvent> all = new ArrayList<>();
        for (Holding holding : file.holders(function)) {
            LocalDate until = holding.held().until();
            if (until != null && passed(until, at)) {
                all.add(new FunctionLeft(
                        file.about().id(), function, holding.held().person(), until, at));
            }
        }
        return all;
    }

    private static boolean passed(LocalDate until, Instant at) {
        return until.isBefore(CivilDate.of(at));
    }

    private static boolean same(FunctionDefined known, FunctionDefined now) {
        return known.equals(new FunctionDefined(
                now.organisationId(), now.function(), now.top(), now.from(), now.until(), known.at()));
    }

    private static boolean same(FunctionHeld known, FunctionHeld now) {
        return known.equals(new FunctionHeld(
                now.organisationId(), now.function(), now.person(), now.from(), now.until(), known.at()));
    }
}
