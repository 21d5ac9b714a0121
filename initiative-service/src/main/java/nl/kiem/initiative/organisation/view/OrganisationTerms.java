package nl.kiem.initiative.organisation.view;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.kiem.events.Ids;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.AccountabilityNoted;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionDefined;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionEnded;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionHeld;
import nl.kiem.events.contract.initiative.OrganisationEvent.FunctionLeft;
import nl.kiem.events.contract.initiative.OrganisationEvent.MandateGiven;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRenamed;
import nl.kiem.events.contract.initiative.OrganisationEvent.TeamNamed;
import nl.kiem.events.runtime.deadline.Deadline;
import nl.kiem.events.runtime.deadline.DeadlineTerms;
import nl.kiem.initiative.domain.CivilDate;
import org.jspecify.annotations.Nullable;

/** Which last days an organisation awaits: its own, those of its functions and those of their holders. */
@Singleton
public class OrganisationTerms implements DeadlineTerms<OrganisationEvent> {

    private static final String ABOLITION = "abolition";

    @Override
    public Class<OrganisationEvent> family() {
        return OrganisationEvent.class;
    }

    @Override
    public Deadline next(Deadline row, OrganisationEvent event) {
        return switch (event) {
            case OrganisationAbolished e -> row.due(ABOLITION, CivilDate.endOf(e.lastDay()));
            case FunctionDefined e -> until(row, function(e.function()), e.until());
            case FunctionEnded e -> row.met(function(e.function()));
            case FunctionHeld e -> until(row, holder(e.function(), e.person()), e.until());
            case FunctionLeft e -> row.met(holder(e.function(), e.person()));
            case OrganisationRegistered _, OrganisationRenamed _, TeamNamed _, MandateGiven _, AccountabilityNoted _ ->
                row;
        };
    }

    private static Deadline until(Deadline row, String name, @Nullable LocalDate until) {
        return until == null ? row.met(name) : row.due(name, CivilDate.endOf(until));
    }

    /** Functions are called as people call them; the name of a deadline follows from that. */
    private static String function(String function) {
        return "function-" + Ids.derive(function);
    }

    private static String holder(String function, PersonRef person) {
        return "holder-" + Ids.derive(function, person.value());
    }
}
