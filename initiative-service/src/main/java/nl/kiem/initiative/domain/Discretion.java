package nl.kiem.initiative.domain;

import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Visibility;

/** Whether what is written in one place tells somebody of something that is hidden from them. */
public final class Discretion {

    private Discretion() {}

    /** Whether somebody sees the one who tells and may not know of what is told. */
    public static boolean betrays(Custody teller, Custody told) {
        if (told.visibility() == Visibility.PUBLIC) return false;
        if (teller.visibility().compareTo(told.visibility()) < 0) return true;
        return teller.participants().stream().anyMatch(organisation -> !sees(organisation, told));
    }

    /** Whether somebody in that organisation, in whatever role but an auditor's, may know of it. */
    public static boolean sees(OrganisationId organisation, Custody custody) {
        return new Sight(organisation, organisation.isPublicBody(), false).sees(custody);
    }
}
