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
 * @param ways the ways into the endpoint for which the actor holds a role; at least one
 */
record Grant(Actor actor, List<Access> ways) implements Admission {

    /** @throws Rejection naming the roles that could, when the actor holds none of them */
    static Grant of(Actor actor, Access[] ways) {
        List<Access> open = Arrays.stream(ways).filter(way -> holds(actor, way)).toList();
        if (!open.isEmpty()) return new Grant(actor, open);
        List<Role> could = Arrays.stream(ways)
                .flatMap(way -> Arrays.stream(way.value()))
                .distinct()
                .toList();
        throw refused(could);
    }

    static Rejection refused(List<Role> could) {
        return new Rejection(
                KernelReason.ROLE_REQUIRED, "this needs one of the roles " + words(could.stream()), missing(could, ""));
    }

    @Override
    public boolean sees(Custody custody) {
        return Sight.of(actor).sees(custody);
    }

    @Override
    public void check(Custody custody) {
        if (ways.stream().anyMatch(way -> standsTo(custody, way.of()))) return;
        boolean participants = ways.stream().anyMatch(way -> way.of() == Party.PARTICIPANT);
        List<Role> could = ways.stream()
                .flatMap(way -> Arrays.stream(way.value()))
                .distinct()
                .toList();
        String where = participants ? "an organisation that takes part in it" : "the organisation whose it is";
        throw new Rejection(
                KernelReason.PARTY_REQUIRED,
                could.isEmpty()
                        ? "this is for " + where
                        : "this is for %s of %s".formatted(words(could.stream()), where),
                missing(could, " in " + where));
    }

    private boolean standsTo(Custody custody, Party party) {
        OrganisationId mine = actor.organisation();
        return switch (party) {
            case OWNER -> mine.equals(custody.owner());
            case PARTICIPANT -> custody.participants().contains(mine);
            case ANYONE -> true;
        };
    }

    private static boolean holds(Actor actor, Access way) {
        return way.value().length == 0 || Arrays.stream(way.value()).anyMatch(actor::is);
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
