package nl.kiem.monitoring.page;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.identity.TokenActor;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page. Shown by role and organisation: what somebody is called stays with the identity provider.
 *
 * @param actor null when not logged in
 * @param organisation its name, else its id; empty when not logged in
 */
record Visitor(@Nullable Actor actor, String organisation) {

    static final Visitor ANYBODY = new Visitor(null, "");

    static Visitor of(RoutingContext request) {
        if (!(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) return ANYBODY;
        Actor actor = TokenActor.of(user.getSecurityIdentity());
        return new Visitor(actor, actor.organisation().value());
    }

    Visitor named(Map<String, String> names) {
        return new Visitor(actor, names.getOrDefault(organisation, organisation));
    }

    List<String> organisations() {
        return actor == null ? List.of() : List.of(organisation);
    }

    Sight sight() {
        return actor == null ? Sight.PUBLIC : Sight.of(actor);
    }

    String roles(Language language) {
        if (actor == null) return "";
        return actor.roles().stream()
                .sorted()
                .map(role -> language == Language.NL ? role.dutch() : role.english())
                .collect(Collectors.joining(", "));
    }

    boolean operates(String keeper) {
        return actor != null
                && actor.is(Role.OPS)
                && actor.organisation().value().equals(keeper);
    }
}
