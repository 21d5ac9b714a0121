package nl.kiem.initiative.passport.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.InitiativeId;
import nl.kiem.events.contract.Role;
import nl.kiem.events.passport.PassportCheck;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.InitiativeSteering;
import nl.kiem.initiative.domain.CourseCommand.AcceptForeignEvidence;
import nl.kiem.initiative.passport.CheckedPassports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proof from elsewhere that an initiative takes along. */
@Path("/initiatives")
@Tag(name = "Initiatives / Initiatieven")
public class ForeignEvidenceResource {

    private final InitiativeSteering initiatives;
    private final CheckedPassports passports;
    private final Caller caller;
    private final InstantSource clock;

    ForeignEvidenceResource(
            InitiativeSteering initiatives, CheckedPassports passports, Caller caller, InstantSource clock) {
        this.initiatives = initiatives;
        this.passports = passports;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param passport the file as it was exported: compact JWS */
    public record ForeignEvidenceRequest(
            @NotBlank @Size(max = PassportCheck.CHARACTERS_MAX)
            String passport) {}

    /** The initiative is looked up first: whoever may not know of it learns nothing about the file either. */
    @Access(value = Role.TL, of = Party.OWNER)
    @POST
    @Path("/{id}/foreign-evidence")
    @Operation(
            summary = "Accept proof from another context / Aanvaard bewijs uit een andere context",
            description =
                    "The same proof twice changes nothing. It never counts as evidence of the initiative's own pilots. /"
                            + " Hetzelfde bewijs een tweede keer verandert niets. Het telt nooit als bewijs van de eigen"
                            + " pilots.")
    public Uni<RestResponse<CommandAnswer>> accept(
            @PathParam("id") UUID id, @Valid @NotNull ForeignEvidenceRequest request) {
        Actor by = caller.actor();
        Instant at = clock.instant();
        Asked asked = Asked.of(caller, request);
        return initiatives
                .facts(new InitiativeId(id), asked.admission())
                .chain(() -> passports.check(request.passport(), at))
                .map(passport -> new AcceptForeignEvidence(CheckedPassports.evidence(passport), by, at))
                .chain(command -> initiatives.steer(id, command, asked));
    }
}
