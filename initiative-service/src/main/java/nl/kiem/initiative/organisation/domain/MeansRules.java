package nl.kiem.initiative.organisation.domain;

import java.util.List;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.GiveMandate;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.NameTeam;

/** Innovation teams and mandates: with what an organisation renews itself, and up to which amount who may decide. */
final class MeansRules {

    static final int TEAMS_MAX = 200;
    static final int MANDATES_MAX = 500;

    private MeansRules() {}

    static List<OrganisationEvent> team(OrganisationFile file, NameTeam c) {
        Periods.require(c.from(), c.until());
        TeamNamed known = file.teams().get(c.team());
        if (known == null) Periods.requireRoom("teams", file.teams().size(), TEAMS_MAX);
        TeamNamed now = new TeamNamed(
                file.about().id(), c.team(), c.name(), c.lead(), c.mandate(), c.from(), c.until(), c.at());
        return known != null && same(known, now) ? List.of() : List.of(now);
    }

    static List<OrganisationEvent> mandate(OrganisationFile file, GiveMandate c) {
        Periods.require(c.from(), c.until());
        if (c.function() != null) FunctionRules.require(file, c.function());
        MandateGiven known = file.mandates().get(c.mandate());
        if (known == null) Periods.requireRoom("mandates", file.mandates().size(), MANDATES_MAX);
        MandateGiven now = new MandateGiven(
                file.about().id(),
                c.mandate(),
                c.function(),
                c.purpose(),
                c.most(),
                c.text(),
                c.from(),
                c.until(),
                c.at());
        return known != null && same(known, now) ? List.of() : List.of(now);
    }

    private static boolean same(TeamNamed known, TeamNamed now) {
        return known.equals(new TeamNamed(
                now.organisationId(),
                now.team(),
                now.name(),
                now.lead(),
                now.mandate(),
                now.from(),
                now.until(),
                known.at()));
    }

    private static boolean same(MandateGiven known, MandateGiven now) {
        return known.equals(new MandateGiven(
                now.organisationId(),
                now.mandate(),
                now.function(),
                now.purpose(),
                now.most(),
                now.text(),
                now.from(),
                now.until(),
                known.at()));
    }
}
