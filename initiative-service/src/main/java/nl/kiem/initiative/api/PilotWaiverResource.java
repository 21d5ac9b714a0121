package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.PilotId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.PilotCommand.Grounds;
import nl.kiem.initiative.domain.PilotCommand.WaiveLength;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pilots that may last longer than others. */
@Path("/pilots/length-waivers")
@Tag(name = "Pilots / Pilots")
public class PilotWaiverResource {

    private final PilotSteering pilots;
    private final InitiativeSteering initiatives;
    private final Caller caller;
    private final InstantSource clock;

    PilotWaiverResource(PilotSteering pilots, InitiativeSteering initiatives, Caller caller, InstantSource clock) {
        this.pilots = pilots;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the board decides.
     *
     * @param endMax last day on which the pilot may end
     * @param rationale why, in words
     */
    public record WaiverRequest(
            @NotNull UUID initiativeId,
            @NotNull LocalDate endMax,
            @Nullable @Size(max = 8000) String rationale) {}

    @Access(value = Role.PB, of = Party.PARTICIPANT)
    @POST
    @Operation(
            summary = "Let a pilot last longer than others / Laat een pilot langer duren dan andere",
            description =
                    "The answer's id goes into the design as its waiver. / Het id uit het antwoord gaat als waiver"
                            + " in het ontwerp.")
    public Uni<RestResponse<CommandAnswer>> waive(@Valid @NotNull WaiverRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        UUID id = caller.newId("pilot");
        Asked asked = new Asked(caller.metadata(request), OptionalLong.empty(), caller.admission());
        Grounds grounds = new Grounds(request.rationale());
        return initiatives
                .facts(new InitiativeId(request.initiativeId()), asked.admission())
                .map(facts -> new WaiveLength(new PilotId(id), facts, request.endMax(), grounds, by, at))
                .chain(command -> pilots.handle(id, command, asked))
                .map(outcome -> Answers.created("/v1/pilots/" + id, id, outcome));
    }
}
