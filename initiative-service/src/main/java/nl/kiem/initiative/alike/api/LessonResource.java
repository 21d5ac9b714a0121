package nl.kiem.initiative.alike.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.initiative.alike.domain.Question;
import nl.kiem.initiative.alike.view.Lookalikes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searching in what was tried and learnt. */
@Path("/lessons")
@Tag(name = "Lessons / Lessen")
public class LessonResource {

    private final Lookalikes lookalikes;
    private final Caller caller;

    LessonResource(Lookalikes lookalikes, Caller caller) {
        this.lookalikes = lookalikes;
        this.caller = caller;
    }

    @PermitAll
    @GET
    @Operation(
            summary =
                    "Search what was tried before, and what was learnt / Zoek wat eerder is geprobeerd, en wat ervan is"
                            + " geleerd",
            description =
                    "In Dutch or in English, in any words; nothing in them is a command. What is found is what the caller"
                            + " may know of. Without words nothing is found. / In het Nederlands of het Engels, in eigen"
                            + " woorden; niets daarin is een opdracht. Gevonden wordt waarvan de aanroeper mag weten."
                            + " Zonder woorden wordt niets gevonden.")
    public Uni<AlikeBody> search(
            @QueryParam("q") @DefaultValue("") @Size(max = 1000) String q,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit) {
        return lookalikes
                .find(Question.of(q), caller.sight(), "", Lookalikes.LEAST, limit)
                .map(AlikeBody::new);
    }
}
