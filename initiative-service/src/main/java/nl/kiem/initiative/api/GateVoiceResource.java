package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.initiative.Gate;
import nl.kiem.events.contract.initiative.Voice;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.domain.GateCommand.DeclareInterest;
import nl.kiem.initiative.domain.GateCommand.SpeakForGate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people say of an initiative for themselves: with a voice at a gate, or that they have an interest in it. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class GateVoiceResource {

    private final InitiativeSteering initiatives;
    private final Caller caller;
    private final InstantSource clock;

    GateVoiceResource(InitiativeSteering initiatives, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller says, and as whom. */
    public record GateVoiceRequest(
            @NotNull Gate gate,
            @NotNull Voice.Kind kind,
            @NotBlank @Size(max = 4000) String statement) {}

    /** Which interest the caller has in it. */
    public record InterestRequest(
            @NotBlank @Size(max = 4000) String interest) {}

    @Access(
            value = {Role.INI, Role.TL, Role.EXE},
            of = Party.PARTICIPANT)
    @Access(
            value = {Role.ASR, Role.FAC},
            of = Party.ANYONE)
    @POST
    @Path("/{id}/gate-voices")
    @Operation(
            summary = "Speak for the gate that comes next; the caller is who speaks / Laat je stem horen voor de"
                    + " volgende poort; de aanroeper is wie spreekt",
            description = "The shop floor, an expert from outside the team and the accountable executive each speak for"
                    + " themselves. / De werkvloer, een deskundige van buiten het team en de eindverantwoordelijke"
                    + " spreken elk voor zichzelf.")
    public Uni<RestResponse<CommandAnswer>> speak(@PathParam("id") UUID id, @Valid @NotNull GateVoiceRequest request) {
        SpeakForGate command =
                new SpeakForGate(request.gate(), request.kind(), request.statement(), caller.actor(), clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }

    @Access(
            value = {Role.PB, Role.EXE},
            of = Party.PARTICIPANT)
    @Access(value = Role.ASR, of = Party.ANYONE)
    @POST
    @Path("/{id}/interests")
    @Operation(
            summary = "Declare an interest of your own / Meld een eigen belang",
            description = "Who has an interest neither votes nor decides on the initiative and its pilots, and does not"
                    + " assess them. / Wie een belang heeft, stemt en besluit niet over het initiatief en de pilots en"
                    + " beoordeelt ze niet.")
    public Uni<RestResponse<CommandAnswer>> declare(@PathParam("id") UUID id, @Valid @NotNull InterestRequest request) {
        DeclareInterest command = new DeclareInterest(request.interest(), caller.actor(), clock.instant());
        return initiatives.steer(id, command, Asked.of(caller, request));
    }
}
