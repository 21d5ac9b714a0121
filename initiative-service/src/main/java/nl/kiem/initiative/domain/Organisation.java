package nl.kiem.initiative.domain;

import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;

/** An organisation that may take part (organisatie). */
public sealed interface Organisation {

    /** Nobody has registered it. */
    record Absent() implements Organisation {}

    /**
     * It may take part.
     *
     * @param facts as they were last put right
     */
    record Registered(OrganisationRegistered facts) implements Organisation {}
}
