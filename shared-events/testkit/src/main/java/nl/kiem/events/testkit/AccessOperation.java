package nl.kiem.events.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kiem.events.Custody;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Party;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service's OpenAPI document, and what the document says of who may use it.
 *
 * @param open whether nobody needs a token
 */
record AccessOperation(String name, String path, String method, JsonNode described, boolean open, List<Way> ways) {

    /** A way in; without roles for any role. */
    record Way(Set<Role> roles, Party party) {}

    /** What must come of a call. */
    enum Verdict {
        LET_IN,
        TOKEN_REQUIRED,
        REFUSED,
        ABSENT;

        boolean matches(int status) {
            return switch (this) {
                case LET_IN -> status < 400 || status == 409 || status == 412 || status == 428;
                case TOKEN_REQUIRED -> status == 401;
                case REFUSED -> status == 403;
                case ABSENT -> status == 404;
            };
        }
    }

    static List<AccessOperation> all(JsonNode document) {
        List<AccessOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(
                                of(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
        return all;
    }

    private static AccessOperation of(String path, String method, JsonNode described) {
        List<Way> ways = new ArrayList<>();
        for (JsonNode way : described.path("x-kiem-access")) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            way.path("roles").forEach(role -> roles.add(Role.valueOf(role.asText())));
            ways.add(new Way(roles, Party.valueOf(way.path("party").asText())));
        }
        boolean open = described.path("security").isEmpty();
        return new AccessOperation(method + " " + path, path, method, described, open, ways);
    }

    boolean saysWho() {
        return open == ways.isEmpty();
    }

    boolean isForTheKeeper() {
        return ways.stream().anyMatch(way -> way.party == Party.KEEPER);
    }

    /** Whether a generated body and no path will do. */
    boolean needsNothing() {
        return !path.contains("{");
    }

    boolean takes(String header) {
        return described.path("parameters").toString().contains(header);
    }

    /** @param actor null for somebody without a token */
    Verdict expected(@Nullable Actor actor, AccessFixture fixture) {
        if (open)
            return sees(actor == null ? Sight.PUBLIC : Sight.of(actor), fixture) ? Verdict.LET_IN : Verdict.ABSENT;
        if (actor == null) return Verdict.TOKEN_REQUIRED;
        List<Way> held = ways.stream().filter(way -> holds(actor, way)).toList();
        if (held.isEmpty()) return Verdict.REFUSED;
        if (!sees(Sight.of(actor), fixture)) return Verdict.ABSENT;
        boolean stands = held.stream().anyMatch(way -> stands(actor.organisation(), way.party, fixture.custody()));
        return stands ? Verdict.LET_IN : Verdict.REFUSED;
    }

    private static boolean sees(Sight sight, AccessFixture fixture) {
        Custody custody = fixture.custody();
        return custody == null || fixture.made() || sight.sees(custody);
    }

    private static boolean holds(Actor actor, Way way) {
        boolean there = way.party != Party.KEEPER || actor.organisation().equals(AccessMatrix.KEEPER);
        return there && (way.roles.isEmpty() || way.roles.stream().anyMatch(actor::is));
    }

    private boolean stands(OrganisationId mine, Party party, @Nullable Custody custody) {
        return switch (party) {
            case ANYONE, KEEPER -> true;
            case OWNER -> mine.equals(need(custody).owner());
            case PARTICIPANT -> need(custody).participants().contains(mine);
        };
    }

    private Custody need(@Nullable Custody custody) {
        if (custody != null) return custody;
        throw new AssertionError(name + " asks whose it is, and its fixture does not say: give it a custody");
    }
}
