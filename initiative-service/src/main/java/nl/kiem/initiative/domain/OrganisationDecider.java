package nl.kiem.initiative.domain;

import java.util.List;
import nl.kiem.events.Decider;
import nl.kiem.events.Ids;
import nl.kiem.events.Rejection;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.OrganisationEvent;
import nl.kiem.events.contract.initiative.OrganisationEvent.OrganisationRegistered;
import nl.kiem.initiative.domain.Organisation.Absent;
import nl.kiem.initiative.domain.Organisation.Registered;

/** Registers organisations and puts right what is known of them. */
public final class OrganisationDecider implements Decider<RegisterOrganisation, Organisation, OrganisationEvent> {

    public static final String CATEGORY = "organisation";

    /** Organisations are named by others; the stream's id follows from that name. */
    public static StreamId stream(OrganisationId id) {
        return new StreamId(CATEGORY, Ids.derive(CATEGORY, id.value()));
    }

    @Override
    public Organisation initial() {
        return new Absent();
    }

    @Override
    public List<OrganisationEvent> decide(RegisterOrganisation c, Organisation state) {
        if (c.id().equals(c.parent())) {
            throw new Rejection(OrganisationReason.PARENT_IS_ITSELF, "an organisation does not resort under itself");
        }
        if (c.parent() != null && !c.parentKnown()) {
            throw new Rejection(OrganisationReason.PARENT_UNKNOWN, "register " + c.parent() + " first");
        }
        return switch (state) {
            case Absent _ -> List.of(registered(c));
            case Registered s when says(s.facts(), c) -> List.of(); // nothing new
            case Registered _ -> List.of(registered(c));
        };
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> new Registered(e);
        };
    }

    private static OrganisationRegistered registered(RegisterOrganisation c) {
        return new OrganisationRegistered(c.id(), c.name(), c.abbreviation(), c.kind(), c.parent(), c.at());
    }

    private static boolean says(OrganisationRegistered known, RegisterOrganisation c) {
        return known.equals(
                new OrganisationRegistered(c.id(), c.name(), c.abbreviation(), c.kind(), c.parent(), known.at()));
    }
}
