package nl.kiem.events.testkit.crooked.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.contract.Event;
import nl.kiem.events.runtime.http.Access;

/** Says too little and too much of who may use an endpoint, and forgets who asks. */
class OpenDoors {

    @GET
    public String forgotten() {
        return "";
    }

    @POST
    @PermitAll
    @Access
    public String contradictory() {
        return "";
    }

    @POST
    @Access
    public String asItShould() {
        return "";
    }

    Uni<?> forWhom(CommandHandler<String, String, Event> things, StreamId id, Metadata asked) {
        return things.load(id).chain(found -> things.handle(id, "command", asked, OptionalLong.empty()));
    }

    Uni<?> forTheCaller(CommandHandler<String, String, Event> things, StreamId id, Metadata asked, Admission admitted) {
        return things.load(id, admitted)
                .chain(found -> things.handle(id, "command", asked, OptionalLong.empty(), admitted));
    }
}
