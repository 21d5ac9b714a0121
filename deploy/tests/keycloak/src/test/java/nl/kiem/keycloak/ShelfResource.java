package nl.kiem.keycloak;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.identity.Scope;
import nl.kiem.events.runtime.identity.Scoped;

/** Tells whoever gets in as whom. */
@Path("/shelves")
public class ShelfResource {

    @Inject
    Caller caller;

    record Seen(String person, String organisation, Set<String> roles) {

        static Seen of(Actor actor) {
            Set<String> roles = new TreeSet<>();
            actor.roles().forEach(role -> roles.add(role.name()));
            return new Seen(actor.person().value(), actor.organisation().value(), roles);
        }
    }

    @Access(of = Party.ANYONE)
    @GET
    public Seen look() {
        return Seen.of(caller.actor());
    }

    @Access(value = Role.TL, of = Party.ANYONE)
    @POST
    public Seen change() {
        return Seen.of(caller.actor());
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @Scoped(Scope.OPERATE)
    @GET
    @Path("state")
    public Seen state() {
        return Seen.of(caller.actor());
    }
}
