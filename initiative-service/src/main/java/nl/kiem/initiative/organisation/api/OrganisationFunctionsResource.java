package nl.kiem.initiative.organisation.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.initiative.api.Asked;
import nl.kiem.initiative.api.PutAnswer;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.DefineFunction;
import nl.kiem.initiative.organisation.domain.OrganisationCommand.HoldFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Functions of an organisation and who holds them: references to people only, never their names. */
@Path("/organisations/{id}/functions/{function}")
@Tag(name = "Organisations / Organisaties")
public class OrganisationFunctionsResource {

    private final OrganisationSteering organisations;
    private final Caller caller;
    private final InstantSource clock;

    OrganisationFunctionsResource(OrganisationSteering organisations, Caller caller, InstantSource clock) {
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A function.
     *
     * @param top whether whoever holds it can be answerable for an initiative
     * @param until its last day; one that has passed ends it, and all who held it have left it
     */
    public record FunctionRequest(
            @NotNull Boolean top,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * The period in which somebody holds it.
     *
     * @param until the last day; one that has passed means that they left, and answer for nothing in it any more
     */
    public record HolderRequest(
            @NotNull LocalDate from, @Nullable LocalDate until) {}

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Operation(summary = "Define or end a function / Leg een functie vast of beëindig haar")
    public Uni<RestResponse<PutAnswer>> define(
            @PathParam("id") OrganisationId id,
            @PathParam("function") @NotBlank @Size(max = 200) String function,
            @Valid @NotNull FunctionRequest request) {
        DefineFunction command =
                new DefineFunction(function, request.top(), request.from(), request.until(), clock.instant());
        return organisations.put(id, command, Asked.of(caller, request));
    }

    @Access(value = Role.SYS, of = Party.KEEPER)
    @Access(value = Role.SYS, of = Party.OWNER)
    @PUT
    @Path("/holders/{person}")
    @Operation(summary = "Say who holds a function, or left it / Geef door wie een functie bekleedt, of verliet")
    public Uni<RestResponse<PutAnswer>> hold(
            @PathParam("id") OrganisationId id,
            @PathParam("function") @NotBlank @Size(max = 200) String function,
            @PathParam("person") PersonRef person,
            @Valid @NotNull HolderRequest request) {
        HoldFunction command = new HoldFunction(function, person, request.from(), request.until(), clock.instant());
        return organisations.put(id, command, Asked.of(caller, request));
    }
}
