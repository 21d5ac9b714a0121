package nl.kiem.initiative.api;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.http.Caller;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.events.runtime.http.Party;
import nl.kiem.events.runtime.personal.PersonReason;
import nl.kiem.events.runtime.personal.ProcessingActivity;
import nl.kiem.events.runtime.personal.ProcessingLog;
import nl.kiem.initiative.api.MyselfResource.DetailsRequest;
import nl.kiem.initiative.api.MyselfResource.ErasureRequest;
import nl.kiem.initiative.api.MyselfResource.PersonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** People of an organisation, kept by a system of that organisation; erased on request by whoever runs Kiem. */
@Path("/persons")
@Tag(name = "Personal data / Persoonsgegevens")
public class PersonResource {

    private final PersonDetails details;
    private final PersonErasing erasing;
    private final ProcessingLog log;
    private final Caller caller;

    PersonResource(PersonDetails details, PersonErasing erasing, ProcessingLog log, Caller caller) {
        this.details = details;
        this.erasing = erasing;
        this.log = log;
        this.caller = caller;
    }

    @Access(value = Role.SYS, of = Party.OWNER)
    @GET
    @Path("/{person}")
    @Operation(summary = "Who is behind a reference / Wie er achter een verwijzing zit")
    public Uni<PersonBody> get(@PathParam("person") PersonRef person) {
        OrganisationId mine = caller.actor().organisation();
        return log.about(
                ProcessingActivity.PERSON_DETAILS,
                List.of(person),
                details.find(person, mine)
                        .map(found -> PersonBody.of(
                                person,
                                mine,
                                found.orElseThrow(() -> new Rejection(
                                        PersonReason.PERSON_UNKNOWN, "nothing is held of such a person")))));
    }

    @Access(value = Role.SYS, of = Party.ANYONE)
    @PUT
    @Path("/{person}")
    @Operation(
            summary = "Give or put right who it is, as my organisation knows them / Geef of verbeter wie het is, zoals"
                    + " mijn organisatie diegene kent")
    public Uni<PersonBody> put(@PathParam("person") PersonRef person, @Valid @NotNull DetailsRequest request) {
        OrganisationId mine = caller.actor().organisation();
        return log.about(
                ProcessingActivity.PERSON_DETAILS,
                List.of(person),
                details.put(person, mine, request).map(done -> PersonBody.of(person, mine, request)));
    }

    @Access(value = Role.OPS, of = Party.KEEPER)
    @POST
    @Path("/{person}/erasures")
    @Operation(summary = "Destroy what is held of somebody / Vernietig wat van iemand wordt bewaard")
    public Uni<RestResponse<CommandAnswer>> erase(
            @PathParam("person") PersonRef person, @Valid @NotNull ErasureRequest request) {
        return erasing.erase(person, request.ground(), caller.metadata(request));
    }
}
