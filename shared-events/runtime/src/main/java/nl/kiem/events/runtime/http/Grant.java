package nl.kiem.events.runtime.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.Admission;
import nl.kiem.events.Custody;
import nl.kiem.events.KernelReason;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;

/**
 * What an actor may do through one endpoint.
 *
 * @param ways the ways into the endpoint that are open to the actor; at least one
 */
record Grant(Actor actor, List<Way> ways) implements Admission {

    /**
     * One way into an endpoint.
     *
     * @param roles any of these; empty for whatever role
     */
    record Way(List<Role> roles, Party of) {

        static List<Way> all(Access[] ways) {
            return Arrays.stream(ways)
                    .map(way -> new Way(List.of(way.value()), way.of()))
                    .toList();
        }

        boolean isHeldBy(Actor actor) {
            return roles.isEmpty() || roles.stream().anyMatch(actor::is);
        }

        boolean isIn(OrganisationId organisation, OrganisationId keeper) {
            return of != Party.KEEPER || organisation.equals(keeper);
        }
    }

    /** @throws Rejection naming the roles that could, and the organisation where that is what the actor lacks */
    static Grant of(Actor actor, List<Way> ways, OrganisationId keeper) {
        List<Way> held = ways.stream().filter(way -> way.isHeldBy(actor)).toList();
        if (held.isEmpty()) throw roleRequired(ways);
        List<Way> open = held.stream()
                .filter(way -> way.isIn(actor.organisation(), keeper))
                .toList();
        if (open.isEmpty()) throw partyRequired(held, Party.KEEPER.english() + ", " + keeper);
        return new Grant(actor, open);
    }

    @Override
    public boolean sees(Custody custody) {
        return Sight.of(actor).sees(custody);
    }

    @Override
    public void check(Custody custody) {
        if (ways.stream().anyMatch(way -> standsTo(custody, way.of()))) return;
        boolean participants = ways.stream().anyMatch(way -> way.of() == Party.PARTICIPANT);
        throw partyRequired(ways, (participants ? Party.PARTICIPANT : Party.OWNER).english());
    }

    private boolean standsTo(Custody custody, Party party) {
        OrganisationId mine = actor.organisation();
        return switch (party) {
            case OWNER -> mine.equals(custody.owner());
            case PARTICIPANT -> custody.participants().contains(mine);
            case ANYONE, KEEPER -> true; // the keeper was asked for at the door
        };
    }

    private static Rejection roleRequired(List<Way> ways) {
        List<Role> could = roles(ways);
        return new Rejection(
                KernelReason.ROLE_REQUIRED, "this needs one of the roles " + words(could.stream()), missing(could, ""));
    }

    private static Rejection partyRequired(List<Way> ways, String where) {
        List<Role> could = roles(ways);
        return new Rejection(
                KernelReason.PARTY_REQUIRED,
                could.isEmpty()
                        ? "this is for " + where
                        : "this is for %s of %s".formatted(words(could.stream()), where),
                missing(could, " in " + where));
    }

    private static List<Role> roles(List<Way> ways) {
        return ways.stream().flatMap(way -> way.roles().stream()).distinct().toList();
    }

    private static String words(Stream<Role> roles) {
        return roles.map(role -> "%s (%s / %s)".formatted(role, role.english(), role.dutch()))
                .collect(Collectors.joining(", "));
    }

    private static List<Rejection.Missing> missing(List<Role> roles, String where) {
        return roles.stream()
                .map(role -> new Rejection.Missing("role", "the caller holds " + role + where, role))
                .toList();
    }
}
