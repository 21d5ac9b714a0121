package nl.kiem.initiative.collaboration.domain;

import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.CollaborationId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.initiative.collaboration.domain.Collaboration.Absent;
import nl.kiem.initiative.collaboration.domain.Collaboration.Active;
import nl.kiem.initiative.collaboration.domain.Collaboration.Known;

/**
 * What others must know of a collaboration; handed to their commands by who asks.
 *
 * @param threadId of the initiative that it is about
 * @param bodies that take part, the lead and companies among them
 * @param lead that acts for all
 * @param active whether all have signed and it has not ended
 * @param to last day of the agreement
 */
public record CollaborationFacts(
        CollaborationId id,
        ThreadId threadId,
        List<OrganisationId> bodies,
        OrganisationId lead,
        boolean active,
        LocalDate from,
        LocalDate to) {

    public CollaborationFacts {
        bodies = List.copyOf(bodies);
    }

    /**
     * What others must know of the collaboration in that state.
     *
     * @throws Rejection when nobody knows the collaboration
     */
    public static CollaborationFacts of(Collaboration collaboration) {
        return switch (collaboration) {
            case Absent _ -> throw CollaborationDecider.unknown();
            case Known known ->
                new CollaborationFacts(
                        known.file().id(),
                        known.file().threadId(),
                        known.agreement().organisations(),
                        known.agreement().lead(),
                        known instanceof Active,
                        known.agreement().from(),
                        known.agreement().to());
        };
    }

    /** Those of them that are no companies. */
    public List<OrganisationId> publicBodies() {
        return bodies.stream().filter(OrganisationId::isPublicBody).toList();
    }

    /** Whether the agreement holds on that day. */
    public boolean activeOn(LocalDate day) {
        return active && !day.isBefore(from) && !day.isAfter(to);
    }
}
