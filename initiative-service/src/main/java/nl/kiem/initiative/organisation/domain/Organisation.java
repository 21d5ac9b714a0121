package nl.kiem.initiative.organisation.domain;

import java.time.LocalDate;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationAbolished;

/** An organisation that may take part (organisatie). */
public sealed interface Organisation {

    /** Nobody has registered it. */
    record Absent() implements Organisation {}

    /** It is or was there. */
    sealed interface Known extends Organisation {

        OrganisationFile file();
    }

    /** It may take part. */
    record Active(OrganisationFile file) implements Known {}

    /** Its last day is known, and perhaps past. */
    record Ending(OrganisationFile file, OrganisationAbolished end) implements Known {

        public boolean over(LocalDate today) {
            return end.lastDay().isBefore(today);
        }
    }
}
