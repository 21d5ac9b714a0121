package nl.kiem.events.contract;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who acts, taken from a verified token at the edge and carried by the command from there on.
 *
 * @param organisation on whose behalf
 * @param roles held in that organisation at that moment; never empty
 */
public record Actor(PersonRef person, OrganisationId organisation, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor has at least one role");
        }
    }

    /** The service itself, carrying out a rule that needs no person's judgement. */
    public static Actor system(String service, OrganisationId organisation) {
        return new Actor(new PersonRef(service), organisation, EnumSet.of(Role.SYS));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
