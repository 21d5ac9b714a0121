package nl.kiem.initiative.alike.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.kiem.events.Rejection;
import nl.kiem.events.Sight;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.domain.Initiative.Absent;
import nl.kiem.initiative.domain.Initiative.Known;
import nl.kiem.initiative.domain.InitiativeReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What looks like an initiative that is there. */
@Path("/initiatives")
@Tag(name = "Lessons / Lessen")
public class SimilarResource {

    private final InitiativeSteering initiatives;
    private final Advice advice;
    private final Caller caller;

    SimilarResource(InitiativeSteering initiatives, Advice advice, Caller caller) {
        this.initiatives = initiatives;
        this.advice = advice;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Path("/{id}/similar")
    @Operation(
            summary =
                    "Initiatives that look like this one, and what was learnt / Initiatieven die hierop lijken, en wat"
                            + " ervan is geleerd",
            description =
                    "Running, stopped, rejected and not proven ones that the caller may know of, with why they look alike."
                            + " / Lopende, gestopte, afgewezen en niet bewezen initiatieven waarvan de aanroeper mag"
                            + " weten, met waarom ze erop lijken.")
    public Uni<AlikeBody> similar(
            @PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        Sight sight = caller.sight();
        return initiatives
                .load(new InitiativeId(id), sight)
                .chain(state -> switch (state) {
                    case Absent _ ->
                        throw new Rejection(InitiativeReason.INITIATIVE_UNKNOWN, "there is no such initiative");
                    case Known known -> advice.like(known, sight, limit);
                })
                .map(AlikeBody::new);
    }
}
