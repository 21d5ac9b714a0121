package nl.kiem.events.testkit.crooked.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import nl.kiem.events.runtime.http.Access;

/** Breaks the rule that every endpoint says who may use it: once too little, once too much. */
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
}
